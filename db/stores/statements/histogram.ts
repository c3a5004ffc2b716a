import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { prepared, type Connection } from '../../connection.ts';
import { rowId } from '../identity.ts';
import { recordsOfAccount } from '../same-accounts.ts';

type Bars = OutputOf<Contract['statements.histogram']>['bars'];

export const HISTOGRAM_SQL =
  'SELECT period, grain, statements FROM tallies WHERE account_id = ? ORDER BY period, grain';

/** How many statements each month holds, from the tallies: counting the rows would cost a thousand times as much. */
export function histogram(database: Connection, account: string | null): Bars {
  const ids = account === null ? [0] : recordsOfAccount(database, rowId(database, 'account', account));
  const bars = ids.map((id) => prepared(database, HISTOGRAM_SQL).all(id) as Bars);
  return summed(bars).filter((bar) => bar.statements > 0);
}

/** One account may have several records: what stands in the same bar is added up. */
function summed(lists: readonly Bars[]): Bars {
  const [only, ...more] = lists;
  if (only !== undefined && more.length === 0) return only;
  const bars = new Map<string, Bars[number]>();
  for (const bar of lists.flat()) {
    const key = `${bar.period} ${bar.grain}`;
    bars.set(key, { ...bar, statements: bar.statements + (bars.get(key)?.statements ?? 0) });
  }
  return [...bars.values()].sort((a, b) => a.period - b.period || a.grain - b.grain);
}
