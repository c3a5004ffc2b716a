import type { Contract, InputOf } from '../../core/contract/index.ts';
import type { SampleDate } from './data/shape.ts';
import type { Made } from './made.ts';

type Claim = InputOf<Contract['dates.add']>['date'];

/** A claim as the contract takes it; the first who makes it is its source. */
export function dateOf(made: Made, { edtf, displayed, by, drawnFrom }: SampleDate): Claim {
  const [first] = by;
  return {
    edtf,
    displayed: displayed ?? null,
    assertedBy: drawnFrom ?? made.publishers(by),
    sourceId: first === undefined ? null : made.source(first),
  };
}

/** Every claim of when about one thing, each with all its sources; one is chosen, with its reason. */
export async function addDates(
  made: Made,
  about: InputOf<Contract['dates.add']>['about'],
  dates: readonly SampleDate[],
): Promise<void> {
  for (const date of dates) {
    const { dateId } = await made.ask('dates.add', {
      about,
      date: dateOf(made, date),
      method: date.drawnFrom === undefined ? 'press' : 'derived',
      choose: date.chosen ?? null,
    });
    for (const captureId of made.attestation(date.by).captureIds) await made.ask('supports.add', { dateId, captureId });
    for (const key of date.by.slice(1)) await made.ask('supports.add', { dateId, sourceId: made.source(key) });
  }
}
