import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { arch, cpus, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { OnRecordError } from '../../core/contract/errors.ts';
import { createEngine, type Engine } from '../engine.ts';
import { pathsAsTokens } from '../files.ts';
import { appVersion } from '../version.ts';
import { emptyCase, importRows, writeRows, type BenchCase } from './bench-case.ts';
import type { BenchContext, Measure } from './measure.ts';
import { dossierMeasure } from './measures/dossier.ts';
import { durableStatement } from './measures/durable-statement.ts';
import { importMemory } from './measures/import-memory.ts';
import { importMeasure } from './measures/import.ts';
import { firstRoute, startUp } from './measures/program.ts';
import { readingMeasure } from './measures/reading.ts';
import { verifyMeasure } from './measures/verify.ts';
import { resultOf, type Result } from './table.ts';

const MEASURES: readonly Measure[] = [
  importMeasure,
  importMemory,
  durableStatement,
  readingMeasure,
  dossierMeasure,
  verifyMeasure,
  firstRoute,
  startUp,
];

/** Measured at this size by default: large enough to tell an index from a scan, small enough for two minutes. */
export const DEFAULT_ROWS = 100_000;

export interface BenchOptions {
  /** Ids of lines ('P1'); null: all. */
  readonly only: readonly string[] | null;
  readonly rows: number;
  /** The checkout or the installed program. */
  readonly root: string;
  /** Where the results are kept; null: nowhere. */
  readonly keepIn: string | null;
  readonly say: (line: string) => void;
}

export interface BenchReport {
  readonly version: string;
  readonly at: string;
  readonly machine: string;
  readonly rows: number;
  readonly results: readonly Result[];
}

/**
 * Measures the program on this machine, each line beside a reference timed in the same run.
 * @throws OnRecordError input.invalid for a line that isn't known
 */
export async function runBench(options: BenchOptions): Promise<BenchReport> {
  const chosen = chosenMeasures(options.only);
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  const context = contextOf(options, folder);
  try {
    const results: Result[] = [];
    for (const measure of chosen) {
      options.say(`measuring ${measure.ids.join(', ')} …`);
      results.push(...(await measure.run(context)).map(resultOf));
    }
    const wanted = options.only;
    const report = reportOf(options, wanted === null ? results : results.filter(({ id }) => wanted.includes(id)));
    if (options.keepIn !== null) await keep(report, options.keepIn);
    return report;
  } finally {
    await context.end();
    await rm(folder, { recursive: true, force: true });
  }
}

function chosenMeasures(only: readonly string[] | null): readonly Measure[] {
  const known = MEASURES.flatMap(({ ids }) => ids);
  const unknown = only?.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new OnRecordError('input.invalid', `There is no measure “${unknown}”.`, {
      detail: `There are: ${known.join(', ')}.`,
    });
  }
  return only === null ? MEASURES : MEASURES.filter(({ ids }) => ids.some((id) => only.includes(id)));
}

function contextOf({ rows, root, say }: BenchOptions, folder: string): BenchContext & { end(): Promise<void> } {
  const engines: Engine[] = [];
  let large: Promise<BenchCase> | null = null;
  const newEngine = (): Engine => {
    const engine = createEngine({
      files: pathsAsTokens,
      appVersion: appVersion(),
      actorName: () => 'bench',
      checkOutput: false,
    });
    engines.push(engine);
    return engine;
  };
  const makeLarge = async (): Promise<BenchCase> => {
    say(`making a case of ${rows.toLocaleString('en')} statements …`);
    const made = await emptyCase(newEngine(), join(folder, 'large.onrecord'));
    const file = await writeRows(folder, rows, 7);
    await importRows(made, file, rows);
    await rm(file);
    return made;
  };
  return {
    rows,
    root,
    folder,
    say,
    newEngine,
    largeCase: () => (large ??= makeLarge()),
    end: async () => {
      for (const engine of engines) await engine.close();
    },
  };
}

function reportOf({ rows }: BenchOptions, results: readonly Result[]): BenchReport {
  const [cpu] = cpus();
  const machine = `${platform()} ${arch()}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}, Node ${process.version}`;
  return { version: appVersion(), at: new Date().toISOString(), machine, rows, results };
}

async function keep(report: BenchReport, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`);
}
