import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyCase, importRows, writeRows, type BenchCase } from '../bench-case.ts';
import type { BenchContext, Line, Measure, Skipped } from '../measure.ts';
import { costOf, costOfProgram, isInstalled, type Cost } from '../timing.ts';

const ROWS = 100_000;
const TIMES = 3;
const SEED = 20_200_522;
const LARGE = 1_000_000;

/** P1 and P2: a table of 100,000 statements, all the way to rows, indexes, custody and words, encrypted. */
export const importMeasure: Measure = {
  ids: ['P1', 'P2'],
  async run(context) {
    const file = await writeRows(context.folder, ROWS, SEED);
    const costs: { ours: Cost[]; reference: Cost[] } = { ours: [], reference: [] };
    const hasSqlite = await isInstalled('sqlite3');
    for (let time = 0; time < TIMES; time++) {
      if (hasSqlite) costs.reference.push(await dotImport(context, file));
      costs.ours.push(await intoEmptyCase(context, file, time));
    }
    return [cpuLine(costs, hasSqlite), ...(await largeLine(context)), await wallLine(context, file, costs.ours)];
  },
};

async function dotImport({ folder }: BenchContext, file: string): Promise<Cost> {
  const database = join(folder, 'reference.db');
  await rm(database, { force: true });
  return costOfProgram('sqlite3', [database, `.import --csv "${file}" t`]);
}

async function intoEmptyCase(context: BenchContext, file: string, time: number): Promise<Cost> {
  const engine = context.newEngine();
  const path = join(context.folder, `import-${time}.onrecord`);
  const empty = await emptyCase(engine, path);
  const cost = await costOf(() => importRows(empty, file, ROWS));
  await engine.close();
  await rm(path, { recursive: true });
  return cost;
}

const name = 'import of 100,000 statements';

function cpuLine({ ours, reference }: { ours: Cost[]; reference: Cost[] }, hasSqlite: boolean): Line | Skipped {
  if (!hasSqlite) return { id: 'P1', name, skipped: 'sqlite3 is not installed, so there is nothing to compare with' };
  const samples = (costs: readonly Cost[]): Line['ours'] => ({ unit: 'CPU s', values: costs.map(({ cpu }) => cpu) });
  return {
    id: 'P1',
    name: `${name}, empty case`,
    ours: samples(ours),
    reference: { name: 'sqlite3 .import', samples: samples(reference) },
    reach: 24,
  };
}

/** The same into a case of a million, where one was asked for. */
async function largeLine(context: BenchContext): Promise<(Line | Skipped)[]> {
  if (context.rows < LARGE)
    return [{ id: 'P1', name: `${name}, case of a million`, skipped: 'it needs --rows 1000000' }];
  const large: BenchCase = await context.largeCase();
  const file = await writeRows(context.folder, ROWS, SEED + 1);
  const reference = await dotImport(context, file);
  const ours = await costOf(() => importRows(large, file, ROWS));
  return [
    {
      id: 'P1',
      name: `${name}, case of a million`,
      ours: { unit: 'CPU s', values: [ours.cpu] },
      reference: { name: 'sqlite3 .import', samples: { unit: 'CPU s', values: [reference.cpu] } },
      reach: 50,
    },
  ];
}

async function wallLine({ folder }: BenchContext, file: string, ours: readonly Cost[]): Promise<Line | Skipped> {
  const values = ours.map(({ wall }) => wall);
  const office = (await isInstalled('soffice')) ? 'soffice' : null;
  if (office === null) {
    const took = values.map((wall) => wall.toFixed(1)).join(', ');
    return { id: 'P2', name: `${name}, wall time`, skipped: `LibreOffice is not installed; ours took ${took} s` };
  }
  const convert = ['--headless', '--convert-to', 'ods', '--outdir', folder, file];
  const reference: number[] = [];
  while (reference.length < values.length) reference.push((await costOfProgram(office, convert)).wall);
  return {
    id: 'P2',
    name: `${name}, wall time`,
    ours: { unit: 's', values },
    reference: { name: 'LibreOffice CSV to ODS', samples: { unit: 's', values: reference } },
    reach: 0.6,
  };
}
