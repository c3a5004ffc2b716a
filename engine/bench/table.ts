import { quantiles, type Line, type Samples, type Skipped } from './measure.ts';

/** A line as it is printed and kept in bench/latest.json. */
export interface Result {
  readonly id: string;
  readonly name: string;
  readonly ours?: { readonly unit: string; readonly min: number; readonly median: number; readonly max: number };
  readonly reference?: { readonly name: string; readonly min: number; readonly median: number; readonly max: number };
  /** Ours to the reference, median to median; without a reference the value that the limit is about. */
  readonly measured?: number;
  readonly reach?: number;
  readonly met?: boolean;
  readonly note?: string;
  readonly skipped?: string;
}

export function resultOf(line: Line | Skipped): Result {
  if ('skipped' in line) return { id: line.id, name: line.name, skipped: line.skipped };
  const { id, name, ours, reference, reach, note } = line;
  const measured =
    reference === null ? limited(line) : quantiles(ours.values).median / quantiles(reference.samples.values).median;
  return {
    id,
    name,
    ours: { unit: ours.unit, ...spread(ours) },
    ...(reference === null ? {} : { reference: { name: reference.name, ...spread(reference.samples) } }),
    measured,
    ...(reach === null ? {} : { reach, met: measured <= reach }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Limits in milliseconds are for 95 of 100; others for what is usual. */
function limited({ ours }: Line): number {
  const { median, p95 } = quantiles(ours.values);
  return ours.unit === 'ms' ? p95 : median;
}

function spread({ values }: Samples): { min: number; median: number; max: number } {
  const { min, median, max } = quantiles(values);
  return { min, median, max };
}

const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);

/** The table for people: one line a result. */
export function tableText(results: readonly Result[]): string {
  const rows = results.map((result) => {
    if (result.skipped !== undefined) return [result.id, result.name, `not measured: ${result.skipped}`];
    const { ours, reference, measured = Number.NaN, reach, met, note } = result;
    const times =
      ours === undefined ? '' : `${figure(ours.min)} / ${figure(ours.median)} / ${figure(ours.max)} ${ours.unit}`;
    const beside =
      reference === undefined ? '' : `beside ${figure(reference.median)} of ${reference.name}: ${figure(measured)}×`;
    const goal =
      reach === undefined ? '' : `${met === true ? 'within' : 'OVER'} ${reach}${reference === undefined ? '' : '×'}`;
    return [result.id, result.name, times, beside, goal, note ?? ''];
  });
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(
      ...rows.map((row) => (row.length > 3 ? (row[column] ?? '').length : column < 2 ? (row[column] ?? '').length : 0)),
    ),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(row.length > 3 || column < 2 ? (widths[column] ?? 0) : 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
