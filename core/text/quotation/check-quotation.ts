import type { Span } from '../spans.ts';
import { placesOf, wholeGraphemes } from '../spans.ts';
import { align, type Pair } from './align.ts';
import { differencesBetween, differencesInWord, onlyLooks, type QuotationDifference } from './differences.ts';
import { likelyPassages, longestRun, wholePlaces } from './find-passage.ts';
import { partsOf, type QuotationPart } from './parts.ts';
import { placedWords, type PlacedWord, type QuotableText } from './words.ts';

/** Words of the quotation that don't stand at this place of the text. */
export interface Addition extends Span {
  readonly words: string;
  /** In square brackets: the one who quotes marks them as his own. */
  readonly marked: boolean;
  /** Where the same words stand elsewhere in the text; null: nowhere. */
  readonly elsewhere: Span | null;
  /** The longest run of two or more of them that stands somewhere in the text, with its words as they are there. */
  readonly nearest: (Span & { readonly words: string }) | null;
}

/** Words of the text that the quotation leaves out. */
export interface Omission extends Span {
  readonly words: string;
  /** An ellipsis stands in their place; otherwise they are left out silently. */
  readonly marked: boolean;
}

export interface Alteration {
  readonly stored: Span & { readonly words: string };
  readonly quoted: Span & { readonly words: string };
}

/** A quotation beside the text that it quotes: computed each time, never stored. Spans are UTF-16 offsets as in spans.ts. */
export interface QuotationCheck {
  /** exact: the same words, and nothing but looks differs. altered: words left out, added or changed. none: not from this text. */
  readonly match: 'exact' | 'altered' | 'none';
  /** Character for character. */
  readonly identical: boolean;
  readonly differences: readonly QuotationDifference[];
  /** The passage in the text; null where there is none. */
  readonly passage: Span | null;
  /** How many passages of the text hold these words alike. */
  readonly places: number;
  readonly parts: readonly QuotationPart[];
  readonly omissions: readonly Omission[];
  readonly additions: readonly Addition[];
  readonly changes: readonly Alteration[];
  /** Share of kept words among all words of both sides, 0 to 1. */
  readonly score: number;
}

const NONE: QuotationCheck = {
  match: 'none',
  identical: false,
  differences: [],
  passage: null,
  places: 0,
  parts: [],
  omissions: [],
  additions: [],
  changes: [],
  score: 0,
};

/** Compares a quotation with a text: what it keeps, leaves out, adds and changes. Words are never cut inside a grapheme. */
export function checkQuotation(quotation: string, stored: QuotableText): QuotationCheck {
  const literal = placesOf(stored.text, quotation);
  const [first] = literal;
  if (first !== undefined) return identical(quotation, first, literal.length);
  const words = placedWords(quotation);
  if (words.length === 0) return NONE;
  const whole = wholePlaces(words, stored);
  if (whole.length > 0)
    return bestOf(whole.map((at) => told(quotation, words, stored, inARow(words, at), whole.length)));
  const candidates = likelyPassages(words, stored).map((passage) =>
    told(quotation, words, stored, withoutStrays(align(words, stored.words, passage), words), 1),
  );
  return bestOf(candidates);
}

function identical(quotation: string, passage: Span, places: number): QuotationCheck {
  const quoted = { start: 0, end: quotation.length };
  const parts: QuotationPart[] = [{ kind: 'same', quoted, stored: passage, marked: false }];
  return { ...NONE, match: 'exact', identical: true, passage, places, parts, score: 1 };
}

const inARow = (words: readonly PlacedWord[], at: number): Pair[] => words.map((_, index) => [index, at + index]);

function bestOf(checks: readonly QuotationCheck[]): QuotationCheck {
  const rank = { exact: 2, altered: 1, none: 0 } as const;
  return checks.reduce(
    (a, b) =>
      (rank[b.match] - rank[a.match] || b.score - a.score || a.differences.length - b.differences.length) > 0 ? b : a,
    NONE,
  );
}

/** A short word that stands alone, away from all others, is there by chance. */
function withoutStrays(pairs: readonly Pair[], words: readonly PlacedWord[]): Pair[] {
  return pairs.filter(([i, j], at) => {
    const before = pairs[at - 1];
    const after = pairs[at + 1];
    const joined = (before?.[0] === i - 1 && before[1] === j - 1) || (after?.[0] === i + 1 && after[1] === j + 1);
    return joined || isNear(before, [i, j], after) || words.length === 1 || (words[i]?.word.length ?? 0) > 3;
  });
}

