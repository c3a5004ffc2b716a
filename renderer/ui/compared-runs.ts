import { boundaryAtOrAfter, boundaryAtOrBefore } from '../../core/text/graphemes.ts';

/** A part of a comparison, as the engine answers it: what both texts have, or only one. */
export interface ComparedPart {
  readonly kind: 'same' | 'left' | 'right';
  readonly text: string;
}

/** What is drawn of one of the two texts, one after the other. `elided` is left out of the drawing, never of the text. */
export interface ComparedRun {
  readonly kind: 'same' | 'differs' | 'elided';
  readonly text: string;
}

/** How much is drawn: of what both have alike beside a difference, and of a difference itself. Tried in turn until it fits. */
interface Measure {
  readonly beside: number;
  readonly own: number;
}
const MEASURES: readonly Measure[] = [
  { beside: 32, own: 160 },
  { beside: 24, own: 90 },
  { beside: 16, own: 56 },
  { beside: 10, own: 36 },
];
/** As many characters as stand in about five lines of a column. */
const FITS = 170;
/** What would save less than this isn't worth a gap. */
const LEAST = 20;

/**
 * One side of a comparison. Drawn in full, or around the differences only: what both have alike is what nobody needs to read twice.
 * The runs together, elided ones included, are the text.
 */
export function comparedRuns(parts: readonly ComparedPart[], side: 'left' | 'right', whole: boolean): ComparedRun[] {
  const own = parts.filter((part) => part.kind === 'same' || part.kind === side);
  const runs = own.map(({ kind, text }): ComparedRun => ({ kind: kind === 'same' ? 'same' : 'differs', text }));
  if (whole) return runs;
  const differs = parts.some((part) => part.kind !== 'same');
  const tried = MEASURES.map((measure) => drawnWith(runs, measure, differs));
  return tried.find((drawn) => lengthOf(drawn) <= FITS) ?? tried.at(-1) ?? runs;
}

const lengthOf = (runs: readonly ComparedRun[]): number =>
  runs.reduce((sum, run) => (run.kind === 'elided' ? sum : sum + run.text.length), 0);

function drawnWith(runs: readonly ComparedRun[], { beside, own }: Measure, differs: boolean): ComparedRun[] {
  return runs.flatMap((run, index) => {
    if (run.kind === 'differs' || !differs) return cutMiddle(run, Math.ceil((own * 2) / 3), Math.floor(own / 3));
    // Nothing of interest lies before the first difference, nor behind the last
    return cutMiddle(run, index === 0 ? 0 : beside, index === runs.length - 1 ? 0 : beside);
  });
}

/** Keeps the beginning and the end of a run. Cut between words where there are words, and never inside a grapheme. */
function cutMiddle(run: ComparedRun, start: number, end: number): ComparedRun[] {
  const { text } = run;
  if (text.length <= start + end + LEAST) return [run];
  const from = start === 0 ? 0 : wordEnd(text, start);
  const to = end === 0 ? text.length : wordStart(text, text.length - end);
  if (to - from < LEAST) return [run];
  return [
    { ...run, text: text.slice(0, from) },
    { kind: 'elided' as const, text: text.slice(from, to) },
    { ...run, text: text.slice(to) },
  ].filter((part) => part.text !== '');
}

/** How far a place is moved to stand between two words. */
const REACH = 16;

function wordEnd(text: string, index: number): number {
  const space = text.slice(index, index + REACH).search(/\s/u);
  return boundaryAtOrAfter(text, space < 0 ? index : index + space);
}

function wordStart(text: string, index: number): number {
  const space = /\s(?=\S*$)/u.exec(text.slice(Math.max(0, index - REACH), index));
  const from = Math.max(0, index - REACH);
  return boundaryAtOrBefore(text, space === null ? index : from + space.index + 1);
}
