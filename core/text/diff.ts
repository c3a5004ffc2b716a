import { diffArrays } from 'diff';
import { graphemes } from './graphemes.ts';

/**
 * Two wordings side by side: what both have, and what only one has. Texts are cut only where a reader can cut them: never inside a
 * surrogate pair, a grapheme, or letters that are written as one (lam-alef, a conjunct). Words that have little in common are told as
 * one word for another, not as a scatter of shared letters. Nothing is folded: `é` and `e` with an accent differ, since they do.
 */
export interface DiffPart {
  readonly kind: 'same' | 'left' | 'right';
  readonly text: string;
  /** Where it stands in each text, UTF-16 offsets, the end not included; in the text that lacks it, both are the place where it is missing. */
  readonly left: readonly [start: number, end: number];
  readonly right: readonly [start: number, end: number];
}

export interface TextDiff {
  readonly parts: readonly DiffPart[];
  /** False where the texts are so long and so different that only their common beginning and end were told apart. */
  readonly complete: boolean;
}

/** How much work one comparison may be: units compared × differences. About a second at the worst. */
const WORK = 40_000_000;
/** Two words with a smaller share of common letters are different words. */
const ALIKE = 0.5;

interface Raw {
  readonly kind: DiffPart['kind'];
  readonly text: string;
}

/** Compares two texts exactly. Pure and deterministic, whatever the machine's speed. */
export function compareTexts(left: string, right: string): TextDiff {
  if (left === right) return { parts: placed(left === '' ? [] : [{ kind: 'same', text: left }]), complete: true };
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const middle = arrayParts(middleA, middleB);
  const parts = middle ?? [
    { kind: 'left' as const, text: joined(middleA) },
    { kind: 'right' as const, text: joined(middleB) },
  ];
  const raw: Raw[] = [
    { kind: 'same', text: joined(a.slice(0, start)) },
    ...(middle === null ? parts : refined(parts)),
    { kind: 'same', text: joined(a.slice(a.length - end)) },
  ];
  return { parts: placed(merged(raw)), complete: middle !== null };
}

/** A text in the pieces that a comparison never parts: graphemes, and what is written as one sign though it is several of them. */
export function inseparableUnits(text: string): string[] {
  const units: string[] = [];
  for (const grapheme of graphemes(text)) {
    const before = units.at(-1);
    if (before !== undefined && writtenAsOne(before, grapheme)) units[units.length - 1] = before + grapheme;
    else units.push(grapheme);
  }
  return units;
}

/** Lam before alef, and the double lam of "Allah" before its heh. A joiner or non-joiner after the lam parts them. */
const LAM_ALEF = /\u0644\p{Mn}*$/u;
const ALEF = /^[\u0622\u0623\u0625\u0627\u0671]/;
const LAM = /^\u0644/;
const LAMS_OF_ALLAH = /\u0644\p{Mn}*\u0644\p{Mn}*$/u;
const HEH = /^\u0647/;
/** Signs that bind a consonant to the next one (virama, halant, coeng): graphemes of some scripts end after them. */
const BINDS = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2]$/;
const LETTER = /^\p{L}/u;

function writtenAsOne(before: string, next: string): boolean {
  if (LAM_ALEF.test(before) && (ALEF.test(next) || LAM.test(next))) return true;
  if (LAMS_OF_ALLAH.test(before) && HEH.test(next)) return true;
  return BINDS.test(before) && LETTER.test(next);
}

const WORDLIKE = /^[\p{L}\p{M}\p{N}_]/u;

/** Words as runs of letters and digits; every other unit stands alone. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let open = false;
  for (const unit of inseparableUnits(text)) {
    const isLetter = WORDLIKE.test(unit);
    const begun = isLetter && open ? words.pop() : undefined;
    words.push(`${begun ?? ''}${unit}`);
    open = isLetter;
  }
  return words;
}

const joined = (units: readonly string[]): string => units.join('');

function commonStart(a: readonly string[], b: readonly string[]): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  let n = 0;
  while (n < a.length - start && n < b.length - start && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}

/** null: more work than a comparison may be. */
function arrayParts(a: string[], b: string[]): Raw[] | null {
  const maxEditLength = Math.max(50, Math.floor(WORK / (a.length + b.length + 1)));
  const changes = diffArrays(a, b, { maxEditLength });
  if (changes === undefined) return null;
  return changes.map(({ added, removed, value }) => ({
    kind: removed ? 'left' : added ? 'right' : 'same',
    text: joined(value),
  }));
}

/** Each pair "this instead of that" once more, letter by letter, where the two are alike. */
function refined(parts: readonly Raw[]): Raw[] {
  const result: Raw[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const next = parts[at + 1];
    if (part === undefined) continue;
    const letters = part.kind === 'left' && next?.kind === 'right' ? byLetters(part.text, next.text) : null;
    if (letters === null) result.push(part);
    else {
      result.push(...letters);
      at += 1;
    }
  }
  return result;
}

function byLetters(left: string, right: string): Raw[] | null {
  const [a, b] = [inseparableUnits(left), inseparableUnits(right)];
  const parts = arrayParts(a, b);
  if (parts === null) return null;
  const longest = Math.max(left.length, right.length);
  const same = parts.reduce((sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum), 0);
  return same >= longest * ALIKE ? parts : null;
}

/** No empty parts, and none that continues the one before; of "this instead of that", what stands left comes first. */
function merged(parts: readonly Raw[]): Raw[] {
  const result: Raw[] = [];
  let left = '';
  let right = '';
  const flush = (): void => {
    if (left !== '') result.push({ kind: 'left', text: left });
    if (right !== '') result.push({ kind: 'right', text: right });
    left = right = '';
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind === 'left') left += text;
    else if (kind === 'right') right += text;
    else {
      flush();
      const before = result.at(-1);
      if (before?.kind === 'same') result[result.length - 1] = { kind, text: before.text + text };
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}

function placed(parts: readonly Raw[]): DiffPart[] {
  let [left, right] = [0, 0];
  return parts.map(({ kind, text }) => {
    const [fromLeft, fromRight] = [left, right];
    if (kind !== 'right') left += text.length;
    if (kind !== 'left') right += text.length;
    return { kind, text, left: [fromLeft, left], right: [fromRight, right] };
  });
}
