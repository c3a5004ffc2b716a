import type { Stretch } from './find-passage.ts';
import type { PlacedWord } from './words.ts';

/** A word of the quotation and the word of the stored text that it is, by index. */
export type Pair = readonly [quoted: number, stored: number];

/** Beyond so many cells, runs of words that both hold only once part the work first. */
const MOST_CELLS = 4_000_000;
const LONG_WORD = 4;
const SHORT_WORD = 2;
/** Words that follow each other on both sides belong together. */
const TOGETHER = 3;
const SKIP_STORED = 0.02;
const SKIP_QUOTED = 0.3;

/** Pairs the words of a quotation with those of a passage, in order on both sides: as many, and as much together, as can be. */
export function align(quoted: readonly PlacedWord[], stored: readonly PlacedWord[], passage: Stretch): readonly Pair[] {
  return alignWithin(quoted, stored, { from: 0, to: quoted.length }, passage);
}

function alignWithin(
  quoted: readonly PlacedWord[],
  stored: readonly PlacedWord[],
  q: Stretch,
  s: Stretch,
): readonly Pair[] {
  if (q.from >= q.to || s.from >= s.to) return [];
  if ((q.to - q.from) * (s.to - s.from) <= MOST_CELLS) return byTable(quoted, stored, q, s);
  const anchors = anchorsOf(quoted, stored, q, s);
  const pairs: Pair[] = [];
  let [i, j] = [q.from, s.from];
  for (const [a, b] of anchors) {
    for (const pair of alignWithin(quoted, stored, { from: i, to: a }, { from: j, to: b })) pairs.push(pair);
    pairs.push([a, b]);
    [i, j] = [a + 1, b + 1];
  }
  // Without an anchor there is nothing to hold on to: so long a stretch is told as other words.
  if (anchors.length > 0) {
    for (const pair of alignWithin(quoted, stored, { from: i, to: q.to }, { from: j, to: s.to })) pairs.push(pair);
  }
  return pairs;
}

/** Runs of words that stand once on each side, the longest row of them that rises on both. */
function anchorsOf(quoted: readonly PlacedWord[], stored: readonly PlacedWord[], q: Stretch, s: Stretch): Pair[] {
  const here = onceIn(quoted, q);
  const there = onceIn(stored, s);
  const both: Pair[] = [];
  for (const [word, index] of here) {
    const other = there.get(word);
    if (other !== undefined) both.push([index, other]);
  }
  return risingRow(both.sort((a, b) => a[0] - b[0]));
}

/** In a long text hardly a word stands once, but most runs of a few words do. */
const RUN = 4;

function onceIn(words: readonly PlacedWord[], { from, to }: Stretch): Map<string, number> {
  const once = new Map<string, number>();
  const again = new Set<string>();
  for (let i = from; i + RUN <= to; i++) {
    let run = '';
    for (let k = 0; k < RUN; k++) run += `${words[i + k]?.word ?? ''} `;
    if (once.has(run)) again.add(run);
    once.set(run, i);
  }
  for (const run of again) once.delete(run);
  return once;
}

/** The longest rising row by the second number (patience sorting). */
function risingRow(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = index;
  }
  const row: Pair[] = [];
  for (let at = tops.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) row.push(pair);
  }
  return row.reverse();
}

const FROM_ABOVE = 0;
const FROM_LEFT = 1;
const MATCH = 2;
const MATCH_AFTER_MATCH = 3;

/** The best pairing by a table over all cells; what stands before and after it on the stored side costs nothing. */
function byTable(quoted: readonly PlacedWord[], stored: readonly PlacedWord[], q: Stretch, s: Stretch): Pair[] {
  const [rows, columns] = [q.to - q.from, s.to - s.from];
  const width = columns + 1;
  const cameFrom = new Uint8Array((rows + 1) * width);
  /** Whether the best match that ends here follows another match. */
  const follows = new Uint8Array((rows + 1) * width);
  let best = new Float64Array(width);
  let matched = new Float64Array(width).fill(-Infinity);
  for (let i = 1; i <= rows; i++) {
    const word = quoted[q.from + i - 1]?.word ?? '';
    const gain = word.length > 3 ? LONG_WORD : SHORT_WORD;
    const nextBest = new Float64Array(width);
    const nextMatched = new Float64Array(width).fill(-Infinity);
    nextBest[0] = (best[0] ?? 0) - SKIP_QUOTED;
    for (let j = 1; j <= columns; j++) {
      const cell = i * width + j;
      const above = (best[j] ?? 0) - SKIP_QUOTED;
      const left = (nextBest[j - 1] ?? 0) - (i === rows ? 0 : SKIP_STORED);
      let [score, from] = above >= left ? [above, FROM_ABOVE] : [left, FROM_LEFT];
      if (word === stored[s.from + j - 1]?.word) {
        const alone = (best[j - 1] ?? 0) + gain;
        const row = (matched[j - 1] ?? -Infinity) + gain + TOGETHER;
        follows[cell] = row > alone ? 1 : 0;
        const ending = Math.max(alone, row);
        nextMatched[j] = ending;
        if (ending > score) [score, from] = [ending, row > alone ? MATCH_AFTER_MATCH : MATCH];
      }
      nextBest[j] = score;
      cameFrom[cell] = from;
    }
    [best, matched] = [nextBest, nextMatched];
  }
  return traced(cameFrom, follows, rows, columns, q, s);
}

function traced(
  cameFrom: Uint8Array,
  follows: Uint8Array,
  rows: number,
  columns: number,
  q: Stretch,
  s: Stretch,
): Pair[] {
  const width = columns + 1;
  const pairs: Pair[] = [];
  let [i, j] = [rows, columns];
  let mustMatch = false;
  while (i > 0 && j > 0) {
    const cell = i * width + j;
    const from = cameFrom[cell] ?? FROM_ABOVE;
    if (!mustMatch && from === FROM_ABOVE) i -= 1;
    else if (!mustMatch && from === FROM_LEFT) j -= 1;
    else {
      mustMatch = (follows[cell] ?? 0) === 1;
      pairs.push([q.from + i - 1, s.from + j - 1]);
      i -= 1;
      j -= 1;
    }
  }
  return pairs.reverse();
}
