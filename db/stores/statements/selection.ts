import type { z } from 'zod';
import type { statementFilter } from '../../../core/contract/statements.ts';
import { OnRecordError } from '../../../core/contract/errors.ts';
import { parseEdtf } from '../../../core/domain/asserted-date.ts';
import { extentOf, type Extent } from '../../../core/domain/chronology.ts';
import { wordQuery, type WordQuery } from '../../search/word-query.ts';
import type { Connection, SqlValue } from '../../connection.ts';
import { caseZone } from '../case-record.ts';
import { rowIdOrNull } from '../identity.ts';

export type StatementFilter = z.output<typeof statementFilter>;

/** A filter as the database understands it. */
export interface Selection {
  readonly accountId: number | null;
  readonly speakerId: number | null;
  readonly kinds: readonly string[];
  readonly states: readonly string[];
  readonly setAside: 0 | 1;
  /** null: all of time. */
  readonly range: Extent | null;
  readonly search: WordQuery | null;
}

/**
 * Resolves a filter's ids, dates and words.
 * @throws OnRecordError `object.not-found` for an account or speaker, `date.invalid` for a bound that is no date
 */
export function selectionOf(database: Connection, filter: StatementFilter): Selection {
  const search = filter.search === null ? null : wordQuery(filter.search);
  return {
    accountId: rowIdOrNull(database, 'account', filter.accountId),
    speakerId: rowIdOrNull(database, 'subject', filter.speakerId),
    kinds: filter.kinds ?? [],
    states: filter.states ?? [],
    setAside: filter.setAside ? 1 : 0,
    range: rangeOf(database, filter.from, filter.to),
    search,
  };
}

function rangeOf(database: Connection, from: string | null, to: string | null): Extent | null {
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

export interface Condition {
  readonly sql: string;
  readonly args: readonly SqlValue[];
  /** An index that the planner can't find out by itself. */
  readonly index?: '' | 'INDEXED BY statements_vague';
}

/** What a row of `statements s` must fulfil besides its place in the order, without range and search. */
export function conditionOf(selection: Selection): Condition {
  const parts: string[] = [];
  const args: SqlValue[] = [];
  const take = (sql: string, ...values: readonly SqlValue[]): void => {
    parts.push(sql);
    args.push(...values);
  };
  if (selection.accountId !== null) take('s.account_id = ?', selection.accountId);
  if (selection.speakerId !== null) take('s.speaker_id = ?', selection.speakerId);
  take('s.set_aside = ?', selection.setAside);
  if (selection.kinds.length > 0) take(oneOf('s.kind', selection.kinds), ...selection.kinds);
  if (selection.states.length > 0) take(oneOf('s.state', selection.states), ...selection.states);
  return { sql: parts.join(' AND '), args };
}

function oneOf(column: string, values: readonly string[]): string {
  return values.length === 1 ? `${column} = ?` : `${column} IN (${values.map(() => '?').join(', ')})`;
}
