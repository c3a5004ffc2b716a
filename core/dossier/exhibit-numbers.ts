import type { ExhibitRecord } from './records.ts';

/** The number of an exhibit, without its statement. */
export interface ExhibitNumber {
  readonly number: number;
  readonly letter: string;
}

/** As printed: `12`, `12A`. */
export function exhibitLabel({ number, letter }: ExhibitNumber): string {
  return `${number}${letter}`;
}

/** The order of numbers: 12, 12A, 12B, … 12Z, 12AA, 13. */
export function compareExhibits(a: ExhibitNumber, b: ExhibitNumber): number {
  if (a.number !== b.number) return a.number - b.number;
  if (a.letter.length !== b.letter.length) return a.letter.length - b.letter.length;
  return a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0;
}

/**
 * Gives each statement its number, in the chronological order of `statementIds`. A number once given is kept for ever, also when
 * dates change or statements leave (docs/adr/0051). New ones: in a first edition 1, 2, 3 …; later, one that stands between
 * two numbered exhibits takes the number before it and the next free letter; one that stands after the last of them, or
 * before the first, takes the next whole number.
 * @returns a number for each id, in the same order
 */
export function numberExhibits(statementIds: readonly string[], given: readonly ExhibitRecord[]): ExhibitNumber[] {
  const known = new Map(given.map((exhibit) => [exhibit.statementId, exhibit]));
  const lastLetter = lastLetters(given);
  let lastWhole = given.reduce((highest, { number }) => Math.max(highest, number), 0);
  const lastNumbered = statementIds.findLastIndex((id) => known.has(id));
  let before: ExhibitNumber | null = null;
  return statementIds.map((id, position) => {
    const own = known.get(id);
    if (own !== undefined) {
      before = own;
      return { number: own.number, letter: own.letter };
    }
    if (before === null || position > lastNumbered) {
      lastWhole += 1;
      return { number: lastWhole, letter: '' };
    }
    const letter = nextLetter(lastLetter.get(before.number) ?? '');
    lastLetter.set(before.number, letter);
    return { number: before.number, letter };
  });
}

function lastLetters(given: readonly ExhibitNumber[]): Map<number, string> {
  const last = new Map<number, string>();
  for (const exhibit of [...given].sort(compareExhibits)) last.set(exhibit.number, exhibit.letter);
  return last;
}

/** '' → A → B … Z → AA → AB … as columns of a spreadsheet are counted. */
export function nextLetter(letter: string): string {
  if (letter === '') return 'A';
  const head = letter.slice(0, -1);
  const last = letter.charCodeAt(letter.length - 1);
  return last < 90 ? head + String.fromCharCode(last + 1) : nextLetter(head) + 'A';
}
