import { hiddenCharacters } from '../../core/text/hidden-characters.ts';
import { isChip, type ShownChips } from './quotation-runs.ts';
import { spanRuns, type Span } from './span-runs.ts';

/** A stretch of a line that is drawn alike: words under the same spans, or one hidden character as a chip. */
export interface WordRun {
  /** Where it begins in the whole text, and how long it is there: UTF-16 units. */
  readonly at: number;
  readonly length: number;
  /** What stands in the page: nothing where a character would turn the direction of what follows. */
  readonly text: string;
  /** The name on the chip; null: words. */
  readonly chip: string | null;
  readonly spans: readonly Span[];
  readonly begins: readonly Span[];
}

export interface WordLine {
  readonly at: number;
  /** Before the line's own end. */
  readonly end: number;
  readonly runs: readonly WordRun[];
}

/** The stretch of a text that is drawn. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a stretch of a text into lines as the text itself breaks them, and those into runs. Every unit of the stretch but line ends lies in
 * exactly one run, so that a place on the screen and an offset in the text always name each other.
 */
export function wordLines(text: string, { from, to }: Stretch, spans: readonly Span[], chips: ShownChips): WordLine[] {
  const near = spans.filter((span) => span.from < to && span.to > from);
  const joins = near.filter(isNotDrawn).sort((a, b) => a.from - b.from);
  return linesOf(text, { from, to }, joins).map(({ at, end }) => ({
    at,
    end,
    runs: runsOf(text, at, end, near, chips),
  }));
}

/** Layout that is drawn otherwise than it is stored: a blank, or nothing. */
export function isNotDrawn({ look }: Span): boolean {
  return look === 'join' || look === 'hidden';
}

/** @param joins where a line runs on beyond its end, in order */
function linesOf(text: string, { from, to }: Stretch, joins: readonly Span[]): Pick<WordLine, 'at' | 'end'>[] {
  const lines = [];
  let at = from;
  let next = 0;
  for (let found = text.indexOf('\n', from); found >= 0 && found < to; found = text.indexOf('\n', found + 1)) {
    while ((joins[next]?.to ?? Infinity) <= found) next += 1;
    if ((joins[next]?.from ?? Infinity) <= found) continue;
    lines.push({ at, end: found > at && text[found - 1] === '\r' ? found - 1 : found });
    at = found + 1;
  }
  return [...lines, { at, end: to }];
}

function runsOf(text: string, at: number, end: number, spans: readonly Span[], chips: ShownChips): WordRun[] {
  const line = text.slice(at, end);
  const near = spans
    .filter((span) => span.from < end && span.to > at)
    // A span that began on a line before has its mark there
    .map((span) => ({ ...span, from: span.from - at, to: span.to - at, mark: span.from < at ? undefined : span.mark }));
  const hidden = hiddenCharacters(line).filter((character) => isChip(character, chips));
  const runs: WordRun[] = [];
  let place = at;
  let next = 0;
  for (const run of spanRuns(line, near)) {
    const stop = place + run.text.length;
    let { begins } = run;
    const push = (to: number, chip: string | null, held: string): void => {
      runs.push({ at: place, length: to - place, text: held, chip, spans: run.spans, begins });
      begins = [];
      place = to;
    };
    while (place < stop) {
      const chip = hidden[next];
      const start = chip === undefined ? stop : Math.min(stop, at + chip.index);
      if (start > place) push(start, null, text.slice(place, start));
      if (chip === undefined || start === stop) continue;
      next += 1;
      const to = Math.min(stop, start + chip.length);
      push(to, chip.name, chip.kind === 'direction' ? '' : text.slice(start, to));
    }
  }
  return runs;
}
