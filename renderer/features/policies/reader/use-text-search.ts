import { useDeferredValue, useMemo, useState } from 'react';
import { foldedText } from '../../../../core/text/fold.ts';
import { boundaryAtOrAfter, boundaryAtOrBefore } from '../../../../core/text/graphemes.ts';
import type { Range } from '../../../../core/text/highlight.ts';
import { placedFold } from '../../../../core/text/tokens.ts';

export interface TextSearch {
  readonly words: string;
  readonly set: (words: string) => void;
  /** In the order of the text. */
  readonly hits: readonly Range[];
  /** The hit in hand; null: none yet. */
  readonly at: number | null;
  /** Takes the next or the one before in hand, round and round. */
  readonly step: (by: 1 | -1) => Range | undefined;
}

/** More hits than this nobody walks through. */
const MOST = 2000;

/** Letters in a row anywhere in a text, inside words and across its line ends too; folded as every search folds. */
export function placesIn(folded: ReturnType<typeof placedFold>, text: string, words: string): Range[] {
  const wanted = foldedText(words);
  const found: Range[] = [];
  if (wanted === '') return found;
  for (let at = folded.folded.indexOf(wanted); at >= 0 && found.length < MOST;) {
    const [start, end] = [folded.starts[at] ?? 0, folded.ends[at + wanted.length - 1] ?? text.length];
    found.push([boundaryAtOrBefore(text, start), boundaryAtOrAfter(text, end)]);
    at = folded.folded.indexOf(wanted, at + wanted.length);
  }
  return found;
}

export function useTextSearch(text: string): TextSearch {
  const [words, setWords] = useState('');
  const [at, setAt] = useState<number | null>(null);
  const sought = useDeferredValue(words);
  const asks = sought.trim() !== '';
  const folded = useMemo(() => (asks ? placedFold(text) : null), [text, asks]);
  const hits = useMemo(() => (folded === null ? [] : placesIn(folded, text, sought)), [folded, text, sought]);
  return {
    words,
    set: (next) => {
      setWords(next);
      setAt(null);
    },
    hits,
    at: at !== null && at < hits.length ? at : null,
    step: (by) => {
      if (hits.length === 0) return undefined;
      const next = at === null ? (by === 1 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length;
      setAt(next);
      return hits[next];
    },
  };
}
