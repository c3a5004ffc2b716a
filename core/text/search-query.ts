import { foldedWords } from './fold.ts';

/** One thing that was asked for: words that follow each other, the last perhaps only begun. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly prefix: boolean;
  readonly excluded: boolean;
}

export interface ParsedSearch {
  /** An FTS5 expression; null where nothing can be looked for. Holds only folded words in quotation marks, whatever was typed. */
  readonly match: string | null;
  readonly terms: readonly SearchTerm[];
  /** Folded words that are looked for, whole or as beginnings: for highlights. */
  readonly words: ReadonlySet<string>;
  /** Why match is null, for the person who typed it. */
  readonly problem: string | null;
}

const MOST_TERMS = 64;
const OPENING = /["“”„‟«»＂]/u;

/**
 * Reads a search: words (all must occur), "phrases" in any quotation marks, begun words with a star at the end, and what must not
 * occur with a minus before it. There are no other operators: AND, OR and NOT are words. A quotation mark inside a word, as in
 * Hebrew abbreviations, opens no phrase. What the normaliser cuts in two ("don't", 中国) is looked for as a phrase.
 */
export function parseSearch(query: string): ParsedSearch {
  const terms = readTerms(query);
  const wanted = terms.filter((term) => !term.excluded);
  const excluded = terms.filter((term) => term.excluded);
  const words = new Set(wanted.flatMap((term) => term.words));
  const refused = (problem: string): ParsedSearch => ({ match: null, terms, words, problem });
  if (terms.length > MOST_TERMS) return refused(`A search can hold ${MOST_TERMS} words or phrases. Take some out.`);
  if (terms.length === 0) return refused('Nothing to search for. Write a word or a “phrase in quotation marks”.');
  if (wanted.length === 0) return refused('Only exclusions. Add a word that must occur.');
  const all = wanted.map(expression).join(' AND ');
  const none = excluded.map(expression).join(' OR ');
  const match = none === '' ? all : `(${all}) NOT (${none})`;
  return { match, terms, words, problem: null };
}

function expression(term: SearchTerm): string {
  return `"${term.words.join(' ')}"${term.prefix ? ' *' : ''}`;
}

function readTerms(query: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  let at = 0;
  while (at < query.length) {
    const rest = query.slice(at);
    const blank = /^\s+/u.exec(rest);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const minus = /^[-−–](?=\S)/u.exec(rest)?.[0] ?? '';
    const piece = readPiece(rest.slice(minus.length));
    const words = foldedWords(piece.text);
    if (words.length > 0) terms.push({ words, prefix: piece.prefix, excluded: minus !== '' });
    at += minus.length + piece.length;
  }
  return terms;
}

interface Piece {
  readonly text: string;
  readonly prefix: boolean;
  readonly length: number;
}

function readPiece(rest: string): Piece {
  if (OPENING.test(rest.charAt(0))) {
    const close = rest.slice(1).search(/["“”„‟«»＂]/u);
    const end = close < 0 ? rest.length : close + 2;
    const text = rest.slice(1, close < 0 ? end : end - 1);
    const star = /^\*(?!\S)/u.test(rest.slice(end)) ? 1 : 0;
    return { text, prefix: star === 1, length: end + star };
  }
  const word = /^\S+/u.exec(rest)?.[0] ?? rest.charAt(0);
  // A phrase may follow a word without a space; a quotation mark between two letters belongs to the word
  const quote = /(?<=[^\p{L}\p{M}\p{N}])["“”„‟«»＂]/u.exec(word);
  const text = quote ? word.slice(0, quote.index) : word;
  return { text, prefix: /[\p{L}\p{N}\p{M}_]\*+$/u.test(text), length: text.length };
}
