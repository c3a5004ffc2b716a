import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Client, Contract, OperationName } from '../../core/contract/index.ts';
import type { Connection } from '../../db/connection.ts';
import { outside } from '../db/custody/closed-case.ts';
import {
  addAccount,
  addStatement,
  caseAtWork,
  temporaryEngine,
  value,
  type CaseAtWork,
  withoutCounts,
} from './temporary-engine.ts';

/** A case with one of each record, and what they are called. */
interface Furnished extends CaseAtWork {
  readonly one: string;
  readonly two: string;
  readonly accountId: string;
  readonly renderingId: string;
  readonly relationId: string;
  readonly requestId: string;
  readonly responseId: string;
  readonly observationId: string;
  readonly statementStatusId: string;
  readonly searchId: string;
  readonly reviewId: string;
  readonly dateId: string;
}

const LETTER = { platform: 'x', channel: 'letter', requestedBy: 'A minister', asked: 'Suspend it.' };

async function furnished(): Promise<Furnished> {
  const at = await caseAtWork();
  const { client } = at;
  const accountId = await addAccount(client);
  const [one, two] = [
    await addStatement(client, accountId, 'one', '2020-05-22'),
    await addStatement(client, accountId, 'two', '2020'),
  ];
  const sources = [{ source: 'A report' }];
  const wording = {
    statementId: one,
    text: 'eins',
    lang: 'de',
    kind: 'human-translation' as const,
    date: { edtf: '2021' },
    sources,
  };
  const { renderingId } = value(await client.call('renderings.add', wording));
  const { relationId } = value(
    await client.call('relations.add', { fromId: one, toId: two, kind: 'context-of', note: 'n' }),
  );
  const letter = { ...LETTER, accountIds: [accountId], sent: { edtf: '2020-05-24' }, sources };
  const { requestId } = value(await client.call('requests.add', letter));
  const answer = { requestId, kind: 'answer' as const, text: 'No.', on: { edtf: '2020-07-29' } };
  const { responseId } = value(await client.call('requests.addEvent', answer));
  const seen = { accountId, status: 'active' as const, on: { edtf: '2020-05-25' }, note: 'n', sources };
  const { observationId } = value(await client.call('accounts.observeStatus', seen));
  const live = { statementId: one, status: 'live' as const, on: { edtf: '2020-05-25' }, note: 'n' };
  const statementStatusId = value(await client.call('statements.observeStatus', live)).observationId;
  const done = { searchedOn: '2020', place: 'An archive', query: 'q', leftOut: 'Reposts.' };
  const { searchId } = value(await client.call('searches.add', done));
  const { reviewId } = value(
    await client.call('statements.review', { statementId: two, decision: null, text: 'Check it.' }),
  );
  const about = { kind: 'request' as const, id: requestId };
  const { dateId } = value(await client.call('dates.add', { about, date: { edtf: '2020-05-25' }, method: 'press' }));
  const ids = {
    renderingId,
    relationId,
    requestId,
    responseId,
    observationId,
    statementStatusId,
    searchId,
    reviewId,
    dateId,
  };
  return { ...at, one, two, accountId, ...ids };
}

/** Everything that screens show of the records, without what moves with the log. */
async function looks(client: Client<Contract>, { one, two, accountId }: Furnished): Promise<unknown> {
  const seen = [
    value(await client.call('statements.get', { statementId: one })),
    value(await client.call('statements.get', { statementId: two })),
    value(await client.call('accounts.get', { accountId })),
    value(await client.call('requests.list', { asOf: '2021' })),
    value(await client.call('searches.list', {})),
  ];
  return withoutCounts(seen);
}

type Act = (at: Furnished) => readonly [name: OperationName, input: object];

