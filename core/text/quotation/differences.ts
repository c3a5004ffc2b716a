import { readEntities } from '../entities.ts';
import { foldedText } from '../normalise.ts';

/** How words that are the same can still differ. Each is said; none is forgiven silently. */
export const quotationDifferences = [
  'white-space',
  'quotes',
  'dashes',
  'hidden-characters',
  'markup',
  'entities',
  'case',
  'letter-forms',
  'punctuation',
] as const;
export type QuotationDifference = (typeof quotationDifferences)[number];

/** What a printer does to a text without touching its words. */
const ONLY_LOOKS: ReadonlySet<QuotationDifference> = new Set([
  'white-space',
  'quotes',
  'dashes',
  'hidden-characters',
  'markup',
  'entities',
]);

export function onlyLooks(differences: Iterable<QuotationDifference>): boolean {
  return [...differences].every((difference) => ONLY_LOOKS.has(difference));
}

type Step = readonly [QuotationDifference, (text: string) => string];

const LOOKS: readonly Step[] = [
  // What a registrar's export left of an apostrophe ends with the stretch: its s begins the next word.
  ['entities', (text) => readEntities(text).replace(/&apos;?/g, "'")],
  ['hidden-characters', (text) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')],
  ['markup', (text) => text.replace(/[*_#`~|>\\]/g, '')],
  ['quotes', (text) => text.replace(/[“”„‟«»〝〞]/g, '"').replace(/[‘’‚‛‹›ʼʻ´`]/g, "'")],
  ['dashes', (text) => text.replace(/[‐‑‒–—―−]/g, '-')],
  ['white-space', (text) => text.replace(/\s+/gu, '')],
];
const ALL: readonly Step[] = [...LOOKS, ['punctuation', (text) => text.replace(/[\p{P}\p{S}]/gu, '')]];

/** What differs between two stretches that part the same words: white space, quotation marks and so on. */
export function differencesBetween(a: string, b: string): readonly QuotationDifference[] {
  if (a === b) return [];
  const steps = [LOOKS, ALL].find((some) => after(some, null, a) === after(some, null, b));
  if (steps === undefined) return ['punctuation'];
  // A step that can't be left out is a difference.
  return steps.flatMap(([name]) => (after(steps, name, a) === after(steps, name, b) ? [] : [name]));
}

function after(steps: readonly Step[], left: QuotationDifference | null, text: string): string {
  return steps.reduce((rest, [name, step]) => (name === left ? rest : step(rest)), text);
}

/** What differs between two forms of one word. */
export function differencesInWord(a: string, b: string): readonly QuotationDifference[] {
  if (a === b) return [];
  const [plainA, plainB] = [a, b].map((word) => word.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
  const told: QuotationDifference[] = [];
  if ((plainA === plainB) !== (a === b)) told.push('hidden-characters');
  if (plainA === plainB) return told;
  const [lowA, lowB] = [plainA, plainB].map((word) => (word ?? '').toLowerCase());
  if (lowA === lowB) return [...told, 'case'];
  if (onlyApostrophes(lowA ?? '', lowB ?? '')) return [...told, 'quotes'];
  return [...told, 'letter-forms'];
}

function onlyApostrophes(a: string, b: string): boolean {
  const plain = (word: string): string => word.replace(/[‘’ʼʻ']/g, '');
  return foldedText(plain(a)) === foldedText(plain(b)) && plain(a) === plain(b);
}
