import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quantiles } from '../../../engine/bench/measure.ts';
import { runBench } from '../../../engine/bench/run.ts';
import { seededRows, toCsv } from '../../../engine/bench/seeded-rows.ts';
import { resultOf, tableText } from '../../../engine/bench/table.ts';

test('a ratio is median to median, and its limit is judged by it', () => {
  const line = {
    id: 'P3',
    name: 'one',
    ours: { unit: 'ms', values: [9, 3, 3] },
    reference: { name: 'other', samples: { unit: 'ms', values: [1, 2, 20] } },
    reach: 1.5,
  } as const;
  expect(resultOf(line)).toMatchObject({ ours: { min: 3, median: 3, max: 9 }, measured: 1.5, reach: 1.5, met: true });
  expect(resultOf({ ...line, reach: 1.4 })).toMatchObject({ met: false });
});

test('without a reference a limit in milliseconds is for 95 of 100', () => {
  const values = Array.from({ length: 100 }, (_, at) => at + 1);
  const line = { id: 'P5', name: 'search', ours: { unit: 'ms', values }, reference: null, reach: 5 } as const;
  expect(resultOf(line)).toMatchObject({ measured: 96, met: false });
  expect(quantiles(values)).toEqual({ min: 1, median: 51, p95: 96, max: 100 });
});

test('what could not be measured stands in the table with its reason', () => {
  const text = tableText([resultOf({ id: 'P2', name: 'wall time', skipped: 'LibreOffice is not installed' })]);
  expect(text).toBe('P2  wall time  not measured: LibreOffice is not installed');
});

test('the seeded rows are the same each time, and as many as asked for', () => {
  const rows = [...seededRows(3000, 7)];
  expect(rows).toHaveLength(3000);
  expect(toCsv(rows)).toBe(toCsv(seededRows(3000, 7)));
  expect(new Set(rows.map(({ account }) => account)).size).toBeGreaterThan(10);
  expect(rows.filter(({ native }) => native === '').length).toBeGreaterThan(150);
});

test('a run measures what was asked for, keeps it, and leaves no folder behind', { timeout: 180_000 }, async () => {
  const keepIn = await mkdtemp(join(tmpdir(), 'onrecord-bench-test-'));
  try {
    const said: string[] = [];
    const report = await runBench({
      only: ['P4', 'P7'],
      rows: 1000,
      root: keepIn,
      keepIn,
      say: (line) => said.push(line),
    });
    expect(report.results.map(({ id }) => id)).toEqual(['P4', 'P4', 'P4', 'P4', 'P7']);
    expect(report.results.every(({ measured }) => measured !== undefined && measured > 0)).toBe(true);
    expect(JSON.parse(await readFile(join(keepIn, 'latest.json'), 'utf8'))).toEqual(report);
    expect(said.some((line) => line.includes('1,000'))).toBe(true);
    await expect(
      runBench({ only: ['P99'], rows: 1000, root: keepIn, keepIn: null, say: () => undefined }),
    ).rejects.toMatchObject({ code: 'input.invalid' });
  } finally {
    await rm(keepIn, { recursive: true });
  }
});