/** Between two kept words that are near it is no stray, only its neighbours were changed; nor at an end, beside the next kept word. */
function isNear(before: Pair | undefined, [, j]: Pair, after: Pair | undefined): boolean {
  if (before === undefined || after === undefined) return after?.[1] === j + 1 || before?.[1] === j - 1;
  return after[1] - before[1] <= 4 && after[0] - before[0] <= 4;
}

function told(
  quotation: string,
  words: readonly PlacedWord[],
  stored: QuotableText,
  pairs: readonly Pair[],
  places: number,
): QuotationCheck {
  const [first] = pairs;
  const last = pairs.at(-1);
  if (first === undefined || last === undefined || !holdsEnough(pairs, words.length)) return NONE;
  const parts = partsOf(quotation, words, stored, pairs);
  const { omissions, additions, changes } = listed(quotation, stored, parts);
  const differences = differencesIn(quotation, words, stored, pairs);
  const unchanged = omissions.length + additions.length + changes.length === 0;
  const from = stored.words[first[1]]?.start ?? 0;
  const to = stored.words[last[1]]?.end ?? from;
  const passed = last[1] - first[1] + 1;
  return {
    match: unchanged && onlyLooks(differences) ? 'exact' : 'altered',
    identical: false,
    differences,
    passage: wholeGraphemes(stored.text, { start: from, end: to }),
    places,
    parts,
    omissions,
    additions,
    changes,
    score: pairs.length / (words.length + passed - pairs.length),
  };
}

/** Less than this is chance: any two texts share some words. */
function holdsEnough(pairs: readonly Pair[], words: number): boolean {
  if (pairs.length === words) return words > 2 || isRow(pairs);
  let [run, longest] = [1, 1];
  for (let at = 1; at < pairs.length; at++) {
    run = isRow(pairs.slice(at - 1, at + 1)) ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return pairs.length >= (words < 10 ? 0.7 : 0.4) * words && longest >= Math.min(3, words);
}

function isRow(pairs: readonly Pair[]): boolean {
  return pairs.every(([i, j], at) => {
    const before = pairs[at - 1];
    return before === undefined || (before[0] === i - 1 && before[1] === j - 1);
  });
}

function listed(
  quotation: string,
  stored: QuotableText,
  parts: readonly QuotationPart[],
): Pick<QuotationCheck, 'omissions' | 'additions' | 'changes'> {
  const omissions: Omission[] = [];
  const additions: Addition[] = [];
  const changes: Alteration[] = [];
  for (const { kind, quoted, stored: there, marked } of parts) {
    const left = there === null ? null : { ...there, words: stored.text.slice(there.start, there.end) };
    const put = quoted === null ? null : { ...quoted, words: quotation.slice(quoted.start, quoted.end) };
    if (kind === 'omitted' && left !== null) omissions.push({ ...left, marked });
    else if (kind === 'added' && put !== null) additions.push({ ...put, marked, ...foundElsewhere(put.words, stored) });
    else if (kind === 'changed' && left !== null && put !== null) changes.push({ stored: left, quoted: put });
  }
  return { omissions, additions, changes };
}

function foundElsewhere(text: string, stored: QuotableText): Pick<Addition, 'elsewhere' | 'nearest'> {
  const words = placedWords(text);
  const run = longestRun(words, stored);
  if (run === null) return { elsewhere: null, nearest: null };
  const [start, end] = [stored.words[run.at]?.start ?? 0, stored.words[run.at + run.count - 1]?.end ?? 0];
  if (run.count === words.length) return { elsewhere: { start, end }, nearest: null };
  return { elsewhere: null, nearest: run.count < 2 ? null : { start, end, words: stored.text.slice(start, end) } };
}

/** What differs within kept words and between kept words that follow each other. */
function differencesIn(
  quotation: string,
  words: readonly PlacedWord[],
  stored: QuotableText,
  pairs: readonly Pair[],
): QuotationDifference[] {
  const told = new Set<QuotationDifference>();
  for (const [at, [i, j]] of pairs.entries()) {
    const [mine, theirs] = [words[i], stored.words[j]];
    if (mine === undefined || theirs === undefined) continue;
    const forms = [quotation.slice(mine.start, mine.end), stored.text.slice(theirs.start, theirs.end)] as const;
    for (const difference of differencesInWord(...forms)) told.add(difference);
    const before = pairs[at - 1];
    if (before?.[0] !== i - 1 || before[1] !== j - 1) continue;
    const gaps = [
      quotation.slice(words[i - 1]?.end ?? 0, mine.start),
      stored.text.slice(stored.words[j - 1]?.end ?? 0, theirs.start),
    ] as const;
    for (const difference of differencesBetween(...gaps)) told.add(difference);
  }
  return [...told].sort();
}
