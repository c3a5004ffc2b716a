import type { z } from 'zod';
import type { notUnderstood, statementFilter } from '../../../core/contract/statement-selection.ts';
import { OnRecordError } from '../../../core/contract/errors.ts';
import { parseEdtf } from '../../../core/domain/asserted-date.ts';
import { extentOf, type Extent } from '../../../core/domain/chronology.ts';
import { precisions } from '../../../core/domain/vocabulary.ts';
import type { ParsedSearch } from '../../../core/text/normalise.ts';
import { readSearch, type TokenFilter } from '../../search/word-query.ts';
import { prepared, type Connection, type SqlValue } from '../../connection.ts';
import { uuidBytes } from '../../custody/uuid.ts';
import { caseZone } from '../case-record.ts';
import { rowId, rowIdOrNull } from '../identity.ts';
import { recordsOfAccount, recordsOfAccounts } from '../same-accounts.ts';
import { recordsOfSubject } from '../same-subjects.ts';
import { readConditions } from './search-conditions.ts';

export type StatementFilter = z.output<typeof statementFilter>;
export type NotUnderstood = z.output<typeof notUnderstood>;

/** A filter as the database understands it. */
export interface Selection extends TokenFilter {
  readonly states: readonly string[];
  /** Of `Grain`; none: however exactly dated. */
  readonly grains: readonly number[];
  /** null: all of time. */
  readonly range: Extent | null;
  readonly search: ParsedSearch | null;
  /** Words of the search that mean nothing in this case. */
  readonly notUnderstood: readonly NotUnderstood[];
}

/**
 * Resolves a filter's ids, dates and words.
 * @throws OnRecordError `object.not-found` for an account, speaker, tag or clause, `date.invalid` for a bound that is no date
 */
export function selectionOf(database: Connection, filter: StatementFilter): Selection {
  const search = filter.search === null ? null : readSearch(filter.search);
  const read = readConditions(database, search?.conditions ?? []);
  const account = rowIdOrNull(database, 'account', filter.accountId);
  const speaker = rowIdOrNull(database, 'subject', filter.speakerId);
  return {
    accountIds: meet(
      account === null ? null : recordsOfAccount(database, account),
      read.accountIds === null ? null : recordsOfAccounts(database, read.accountIds),
    ),
    notAccountIds: recordsOfAccounts(database, read.notAccountIds),
    speakerIds: speaker === null ? null : recordsOfSubject(database, speaker),
    kinds: filter.kinds ?? [],
    states: filter.states ?? [],
    grains: (filter.precisions ?? []).map((precision) => precisions.indexOf(precision)),
    tagIds: (filter.tagIds ?? []).map((tag) => rowId(database, 'tag', tag)),
    clauseLine: filter.clauseId === null ? null : clauseLine(database, filter.clauseId),
    setAside: filter.setAside ? 1 : 0,
    range: overlap(rangeOf(database, filter.from, filter.to), read.range),
    search,
    notUnderstood: read.notUnderstood,
  };
}

/** A clause, or a line of clauses through all versions of its text. */
function clauseLine(database: Connection, uuid: string): number {
  const line = prepared(database, 'SELECT line_id FROM clauses WHERE id = ?').pluck();
  const known = prepared(database, 'SELECT id FROM clause_lines WHERE uuid = ?').pluck().get(uuidBytes(uuid));
  return typeof known === 'number' ? known : (line.get(rowId(database, 'clause', uuid)) as number);
}

function meet(a: readonly number[] | null, b: readonly number[] | null): readonly number[] | null {
  if (a === null || b === null) return a ?? b;
  return a.filter((id) => b.includes(id));
}

function overlap(a: Extent | null, b: Extent | null): Extent | null {
  if (a === null || b === null) return a ?? b;
  return { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) };
}

/** @throws OnRecordError `date.invalid` */
export function rangeOf(database: Connection, from: string | null, to: string | null): Extent | null {
  if (from === null && to === null) return null;
  const zone = caseZone(database);
  return {
    first: from === null ? -Infinity : boundOf(from, zone).first,
    last: to === null ? Infinity : boundOf(to, zone).last,
  };
}

