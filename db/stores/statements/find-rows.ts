import { exclusionOf } from '../../../core/text/normalise.ts';
import { matchExpression } from '../../search/word-query.ts';
import { prepared, type Connection } from '../../connection.ts';
import { chronologyPage, type Keys, type Order } from './chronology-page.ts';
import type { StatementRecord } from './columns.ts';
import { partsPage, partsTest, walked, type PartsPage } from './parts-page.ts';
import { rangePage } from './range.ts';
import { searchPage, type RowTest } from './search-page.ts';
import { conditionOf, type Selection } from './selection.ts';

/** Rows of a selection after a place, in order: however it is best read. */
export function rowsAfter(
  database: Connection,
  selection: Selection,
  page: { readonly order: Order; readonly after: Keys | null; readonly limit: number },
): PartsPage {
  const { search } = selection;
  const parts = search?.parts ?? [];
  const match = needsIndex(selection) ? matchExpression(search, selection) : null;
  if (match !== null) {
    const test = parts.length === 0 ? null : partsTest(database, parts);
    return { rows: searchPage(database, selection, match, page, test), stoppedAt: null };
  }
  const along = (after: Keys | null, limit: number): readonly StatementRecord[] =>
    alongChronology(database, selection, { ...page, after, limit });
  if (parts.length > 0) return partsPage(database, selection, parts, page, along);
  const excluded = excludedTest(database, selection);
  if (excluded === null) return { rows: along(page.after, page.limit), stoppedAt: null };
  return walked(excluded, page, along);
}

/** What no order of the tables serves is read along the word index, which holds accounts, kinds, tags and clauses as words. */
function needsIndex({ search, accountIds, notAccountIds, kinds, tagIds, clauseLine }: Selection): boolean {
  if (search !== null && search.match !== null) return true;
  const several = (accountIds !== null && accountIds.length !== 1) || notAccountIds.length > 3;
  return several || kinds.length > 0 || tagIds.length + (clauseLine === null ? 0 : 1) > 1;
}

/** Words that must not occur, where no word must: `account:a -regime`. */
function excludedTest(database: Connection, { search }: Selection): RowTest | null {
  const expression = search === null ? null : exclusionOf(search);
  if (expression === null) return null;
  const found = prepared(
    database,
    'SELECT 1 FROM words WHERE words MATCH ? AND rowid = (SELECT place FROM statements WHERE id = ?)',
  ).pluck();
  return (row) => found.get(expression, row.id) === undefined;
}

function alongChronology(
  database: Connection,
  selection: Selection,
  { order, after, limit }: { readonly order: Order; readonly after: Keys | null; readonly limit: number },
): readonly StatementRecord[] {
  const condition = conditionOf(selection);
  if (selection.range !== null) return rangePage(database, condition, selection.range, order, after, limit);
  return chronologyPage(database, condition, order, after, limit);
}
