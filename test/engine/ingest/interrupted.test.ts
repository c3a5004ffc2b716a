import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyCase } from '../../../db/custody/verify/verify-case.ts';
import { openCaseFile } from '../../../db/case-folder/case-file.ts';
import { caseAtHand, type CaseAtHand } from './case-at-hand.ts';

const ROWS = 12_000;
const KILLS = 20;

let at: CaseAtHand;
let table: string;
beforeEach(async () => {
  at = await caseAtHand();
  table = join(at.folder, 'many.csv');
  const rows = Array.from(
    { length: ROWS },
    (_, n) => `${1e15 + n},2020-05-22T09:${String(n % 60).padStart(2, '0')}Z,words number ${n},someone`,
  );
  await writeFile(table, `id,date,text,user\n${rows.join('\n')}\n`);
});
afterEach(() => at.close());

const numbers = (caseFile: CaseAtHand['caseFile']): Record<string, number> =>
  caseFile.database
    .prepare(
      `SELECT (SELECT count(*) FROM statements) AS statements, (SELECT ifnull(sum(added), 0) FROM imports) AS added,
       (SELECT ifnull(sum(leaves), 0) FROM import_batches) AS leaves, (SELECT ifnull(sum(statements), 0) FROM tallies WHERE account_id = 0) AS tallied,
       (SELECT count(*) FROM words WHERE words MATCH 'number') AS found`,
    )
    .get() as Record<string, number>;

describe('an import that is stopped', () => {
  test('by cancelling keeps what was committed, whole, and goes on when the file is imported again', async () => {
    const stop = new AbortController();
    const before = at.caseFile.database;
    const cancelled = at.run({ files: [table] }, stop.signal);
    // The first commit is on its way once the first statement can be seen; stopping takes hold after it.
    const seen = (): number => before.prepare('SELECT count(*) FROM statements').pluck().get() as number;
    while (seen() === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    await expect(cancelled).rejects.toThrow();
    const kept = numbers(at.caseFile);
    expect(kept['statements']).toBe(10_000);
    expect(kept).toEqual({ statements: 10_000, added: 10_000, leaves: 10_000, tallied: 10_000, found: 10_000 });
    expect(await at.run({ files: [table] })).toMatchObject({ read: ROWS, added: ROWS - 10_000, duplicates: 10_000 });
    expect(await verifyCase(at.caseFile)).toMatchObject({ ok: true, findings: [] });
  });

  test(
    `by killing it at ${KILLS} seeded moments loses nothing that was acknowledged and leaves nothing half-done`,
    { timeout: 600_000 },
    async () => {
      const outcomes = new Set<number>();
      for (let round = 0; round < KILLS; round++) {
        const random = seeded(20_200_522 + round);
        const fresh = await caseAtHand();
        const { path } = fresh.caseFile;
        await fresh.caseFile.close({ quick: true });
        const acknowledged = await killed(path, table, { after: Math.floor(random() * 4), delay: random() * 500 });
        const caseFile = await openCaseFile(path, {
          mode: 'write',
          actorName: 'Tester',
          app: 'test',
          device: 'test device',
        });
        try {
          const { statements = 0, ...rest } = numbers(caseFile);
          outcomes.add(statements);
          expect(statements).toBeGreaterThanOrEqual(acknowledged);
          expect([0, 10_000, ROWS]).toContain(statements);
          expect(rest).toEqual({ added: statements, leaves: statements, tallied: statements, found: statements });
          expect(await verifyCase(caseFile)).toMatchObject({ ok: true, findings: [] });
        } finally {
          await caseFile.close({ quick: true });
          await fresh.close();
        }
      }
      // Kills that all fell before or after the import would prove nothing.
      expect(outcomes.size).toBeGreaterThan(1);
    },
  );
});

/** Imports in a process of its own and kills it some time after it has said `after` lines. Answers how many rows it had acknowledged. */
function killed(path: string, file: string, when: { after: number; delay: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--no-warnings', join(import.meta.dirname, 'importing-child.ts'), path, file],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = 0;
    let acknowledged = 0;
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [step, done] = line.split(' ');
        if (step === 'reading') acknowledged = Number(done);
        if (said++ === when.after) setTimeout(() => child.kill('SIGKILL'), when.delay);
      }
    });
    child.once('error', reject);
    child.once('exit', () => resolve(acknowledged));
  });
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
