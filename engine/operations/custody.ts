import type { custody } from '../../core/contract/custody.ts';
import { OnRecordError, type Contract, type OutputOf } from '../../core/contract/index.ts';
import { makeCheckpoint, readHeads } from '../../db/custody/checkpoints.ts';
import { eventsPage, type EventView } from '../../db/custody/history.ts';
import { transact } from '../../db/custody/transact.ts';
import { prepared, type Connection } from '../../db/connection.ts';
import { decodeEventCursor, encodeEventCursor } from '../../db/stores/cursor.ts';
import { labelOf } from '../../db/stores/labels.ts';
import { auditedSteps, type Handlers } from '../operation.ts';

type EventItem = OutputOf<Contract['custody.events']>['items'][number];

export const custodyHandlers: Handlers<typeof custody> = {
  'custody.events': (input, { caseFile }) => {
    const { database } = caseFile;
    const after = input.after === null ? null : decodeEventCursor(input.after);
    const page = eventsPage(database, { object: input.object, limit: input.limit, after });
    return {
      items: page.items.map((event) => itemOf(database, event)),
      next: page.next === null ? null : encodeEventCursor(page.next),
      total: page.total,
    };
  },

  'custody.verify': async (input, { caseFile, progress, signal, breathe }) => {
    // A long reader: what verifies is loaded when it is wanted.
    const { verifyCase } = await import('../../db/custody/verify/verify-case.ts');
    try {
      const report = await verifyCase(caseFile, {
        deep: input.deep,
        signal,
        onProgress: ({ stage, done, total }) => progress({ step: stage, done, total, item: null }),
      });
      return {
        ...report,
        findings: [...report.findings],
        notes: [...report.notes],
        proved: [...report.proved],
        notProved: [...report.notProved],
      };
    } catch (error) {
      if (signal.aborted) await breathe();
      throw error;
    }
  },

  'custody.checkpoint': auditedSteps((_input, steps, { caseFile }) => {
    // The event comes first, so that the checkpoint covers it.
    steps.act((act) => act.log({ asked: true }));
    transact(caseFile.database, () => makeCheckpoint(caseFile.database));
    return Promise.resolve(lastCheckpoint(caseFile.database));
  }),
};

function itemOf(database: Connection, event: EventView): EventItem {
  return {
    chain: event.chain,
    seq: event.seq,
    at: event.at,
    tz: event.tz,
    actor: event.actor.name,
    app: event.app,
    type: event.type,
    object: event.object,
    label: labelOf(database, event.object),
    reason: event.reason,
    hash: event.hash,
    prev: event.prev,
    changes: event.changes === null ? null : event.changes.map((change) => ({ ...change })),
    leaves: event.leaves,
  };
}

function lastCheckpoint(database: Connection): OutputOf<Contract['custody.checkpoint']> {
  const row = prepared(database, 'SELECT made_at, root, heads FROM checkpoints ORDER BY id DESC LIMIT 1').get() as
    { readonly made_at: number; readonly root: Buffer; readonly heads: string } | undefined;
  if (row === undefined) throw new OnRecordError('operation.failed', 'No checkpoint could be made.');
  const heads = readHeads(row.heads).map(({ chain, seq, hash }) => ({ chain, seq, hash }));
  return { madeAt: row.made_at, root: row.root.toString('hex'), heads };
}
