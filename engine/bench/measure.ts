import type { Engine } from '../engine.ts';
import type { BenchCase } from './bench-case.ts';

/** One quantity, timed several times. */
export interface Samples {
  readonly unit: 's' | 'CPU s' | 'ms' | 'KB' | 'MB';
  readonly values: readonly number[];
}

/** One line of the table. */
export interface Line {
  /** As in the table of limits: 'P1'. */
  readonly id: string;
  readonly name: string;
  readonly ours: Samples;
  /** What was timed beside it in the same run; null where the limit is absolute. */
  readonly reference: { readonly name: string; readonly samples: Samples } | null;
  /** The ratio (or, without a reference, the value) that is to be reached. */
  readonly reach: number | null;
  readonly note?: string;
}

/** A measure that could not be taken: said, never left out. */
export interface Skipped {
  readonly id: string;
  readonly name: string;
  readonly skipped: string;
}

export interface BenchContext {
  /** Statements in the large case. */
  readonly rows: number;
  /** An empty folder; it is removed afterwards. */
  readonly folder: string;
  /** The checkout or installed program. */
  readonly root: string;
  readonly newEngine: () => Engine;
  /** A case with `rows` statements, made when first asked for. */
  readonly largeCase: () => Promise<BenchCase>;
  readonly say: (line: string) => void;
}

export interface Measure {
  /** The ids of the lines that it gives, by which it is chosen. */
  readonly ids: readonly string[];
  run(context: BenchContext): Promise<readonly (Line | Skipped)[]>;
}

export interface Quantiles {
  readonly min: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
}

export function quantiles(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { min: at(0), median: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? Number.NaN };
}