function boundOf(edtf: string, zone: string): Extent {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok)
    throw new OnRecordError('date.invalid', 'This is not a date.', { detail: `${edtf}. ${parsed.message}` });
  return extentOf(edtf, zone);
}

/** The one account that is asked for; null where it is any, or one of several. */
export function onlyAccount(selection: Selection): number | null {
  const [first, second] = selection.accountIds ?? [];
  return second === undefined ? (first ?? null) : null;
}

export interface Condition {
  /** The list that is read along: its rows carry the order, and point to `statements s` where they are another table's. */
  readonly from: string;
  /** Where the order's columns stand: the statement itself, or a copy of them. */
  readonly keys: 's' | 't';
  readonly sql: string;
  readonly args: readonly SqlValue[];
}

const ALONG_STATEMENTS = { from: 'statements s', keys: 's' } as const;
/** The vague dates have an index of their own, which the planner can't find out by itself. */
const ALONG_VAGUE = { from: 'statements s INDEXED BY statements_vague', keys: 's' } as const;
/** CROSS JOIN keeps the copy in front: it is in the order of time. */
const alongCopy = (table: string): Pick<Condition, 'from' | 'keys'> => ({
  from: `${table} t CROSS JOIN statements s ON s.id = t.statement_id`,
  keys: 't',
});

/** What a row must fulfil besides its place in the order, without range and search, and along which list it is best found. */
export function conditionOf(selection: Selection): Condition {
  const parts: string[] = [];
  const args: SqlValue[] = [];
  const take = (sql: string, ...values: readonly SqlValue[]): void => {
    parts.push(sql);
    args.push(...values);
  };
  const account = onlyAccount(selection);
  const { from, keys } = listFor(selection);
  const [tag, ...otherTags] = selection.tagIds;
  if (from.startsWith('statement_clauses')) {
    take('t.line_id = ?', selection.clauseLine);
    if (account !== null) take('t.account_id = ?', account);
    if (tag !== undefined) take(HAS_TAG, tag);
  } else {
    if (tag !== undefined) take('t.tag_id = ?', tag);
    if (account !== null) take('s.account_id = ?', account);
  }
  take(`${keys}.set_aside = ?`, selection.setAside);
  if (selection.accountIds !== null && account === null) take(...within('s.account_id', selection.accountIds));
  if (selection.notAccountIds.length > 0) take(...within('ifnull(s.account_id, 0) NOT', selection.notAccountIds));
  if (selection.speakerIds !== null) take(...within('s.speaker_id', selection.speakerIds));
  for (const other of otherTags) take(HAS_TAG, other);
  if (selection.kinds.length > 0) take(...within('s.kind', selection.kinds));
  if (selection.states.length > 0) take(...within('s.state', selection.states));
  if (isVague(selection)) take('s.grain <> 0');
  if (selection.grains.length > 0) take(...within('s.grain', selection.grains));
  return { from, keys, sql: parts.join(' AND '), args };
}

const HAS_TAG = 'EXISTS (SELECT 1 FROM statement_tags WHERE statement_id = s.id AND tag_id = ?)';

function listFor(selection: Selection): Pick<Condition, 'from' | 'keys'> {
  if (selection.clauseLine !== null) return alongCopy('statement_clauses');
  if (selection.tagIds.length > 0) return alongCopy('statement_tags');
  return isVague(selection) && selection.accountIds === null ? ALONG_VAGUE : ALONG_STATEMENTS;
}

function isVague({ grains }: Selection): boolean {
  return grains.length > 0 && !grains.includes(0);
}

/** The same rows, of those that are dated vaguer than to the day. */
export function vagueOnly(condition: Condition): Condition {
  const vague = condition.from === ALONG_STATEMENTS.from ? ALONG_VAGUE : { from: condition.from, keys: condition.keys };
  return { ...vague, sql: `${condition.sql} AND s.grain <> 0`, args: condition.args };
}

function within(column: string, values: readonly SqlValue[]): [string, ...SqlValue[]] {
  if (values.length === 1 && !column.endsWith('NOT')) return [`${column} = ?`, ...values];
  return [`${column} IN (${values.map(() => '?').join(', ')})`, ...values];
}
