import type { StatementKind } from '../../core/domain/vocabulary.ts';

/**
 * Tokens of the word index's `meta` column, by which a search is filtered: account, speaker, kind, language, set aside. They begin
 * with '=', which no text's own words can hold. The index cuts at '-', so none stands in them.
 */
export const accountToken = (id: number): string => `=a${id}`;
export const speakerToken = (id: number): string => `=s${id}`;
export const kindToken = (kind: string): string => `=k${kind.replaceAll('-', '_')}`;
/** By the primary language: 'fa' finds 'fa-IR'. */
export const languageToken = (lang: string): string => `=l${primaryLanguage(lang)}`;
export const tagToken = (id: number): string => `=t${id}`;
export const clauseToken = (line: number): string => `=c${line}`;
export const SET_ASIDE_TOKEN = '=x';

function primaryLanguage(lang: string): string {
  return lang.toLowerCase().split(/[^a-z]/, 1)[0] ?? '';
}

/** What the meta column says of a statement. */
export interface Filterable {
  readonly accountId: number | null;
  readonly speakerId: number | null;
  readonly kind: StatementKind;
  readonly lang: string | null;
  readonly setAside: boolean;
  readonly tagIds?: readonly number[];
  readonly clauseLines?: readonly number[];
}

export function metaText(statement: Filterable): string {
  const tokens = [kindToken(statement.kind)];
  if (statement.accountId !== null) tokens.push(accountToken(statement.accountId));
  if (statement.speakerId !== null) tokens.push(speakerToken(statement.speakerId));
  if (statement.lang !== null) tokens.push(languageToken(statement.lang));
  if (statement.setAside) tokens.push(SET_ASIDE_TOKEN);
  for (const id of statement.tagIds ?? []) tokens.push(tagToken(id));
  for (const line of statement.clauseLines ?? []) tokens.push(clauseToken(line));
  return tokens.join(' ');
}
