import type { PlacedWord, QuotableText } from './words.ts';

/** A stretch of the stored words, the end not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** So many passages are looked at closely. */
const CANDIDATES = 3;
/** A word that stands everywhere says nothing about where to look. */
const TOO_COMMON = 3000;

/** Every place where the words stand one after the other, as they are. */
export function wholePlaces(words: readonly PlacedWord[], stored: QuotableText): readonly number[] {
  const rarest = rarestOf(words, stored);
  if (rarest === null) return [];
  const starts = (stored.places.get(words[rarest]?.word ?? '') ?? []).map((place) => place - rarest);
  return starts.filter((start) => words.every(({ word }, index) => stored.words[start + index]?.word === word));
}

/** The longest run of these words that stands in the text: its first word, how many, and where. */
export function longestRun(
  words: readonly PlacedWord[],
  stored: QuotableText,
): { readonly first: number; readonly count: number; readonly at: number } | null {
  let best: { first: number; count: number; at: number } | null = null;
  for (let first = 0; first < words.length && words.length - first > (best?.count ?? 0); first++) {
    for (const at of (stored.places.get(words[first]?.word ?? '') ?? []).slice(0, TOO_COMMON)) {
      let count = 1;
      while (first + count < words.length && words[first + count]?.word === stored.words[at + count]?.word) count += 1;
      if (count > (best?.count ?? 0)) best = { first, count, at };
    }
  }
  return best;
}

function rarestOf(words: readonly PlacedWord[], stored: QuotableText): number | null {
  let best: number | null = null;
  let fewest = Infinity;
  for (const [index, { word }] of words.entries()) {
    const many = stored.places.get(word)?.length ?? 0;
    if (many === 0) return null;
    if (many < fewest) [best, fewest] = [index, many];
  }
  return best;
}

interface Hit {
  readonly place: number;
  readonly word: string;
}

/**
 * Passages in which most of the words stand close together, the best first: windows some times as long as the quotation, so that
 * what was left out fits in too. Rare words weigh more.
 */
export function likelyPassages(words: readonly PlacedWord[], stored: QuotableText): readonly Stretch[] {
  const wanted = new Map<string, number>();
  for (const { word } of words) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  const hits = hitsOf(wanted, stored);
  const found: (Stretch & { readonly score: number })[] = [];
  for (const window of windowsOf(hits, wanted, stored, 3 * words.length + 80)) {
    const rival = found.findIndex((known) => known.from < window.to && window.from < known.to);
    if (rival === -1) found.push(window);
    else if ((found[rival]?.score ?? 0) < window.score) found[rival] = window;
    if (found.length > CANDIDATES * 8) keepBest(found);
  }
  keepBest(found);
  const pad = 5;
  return found.map(({ from, to }) => ({ from: Math.max(0, from - pad), to: Math.min(stored.words.length, to + pad) }));
}

function keepBest(found: { readonly score: number }[]): void {
  found.sort((a, b) => b.score - a.score);
  found.length = Math.min(found.length, CANDIDATES);
}

function hitsOf(wanted: ReadonlyMap<string, number>, stored: QuotableText): readonly Hit[] {
  const hits: Hit[] = [];
  for (const word of wanted.keys()) {
    const places = stored.places.get(word) ?? [];
    if (places.length <= TOO_COMMON) for (const place of places) hits.push({ place, word });
  }
  return hits.sort((a, b) => a.place - b.place);
}

/** Every window that ends at a hit, with what of the quotation lies in it. */
function* windowsOf(
  hits: readonly Hit[],
  wanted: ReadonlyMap<string, number>,
  stored: QuotableText,
  longest: number,
): Generator<Stretch & { readonly score: number }, void, undefined> {
  const inside = new Map<string, number>();
  let left = 0;
  let score = 0;
  const weigh = (word: string): number => 1 / (1 + Math.log2(stored.places.get(word)?.length ?? 1));
  for (const hit of hits) {
    const have = (inside.get(hit.word) ?? 0) + 1;
    inside.set(hit.word, have);
    if (have <= (wanted.get(hit.word) ?? 0)) score += weigh(hit.word);
    for (let first = hits[left]; first !== undefined && hit.place - first.place > longest; first = hits[left]) {
      const had = inside.get(first.word) ?? 0;
      inside.set(first.word, had - 1);
      if (had <= (wanted.get(first.word) ?? 0)) score -= weigh(first.word);
      left += 1;
    }
    const from = hits[left]?.place ?? hit.place;
    // Of two windows that hold the same, the shorter.
    yield { from, to: hit.place + 1, score: score - (hit.place - from) * 1e-5 };
  }
}
