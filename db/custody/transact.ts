import type { Connection } from '../connection.ts';
import { storageProblem } from '../storage-problem.ts';

/**
 * One write transaction (BEGIN IMMEDIATE, so that it waits for another writer at its start and never fails in the middle for it).
 * When this returns, the change is on disk: the commit was synced.
 * @throws OnRecordError where the disk refuses or the case is open for reading only; everything is rolled back
 */
export function transact<T>(database: Connection, work: () => T): T {
  if (database.inTransaction) throw new Error('acts are not nested: what belongs together is one act');
  try {
    // What the work answers is what it was given for: one wrapper serves all.
    return immediate(database)(work) as T;
  } catch (error) {
    throw storageProblem(error) ?? error;
  }
}

type Transaction = (work: () => unknown) => unknown;

const wrappers = new WeakMap<Connection, Transaction>();

/** Made once a connection: making one costs as much as a few rows. */
function immediate(database: Connection): Transaction {
  let wrapper = wrappers.get(database);
  if (wrapper === undefined) {
    wrapper = database.transaction((work: () => unknown) => work()).immediate;
    wrappers.set(database, wrapper);
  }
  return wrapper;
}
