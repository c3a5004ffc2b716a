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
    return wrapperOf(database).immediate(work) as T;
  } catch (error) {
    throw storageProblem(error) ?? error;
  }
}

type Work = () => unknown;

const wrappers = new WeakMap<Connection, { immediate(work: Work): unknown }>();

/** Made once a connection: making one costs as much as a few rows. */
function wrapperOf(database: Connection): { immediate(work: Work): unknown } {
  let wrapper = wrappers.get(database);
  if (wrapper === undefined) wrappers.set(database, (wrapper = database.transaction((work: Work) => work())));
  return wrapper;
}
