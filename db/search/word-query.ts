import { OnRecordError } from '../../core/contract/errors.ts';
import { exclusionOf, parseSearch, type ParsedSearch } from '../../core/text/normalise.ts';
import { accountToken, clauseToken, kindToken, SET_ASIDE_TOKEN, speakerToken, tagToken } from './filter-tokens.ts';

/**
 * A search as a person typed it, read.
 * @returns null for an empty search: it chooses everything
 * @throws OnRecordError `input.invalid` where nothing can be looked for, with the reason
 */
export function readSearch(typed: string): ParsedSearch | null {
  if (typed.trim() === '') return null;
  const parsed = parseSearch(typed);
  if (parsed.problem === null) return parsed;
  throw new OnRecordError('input.invalid', parsed.problem, { detail: typed });
}

/** What of a filter can be a token of the index. */
export interface TokenFilter {
  /** null: of anybody. */
  readonly accountIds: readonly number[] | null;
  readonly notAccountIds: readonly number[];
  readonly speakerIds: readonly number[] | null;
  readonly kinds: readonly string[];
  readonly tagIds: readonly number[];
  readonly clauseLine: number | null;
  readonly setAside: 0 | 1;
}

/**
 * The full-text expression of a search within a filter.
 * @returns null where neither has anything that the index could look for
 */
export function matchExpression(search: ParsedSearch | null, filter: TokenFilter): string | null {
  const wanted: string[] = [];
  if (search !== null && search.match !== null) wanted.push(`(${search.match})`);
  if (filter.accountIds !== null) wanted.push(anyOf(filter.accountIds.map(accountToken)));
  if (filter.speakerIds !== null) wanted.push(anyOf(filter.speakerIds.map(speakerToken)));
  if (filter.kinds.length > 0) wanted.push(anyOf(filter.kinds.map(kindToken)));
  for (const tag of filter.tagIds) wanted.push(quoted(tagToken(tag)));
  if (filter.clauseLine !== null) wanted.push(quoted(clauseToken(filter.clauseLine)));
  if (filter.setAside === 1) wanted.push(quoted(SET_ASIDE_TOKEN));
  if (wanted.length === 0) return null;
  const unwanted = filter.notAccountIds.map((account) => quoted(accountToken(account)));
  if (filter.setAside === 0) unwanted.push(quoted(SET_ASIDE_TOKEN));
  // Beside words, what must not occur is in their own expression already.
  const excluded = search === null || search.match !== null ? null : exclusionOf(search);
  if (excluded !== null) unwanted.push(excluded);
  const all = wanted.join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`;
}

function anyOf(tokens: readonly string[]): string {
  // Nothing of nobody: a token that no statement has.
  if (tokens.length === 0) return quoted('=none');
  return tokens.length === 1 ? quoted(tokens[0] ?? '') : `(${tokens.map(quoted).join(' OR ')})`;
}

function quoted(token: string): string {
  return `"${token}"`;
}
