import { OnRecordError } from '../../core/contract/errors.ts';
import { parseSearch, type ParsedSearch } from '../../core/text/normalise.ts';
import { accountToken, kindToken, SET_ASIDE_TOKEN, speakerToken } from './filter-tokens.ts';

/** A search as a person typed it, read. */
export interface WordQuery {
  readonly parsed: ParsedSearch;
  readonly match: string;
}

/**
 * @returns null for an empty search: it chooses everything
 * @throws OnRecordError `input.invalid` where nothing can be looked for, with the reason
 */
export function wordQuery(typed: string): WordQuery | null {
  if (typed.trim() === '') return null;
  const parsed = parseSearch(typed);
  if (parsed.match !== null) return { parsed, match: parsed.match };
  throw new OnRecordError('input.invalid', parsed.problem ?? 'This search can’t be read.', { detail: typed });
}

export interface WordFilter {
  readonly accountId: number | null;
  readonly speakerId: number | null;
  readonly kinds: readonly string[];
  readonly setAside: 0 | 1;
}

/** The full-text expression of a search within a filter: what can be a token of the index is one. */
export function matchExpression(query: WordQuery, filter: WordFilter): string {
  const parts = [`(${query.match})`];
  if (filter.accountId !== null) parts.push(quoted(accountToken(filter.accountId)));
  if (filter.speakerId !== null) parts.push(quoted(speakerToken(filter.speakerId)));
  if (filter.kinds.length > 0) parts.push(`(${filter.kinds.map((kind) => quoted(kindToken(kind))).join(' OR ')})`);
  if (filter.setAside === 1) parts.push(quoted(SET_ASIDE_TOKEN));
  const wanted = parts.join(' AND ');
  return filter.setAside === 1 ? wanted : `(${wanted}) NOT ${quoted(SET_ASIDE_TOKEN)}`;
}

function quoted(token: string): string {
  return `"${token}"`;
}