const ACTS: Readonly<Record<string, Act>> = {
  'a wording is added and chosen': ({ one }) => [
    'renderings.add',
    {
      statementId: one,
      text: 'uno',
      lang: 'it',
      kind: 'excerpt',
      choose: 'Mine.',
      date: { edtf: '2022' },
      sources: [{ source: 'New' }],
    },
  ],
  'a wording is changed': ({ renderingId }) => ['renderings.update', { renderingId, status: 'checked', madeBy: 'Ada' }],
  'a wording is chosen': ({ renderingId }) => ['renderings.choose', { renderingId, reason: 'Better.' }],
  'a wording is set aside': ({ renderingId }) => ['renderings.setAside', { renderingId, reason: 'Wrong.' }],
  'a relation is added': ({ one, two }) => ['relations.add', { fromId: two, toId: one, kind: 'repeats' }],
  'a relation is changed': ({ relationId }) => ['relations.update', { relationId, note: 'Another.' }],
  'a relation is set aside': ({ relationId }) => ['relations.setAside', { relationId, reason: 'Wrong.' }],
  'a request is added': ({ accountId }) => [
    'requests.add',
    { ...LETTER, accountIds: [accountId], sent: { edtf: '2020-06' } },
  ],
  'a request is changed': ({ requestId }) => ['requests.update', { requestId, reference: 'A/1', accountIds: [] }],
  'a request is set aside': ({ requestId }) => ['requests.setAside', { requestId, reason: 'Never sent.' }],
  'an answer is added': ({ requestId }) => [
    'requests.addEvent',
    { requestId, kind: 'decision', on: { edtf: '2020-06-01' } },
  ],
  'an answer is set aside': ({ responseId }) => ['requests.setEventAside', { responseId, reason: 'Wrong.' }],
  'a date of sending is added and chosen': ({ requestId }) => [
    'dates.add',
    { about: { kind: 'request', id: requestId }, date: { edtf: '2020-05-26' }, method: 'press', choose: 'It says so.' },
  ],
  'a date of sending is chosen': ({ dateId }) => ['dates.choose', { dateId, reason: 'Three say so.' }],
  'an account’s status is set aside': ({ observationId }) => [
    'accounts.setStatusAside',
    { observationId, reason: 'Wrong.' },
  ],
  'a statement’s status is added': ({ two }) => [
    'statements.observeStatus',
    { statementId: two, status: 'removed', on: { edtf: '2021' } },
  ],
  'a statement’s status is set aside': ({ statementStatusId }) => [
    'statements.setStatusAside',
    { observationId: statementStatusId, reason: 'Wrong.' },
  ],
  'a statement is returned': ({ one }) => [
    'statements.review',
    { statementId: one, decision: 'returned', text: 'Why?' },
  ],
  'a note is added': ({ one }) => ['statements.review', { statementId: one, decision: null, text: 'Nice.' }],
  'a search is added': () => ['searches.add', { searchedOn: '2021', place: 'A shelf', query: 'q' }],
  'a search is set aside': ({ searchId }) => ['searches.setAside', { searchId, reason: 'Twice.' }],
};

describe('undone and redone', () => {
  it('everything looks as before, and as after', { timeout: 120_000 }, async () => {
    const at = await furnished();
    const { client, engine } = at;
    for (const [name, act] of Object.entries(ACTS)) {
      const before = await looks(client, at);
      value(await engine.callUnknown(...act(at)));
      const after = await looks(client, at);
      expect(after, name).not.toEqual(before);
      value(await client.call('history.undo', {}));
      expect(await looks(client, at), `${name}, undone`).toEqual(before);
      value(await client.call('history.redo', {}));
      expect(await looks(client, at), `${name}, redone`).toEqual(after);
      value(await client.call('history.undo', {}));
    }
    expect(value(await client.call('custody.verify', { deep: false })).findings).toEqual([]);
  });
});

/** What an insider might change, and which row verify must name. */
const EDITS: readonly (readonly [table: string, column: string, id: (at: Furnished) => string])[] = [
  ['renderings', 'text', (at) => at.renderingId],
  ['renderings', 'made_by', (at) => at.renderingId],
  ['statement_relations', 'note', (at) => at.relationId],
  ['requests', 'asked', (at) => at.requestId],
  ['requests', 'addressee', (at) => at.requestId],
  ['response_events', 'text', (at) => at.responseId],
  ['account_status_observations', 'note', (at) => at.observationId],
  ['statement_status_observations', 'note', (at) => at.statementStatusId],
  ['searches_done', 'left_out', (at) => at.searchId],
  ['review_notes', 'text', (at) => at.reviewId],
  ['asserted_dates', 'asserted_by', (at) => at.dateId],
  ['asserted_dates', 'set_aside_reason', (at) => at.dateId],
];

describe('changed outside the program', () => {
  it('the row of each kind is named', { timeout: 120_000 }, async () => {
    const at = await furnished();
    const { databaseKey } = value(await at.client.call('cases.exportKey', {}));
    const key = Buffer.from(databaseKey, 'hex');
    await at.engine.close('at-once');
    const named = async (): Promise<(string | null)[]> => {
      const reader = temporaryEngine();
      value(await reader.call('cases.open', { folder: at.folder, passphrase: null, mode: 'read' }));
      const { findings } = value(await reader.call('custody.verify', { deep: false }));
      await reader.close('at-once');
      return findings.map(({ object }) => object);
    };
    expect(await named()).toEqual([]);
    const write = (change: (database: Connection) => void): void => outside({ path: at.folder, key }, change);
    for (const [table, column, id] of EDITS) {
      const where = Buffer.from(id(at).replaceAll('-', ''), 'hex');
      let kept: unknown;
      write((database) => {
        kept = database.prepare(`SELECT "${column}" FROM ${table} WHERE uuid = ?`).pluck().get(where);
        database.prepare(`UPDATE ${table} SET "${column}" = 'forged' WHERE uuid = ?`).run(where);
      });
      expect(await named(), `${table}.${column}`).toContain(id(at));
      write((database) => void database.prepare(`UPDATE ${table} SET "${column}" = ? WHERE uuid = ?`).run(kept, where));
    }
    expect(await named()).toEqual([]);
    write((database) => void database.prepare('DELETE FROM request_accounts').run());
    expect((await named()).join()).toContain(at.requestId);
    expect(await named()).not.toContain(randomUUID());
  });
});
