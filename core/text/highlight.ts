import { boundaryAtOrAfter, boundaryAtOrBefore } from './graphemes.ts';
import { parseSearch, type ParsedSearch, type SearchPart, type SearchTerm } from './search-query.ts';
import { placedFold, type Token, tokens } from './tokens.ts';

/** UTF-16 offsets, end exclusive. */
export type Range = readonly [start: number, end: number];

export interface Snippet {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
  readonly end: number;
  /** Ranges within the snippet's text. */
  readonly marks: readonly Range[];
  /** Text was left out before it, after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/**
 * Where the words that were looked for stand in a text as it is, in order and apart. Words of a phrase are marked only where the
 * phrase stands; exclusions mark nothing.
 */
export function highlight(text: string, query: string | ParsedSearch): Range[] {
  const parsed = typeof query === 'string' ? parseSearch(query) : query;
  const wanted = parsed.terms.filter((term) => !term.excluded);
  const parts = parsed.parts.filter((part) => !part.excluded);
  const words = wanted.length === 0 ? [] : [...hits(Array.from(tokens(text)), wanted)];
  if (parts.length === 0) return whole(text, words);
  return whole(
    text,
    [...words, ...partHits(text, parts)].sort((a, b) => a[0] - b[0] || a[1] - b[1]),
  );
}

/** Letters found inside words: exactly those, wherever their folded forms come from. */
function* partHits(text: string, parts: readonly SearchPart[]): Generator<Range, void, undefined> {
  const { folded, starts, ends } = placedFold(text);
  for (const part of parts) {
    for (let at = folded.indexOf(part.text); at >= 0; at = folded.indexOf(part.text, at + part.text.length)) {
      yield [starts[at] ?? 0, ends[at + part.text.length - 1] ?? text.length];
    }
  }
}

function* hits(list: readonly Token[], wanted: readonly SearchTerm[]): Generator<Range, void, undefined> {
  const marked = new Set<number>();
  for (let at = 0; at < list.length; at++) {
    for (const term of wanted) if (stands(list, at, term)) term.words.forEach((_, k) => marked.add(at + k));
  }
  for (let at = 0; at < list.length; at++) {
    const token = list[at];
    if (token && marked.has(at)) yield [token.start, token.end];
  }
}

/** Widened to whole graphemes (half a flag can be a word of the index), and joined where they then touch inside one. */
function whole(text: string, ranges: Iterable<Range>): Range[] {
  const result: Range[] = [];
  for (const [from, to] of ranges) {
    const start = boundaryAtOrBefore(text, from);
    const end = boundaryAtOrAfter(text, to);
    const last = result.at(-1);
    if (last && start < last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}

function stands(list: readonly Token[], at: number, term: SearchTerm): boolean {
  const last = term.words.length - 1;
  return term.words.every((word, k) => {
    const found = list[at + k]?.word;
    return found !== undefined && (k === last && term.prefix ? found.startsWith(word) : found === word);
  });
}

/**
 * The part of a text around the first hit (the beginning without one), cut between words where one ends near by and never inside a
 * grapheme or a hit.
 */
export function snippet(
  text: string,
  query: string | ParsedSearch,
  { before = 40, after = 80 }: { readonly before?: number; readonly after?: number } = {},
): Snippet {
  const ranges = highlight(text, query);
  const [first = [0, 0] as const] = ranges;
  const start = beginning(text, first[0], before);
  const end = ending(text, Math.max(first[1], first[0] + after), first[1]);
  const inside = ranges.filter((range) => range[0] >= start && range[1] <= end);
  return {
    text: text.slice(start, end),
    start,
    end,
    marks: inside.map(([from, to]) => [from - start, to - start] as const),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

function beginning(text: string, hit: number, before: number): number {
  const from = hit - before;
  if (from <= 0) return 0;
  // The next word's start, if one starts in the first half
  const space = /\s(?=\S)/u.exec(text.slice(from, hit - before / 2));
  return boundaryAtOrAfter(text, space ? from + space.index + 1 : from);
}

function ending(text: string, until: number, hitEnd: number): number {
  if (until >= text.length) return text.length;
  const from = Math.max(hitEnd, until - 20);
  const space = text.slice(from, until).search(/\s+\S*$/u);
  const end = boundaryAtOrBefore(text, space > 0 ? from + space : until);
  return end > hitEnd ? end : boundaryAtOrAfter(text, hitEnd);
}
