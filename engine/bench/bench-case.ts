import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contract, InputOf, OutputOf, OperationName } from '../../core/contract/index.ts';
import type { Engine } from '../engine.ts';
import { seededRows, toCsv } from './seeded-rows.ts';

/** An open case of the measurements. */
export interface BenchCase {
  readonly path: string;
  readonly engine: Engine;
}

/** Calls an operation that must succeed. @throws Error with what went wrong */
export async function must<N extends OperationName>(
  engine: Engine,
  name: N,
  input: InputOf<Contract[N]>,
): Promise<OutputOf<Contract[N]>> {
  const result = await engine.call(name, input);
  if (result.ok) return result.value;
  throw new Error(`${name}: ${result.error.message} ${result.error.detail ?? ''}`);
}

export async function emptyCase(engine: Engine, path: string): Promise<BenchCase> {
  await must(engine, 'cases.create', { folder: path, title: 'Measurement', passphrase: null });
  return { path, engine };
}

export async function writeRows(folder: string, rows: number, seed: number): Promise<string> {
  const file = join(folder, `rows-${rows}-${seed}.csv`);
  await writeFile(file, toCsv(seededRows(rows, seed)));
  return file;
}

export async function importRows({ engine }: BenchCase, file: string, expected: number): Promise<void> {
  const { added } = await must(engine, 'imports.run', { files: [file], platform: 'x' });
  if (added < expected * 0.99) throw new Error(`only ${added} of ${expected} rows were added`);
}
