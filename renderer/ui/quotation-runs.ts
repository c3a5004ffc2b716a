import { hiddenCharacters, type HiddenCharacter } from '../../core/text/hidden-characters.ts';

export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly marked: boolean }
  /** `text` is kept in the page only where it changes nothing in how the rest is read. */
  | { readonly kind: 'chip'; readonly name: string; readonly text: string };

/**
 * Which hidden characters are drawn. `odd`: those that ordinary writing doesn't need. Persian is full of ZWNJ, and a chip in every
 * second word would hide the words; whoever asks sees `all`.
 */
export type ShownChips = 'odd' | 'all';

const ORDINARY: ReadonlySet<HiddenCharacter['kind']> = new Set(['joining', 'variation', 'width']);

/** How many characters of a text are hidden, and how many of those are drawn anyway. */
export function countHidden(text: string): { readonly all: number; readonly odd: number } {
  const found = hiddenCharacters(text);
  return { all: found.length, odd: found.filter((character) => !ORDINARY.has(character.kind)).length };
}

/** Whether a hidden character is drawn. */
export function isChip({ kind }: HiddenCharacter, shown: ShownChips): boolean {
  return shown === 'all' || !ORDINARY.has(kind);
}

/**
 * Cuts a text into what is drawn one after the other: plain and marked stretches, and chips for hidden characters. `marks` are ranges of
 * UTF-16 offsets, in order and apart. Nothing of the text is lost but characters that would turn the direction of what follows.
 */
export function quotationRuns(text: string, marks: readonly (readonly [number, number])[], shown: ShownChips): Run[] {
  const chips = hiddenCharacters(text).filter((character) => isChip(character, shown));
  const runs: Run[] = [];
  let at = 0;
  for (const chip of chips) {
    pushText(runs, text, at, chip.index, marks);
    const held = chip.kind === 'direction' ? '' : text.slice(chip.index, chip.index + chip.length);
    runs.push({ kind: 'chip', name: chip.name, text: held });
    at = chip.index + chip.length;
  }
  pushText(runs, text, at, text.length, marks);
  return runs;
}

function pushText(
  runs: Run[],
  text: string,
  from: number,
  to: number,
  marks: readonly (readonly [number, number])[],
): void {
  let at = from;
  for (const [start, end] of marks) {
    if (end <= at || start >= to) continue;
    if (start > at) runs.push({ kind: 'text', text: text.slice(at, start), marked: false });
    const stop = Math.min(end, to);
    runs.push({ kind: 'text', text: text.slice(Math.max(start, at), stop), marked: true });
    at = stop;
  }
  if (at < to) runs.push({ kind: 'text', text: text.slice(at, to), marked: false });
}
