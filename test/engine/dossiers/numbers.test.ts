import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierModelSchema } from '../../../core/dossier/model.ts';
import { engineAtHand, type AtHand } from './case-for-dossiers.ts';

/** On a real case: whatever is done between editions, a number that was given means the same statement for ever. */
const ACTS = ['add', 'set aside', 'restore', 'date anew', 'leave out', 'take in', 'undo', 'build', 'freeze'] as const;
const script = fc.array(fc.record({ act: fc.constantFrom(...ACTS), pick: fc.nat(1000) }), {
  minLength: 6,
  maxLength: 22,
});

const dayOf = (pick: number): { edtf: string } => ({
  edtf: new Date(Date.UTC(2020, 0, 1 + (pick % 300))).toISOString().slice(0, 10),
});

describe('exhibit numbers', () => {
  it('are given once, mean one statement for ever, and are never given again', async () => {
    await fc.assert(
      fc.asyncProperty(script, async (acts) => {
        const hand = await engineAtHand();
        try {
          await playThrough(hand, acts);
        } finally {
          await hand.end();
        }
      }),
      { numRuns: 8 },
    );
  }, 240_000);
});

async function playThrough(hand: AtHand, acts: readonly { act: (typeof ACTS)[number]; pick: number }[]): Promise<void> {
  const out = join(hand.folder, 'out');
  await hand.ask('cases.create', { folder: join(hand.folder, 'T.onrecord'), title: 'T', passphrase: null });
  const { accountId } = await hand.ask('accounts.add', { platform: 'chirp.example', handle: 'invented' });
  const statements: string[] = [];
  const given = new Map<string, string>();
  let editionId = '';
  const add = async (pick: number): Promise<void> => {
    const date = pick % 7 === 0 ? null : dayOf(pick);
    const source = { kind: 'article', title: 'A report' } as const;
    const added = await hand.ask('statements.add', { accountId, text: `Words ${statements.length}`, date, source });
    statements.push(added.statementId);
  };
  for (const pick of [10, 150, 290]) await add(pick);
  const { dossierId } = await hand.ask('dossiers.save', { title: 'T' });
  const build = async (): Promise<void> => {
    const [kept] = (await hand.ask('dossiers.list', {})).items;
    const result = await hand.engine.call('dossiers.build', {
      ...(kept?.request ?? { title: 'T' }),
      out: join(out, String(Math.random())),
      formats: ['json'],
    });
    if (!result.ok) {
      expect(result.error.code).toBe('dossier.empty');
      return;
    }
    ({ editionId } = result.value);
    const folder = join(out, 'read', String(Math.random()));
    const saved = await hand.ask('dossiers.saveFiles', { editionId, out: folder, formats: ['json'] });
    const text = readFileSync(join(folder, saved.files[0]?.path ?? ''), 'utf8');
    const model = dossierModelSchema.parse(JSON.parse(text));
    for (const { exhibit, statementId } of model.exhibits) {
      expect(given.get(exhibit) ?? statementId).toBe(statementId);
      const earlier = [...given].find(([, known]) => known === statementId)?.[0];
      expect(earlier ?? exhibit).toBe(exhibit);
      given.set(exhibit, statementId);
    }
    const gone = [...given.keys()].filter((number) => !model.exhibits.some(({ exhibit }) => exhibit === number));
    expect([...model.summary.retired].sort()).toEqual(gone.sort());
  };
  await build();
  for (const { act, pick } of [...acts, { act: 'build', pick: 0 } as const]) {
    const statementId = statements[pick % statements.length] ?? '';
    // Some of these are refused as things stand: that is no harm to a number either.
    if (act === 'add') await add(pick);
    if (act === 'set aside')
      await hand.engine.call('statements.setAside', { statementIds: [statementId], reason: 'trial' });
    if (act === 'restore') await hand.engine.call('statements.restore', { statementIds: [statementId] });
    if (act === 'leave out') await hand.engine.call('dossiers.leaveOut', { dossierId, statementIds: [statementId] });
    if (act === 'take in') await hand.engine.call('dossiers.addStatements', { dossierId, statementIds: [statementId] });
    if (act === 'undo') await hand.engine.call('history.undo', {});
    if (act === 'date anew') {
      const claim = { statementId, date: dayOf(pick * 31), method: 'press' as const, choose: 'Better.' };
      await hand.engine.call('statements.addDate', claim);
    }
    if (act === 'build') await build();
    if (act === 'freeze') await hand.engine.call('dossiers.freeze', { editionId, formats: ['json'] });
  }
  expect((await hand.ask('custody.verify', {})).findings).toEqual([]);
}
