import { foldedWords } from './fold.ts';
import { readCondition, type SearchCondition } from './search-conditions.ts';

/** One thing that was asked for: words that follow each other, the last perhaps only begun. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly prefix: boolean;
  readonly excluded: boolean;
}

/** Letters in a row that may stand anywhere, inside words too: folded text, words joined by one space. */
export interface SearchPart {
  readonly text: string;
  readonly excluded: boolean;
}

export interface ParsedSearch {
  /** An FTS5 expression; null where no whole words are looked for. Holds only folded words in quotation marks, whatever was typed. */
  readonly match: string | null;
  readonly terms: readonly SearchTerm[];
  /** `*egim*`: looked for inside words. */
  readonly parts: readonly SearchPart[];
  /** `account:` and `date:` words, as they were typed. */
  readonly conditions: readonly SearchCondition[];
  /** Folded words that are looked for, whole or as beginnings: for highlights. */
  readonly words: ReadonlySet<string>;
  /** Why nothing can be looked for, for the person who typed it; null where something can. */
  readonly problem: string | null;
}

const MOST_TERMS = 64;
const OPENING = /["“”„‟«»＂]/u;

/**
 * Reads a search: words (all must occur), "phrases" in any quotation marks, begun words with a star at the end, parts of words with a
 * star before them (`*egim`, `*egim*`), what must not occur with a minus before it, and the words `account:` and `date:`
 * (search-conditions.ts). There are no other operators: AND, OR and NOT are words. A quotation mark inside a word, as in Hebrew
 * abbreviations, opens no phrase. What the normaliser cuts in two ("don't", 中国) is looked for as a phrase.
 */
export function parseSearch(query: string): ParsedSearch {
  const { terms, parts, conditions } = readPieces(query);
  const wanted = terms.filter((term) => !term.excluded);
  const excluded = terms.filter((term) => term.excluded);
  const words = new Set(wanted.flatMap((term) => term.words));
  const read = { terms, parts, conditions, words };
  const refused = (problem: string): ParsedSearch => ({ ...read, match: null, problem });
  if (terms.length + parts.length > MOST_TERMS) {
    return refused(`A search can hold ${MOST_TERMS} words or phrases. Take some out.`);
  }
  if (terms.length + parts.length + conditions.length === 0) {
    return refused('Nothing to search for. Write a word or a “phrase in quotation marks”.');
  }
  const anything = wanted.length > 0 || parts.some((part) => !part.excluded);
  // Beside an account or a date, exclusions take something away from what those choose.
  if (!anything && conditions.length === 0) return refused('Only exclusions. Add a word that must occur.');
  if (wanted.length === 0) return { ...read, match: null, problem: null };
  const all = wanted.map(expression).join(' AND ');
  const match = excluded.length === 0 ? all : `(${all}) NOT (${excluded.map(expression).join(' OR ')})`;
  return { ...read, match, problem: null };
}

/** What must not occur, as an FTS5 expression; null where nothing is excluded. */
export function exclusionOf(parsed: ParsedSearch): string | null {
  const excluded = parsed.terms.filter((term) => term.excluded);
  return excluded.length === 0 ? null : excluded.map(expression).join(' OR ');
}

function expression(term: SearchTerm): string {
  return `"${term.words.join(' ')}"${term.prefix ? ' *' : ''}`;
}

interface Pieces {
  readonly terms: readonly SearchTerm[];
  readonly parts: readonly SearchPart[];
  readonly conditions: readonly SearchCondition[];
}

function readPieces(query: string): Pieces {
  const terms: SearchTerm[] = [];
  const parts: SearchPart[] = [];
  const conditions: SearchCondition[] = [];
  let at = 0;
  while (at < query.length) {
    const rest = query.slice(at);
    const blank = /^\s+/u.exec(rest);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const minus = /^[-−–](?=\S)/u.exec(rest)?.[0] ?? '';
    const excluded = minus !== '';
    const condition = readCondition(rest.slice(minus.length), excluded);
    if (condition !== null) {
      conditions.push(condition.condition);
      at += minus.length + condition.length;
      continue;
    }
    const star = /^\*+(?=[\p{L}\p{N}\p{M}_"“”„‟«»＂])/u.exec(rest.slice(minus.length))?.[0] ?? '';
    const piece = readPiece(rest.slice(minus.length + star.length));
    const words = foldedWords(piece.text);
    if (words.length > 0 && star !== '') parts.push({ text: words.join(' '), excluded });
    else if (words.length > 0) terms.push({ words, prefix: piece.prefix, excluded });
    at += minus.length + star.length + piece.length;
  }
  return { terms, parts, conditions };
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
