import { UNDATED } from '../../../core/domain/chronology.ts';
import { prepared, type Connection, type SqlValue } from '../../connection.ts';
import { COLUMNS, type StatementRecord } from './columns.ts';
import type { Condition } from './selection.ts';

export type Order = 'newest' | 'oldest';

/**
 * Rows after a cursor, straight from an index of the order: the hot page of the chronology. Undated statements are a section
 * of their own and come last in both orders; below every date in the index, they need a second step where the oldest come first.
 */
export function chronologyPage(
  database: Connection,
  condition: Condition,
  order: Order,
  after: Keys | null,
  limit: number,
): readonly StatementRecord[] {
  if (order === 'newest') return step(database, condition, 'DESC', after ?? TOP, limit);
  const dated = after === null || after.sortKey > UNDATED;
  const rows = dated ? step(database, condition, 'ASC', after ?? BELOW_DATES, limit) : [];
  if (rows.length >= limit) return rows;
  const undatedAfter = dated ? UNDATED_TOP : after;
  return [...rows, ...step(database, condition, 'UNDATED', undatedAfter, limit - rows.length)];
}

/** A place in the order; a cursor is one. */
export interface Keys {
  readonly sortKey: number;
  readonly tie: bigint;
}

export const MAX_TIE = 2n ** 63n - 1n;
export const MIN_TIE = -(2n ** 63n);
const TOP: Keys = { sortKey: 8e15, tie: 0n };
/** Above every undated statement, below every dated one. */
const BELOW_DATES: Keys = { sortKey: UNDATED, tie: MAX_TIE };
const UNDATED_TOP: Keys = { sortKey: UNDATED, tie: MIN_TIE };

const STEPS = {
  DESC: { after: '(k.sort_key, k.tie) < (?, ?)', order: 'k.sort_key DESC, k.tie DESC' },
  ASC: { after: '(k.sort_key, k.tie) > (?, ?)', order: 'k.sort_key, k.tie' },
  UNDATED: { after: 'k.sort_key = ? AND k.tie > ?', order: 'k.sort_key, k.tie' },
} as const;

/** The statement text of a page, for the reader below and for the test of its plan. */
export function pageSql({ from, keys, sql }: Omit<Condition, 'args'>, step: keyof typeof STEPS): string {
  const { after, order } = STEPS[step];
  const along = (text: string): string => text.replaceAll('k.', `${keys}.`);
  return `SELECT ${COLUMNS} FROM ${from} LEFT JOIN statement_versions v ON v.id = s.version_id
    WHERE ${sql} AND ${along(after)} ORDER BY ${along(order)} LIMIT ?`;
}

function step(
  database: Connection,
  condition: Condition,
  kind: keyof typeof STEPS,
  after: Keys,
  limit: number,
): StatementRecord[] {
  const args: SqlValue[] = [...condition.args, after.sortKey, after.tie, limit];
  return prepared(database, pageSql(condition, kind)).all(...args) as StatementRecord[];
}
