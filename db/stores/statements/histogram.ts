import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { prepared, type Connection } from '../../connection.ts';
import { rowId } from '../identity.ts';

type Bars = OutputOf<Contract['statements.histogram']>['bars'];

export const HISTOGRAM_SQL =
  'SELECT period, grain, statements FROM tallies WHERE account_id = ? ORDER BY period, grain';

/** How many statements each month holds, from the tallies: counting the rows would cost a thousand times as much. */
export function histogram(database: Connection, account: string | null): Bars {
  const accountId = account === null ? 0 : rowId(database, 'account', account);
  const bars = prepared(database, HISTOGRAM_SQL).all(accountId) as Bars;
  return bars.filter((bar) => bar.statements > 0);
}
