import { UNDATED } from '../../../core/domain/chronology.ts';
import { prepared, type Connection } from '../../connection.ts';
import { decodeChronologyCursor } from '../cursor.ts';
import { rowId } from '../identity.ts';
import { MIN_TIE, type Keys, type Order } from './chronology-page.ts';
import type { StatementRecord } from './columns.ts';
import { isTallied } from './counting.ts';
import type { ListRequest } from './list.ts';
import { ranksOf, type Ranks } from './ranks.ts';
import { keysOf } from './search-page.ts';
import { onlyAccount, rangeOf, type Selection } from './selection.ts';

/** Where a page begins, and how many rows of the list stand before it, where the tallies know that. */
export interface Start {
  readonly after: Keys | null;
  readonly first: number | null;
}

/** @throws OnRecordError `input.invalid` for a cursor that no page gave, `date.invalid`, `object.not-found` */
export function startOf(database: Connection, selection: Selection, { after, at, order }: ListRequest): Start {
  const ranks = isTallied(selection) ? ranksOf(database, onlyAccount(selection)) : null;
  const from = (keys: Keys | null): Start => ({
    after: keys,
    first: ranks === null ? null : keys === null ? 0 : ranks.rankOf(keys, order) + 1,
  });
  if (at === null) return from(after === null ? null : decodeChronologyCursor(after));
  if ('date' in at) return beforeDate(database, at.date, order, ranks);
  if (ranks === null)
    return { after: 'rank' in at ? null : justBefore(placeOfStatement(database, at.statementId), order), first: null };
  const rank = 'rank' in at ? at.rank : ranks.rankOf(placeOfStatement(database, at.statementId), order) - at.before;
  const first = Math.max(0, Math.min(rank, ranks.total));
  return { after: first === 0 ? null : ranks.placeOf(first - 1, order), first };
}

function placeOfStatement(database: Connection, uuid: string): Keys {
  const row = prepared(database, 'SELECT sort_key, CAST(tie AS TEXT) AS tie FROM statements WHERE id = ?').get(
    rowId(database, 'statement', uuid),
  ) as Pick<StatementRecord, 'sort_key' | 'tie'>;
  return keysOf(row);
}

function justBefore({ sortKey, tie }: Keys, order: Order): Keys {
  return { sortKey, tie: order === 'newest' && sortKey !== UNDATED ? tie + 1n : tie - 1n };
}

/** The first row at a date or after it, in the list's own direction. @throws OnRecordError `date.invalid` */
function beforeDate(database: Connection, edtf: string, order: Order, ranks: Ranks | null): Start {
  const range = rangeOf(database, edtf, edtf);
  const end = order === 'newest' ? (range?.last ?? Infinity) : (range?.first ?? -Infinity);
  if (!Number.isFinite(end)) return { after: null, first: ranks === null ? null : 0 };
  const keys: Keys =
    order === 'newest' ? { sortKey: end * 16 + 16, tie: MIN_TIE } : { sortKey: end * 16, tie: MIN_TIE };
  return { after: keys, first: ranks === null ? null : ranks.rankOf(keys, order) + (order === 'newest' ? 1 : 0) };
}
