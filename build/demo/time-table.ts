import { z } from 'zod';

export type Spent = { readonly part: string; readonly ms: number };

const spentList = z.array(z.object({ part: z.string(), ms: z.number() }));

/** What build/setup/run.mjs needed before this process began, and when it was started (epoch milliseconds). */
export function spentOnSetUp(env: NodeJS.ProcessEnv): { startedAt: number; spent: Spent[] } {
  return {
    startedAt: Number(env['ONRECORD_STARTED'] ?? Date.now()),
    spent: spentList.parse(JSON.parse(env['ONRECORD_SETUP_SPENT'] ?? '[]')),
  };
}

/** Where the time went, one line a part, the whole last. Pure. */
export function timeTable(spent: readonly Spent[], totalMs: number): string {
  const rest = totalMs - spent.reduce((sum, { ms }) => sum + ms, 0);
  const rows = [...spent, { part: 'everything else', ms: Math.max(0, rest) }, { part: 'all', ms: totalMs }];
  const width = Math.max(...rows.map(({ part }) => part.length));
  return rows.map(({ part, ms }) => `  ${part.padEnd(width)} ${(ms / 1000).toFixed(1).padStart(7)} s`).join('\n');
}

/** Runs one part and notes how long it took. */
export async function timed<T>(spent: Spent[], part: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  spent.push({ part, ms: performance.now() - started });
  return result;
}
