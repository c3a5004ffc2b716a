import { openDatabase, type Connection } from '../../connection.ts';
import { isCaseDatabase, readAsCurrent } from '../../migrations/run.ts';
import type { ReportBuilder } from './report.ts';

/** Reads a database in parts: one that can't be read to its end is a finding, and the others are read all the same. */
export interface Parts {
  /** @param what is being read, as it begins a sentence. @returns undefined where it could not be read to its end */
  read<T>(what: string, work: (database: Connection) => Promise<T> | T): Promise<T | undefined>;
  close(): void;
}

/** @throws Error where the file is no case database at all */
export function partsOf(path: string, key: Uint8Array, report: ReportBuilder, signal: AbortSignal | undefined): Parts {
  let database: Connection | null = openState(path, key);
  const close = (): void => {
    database?.close();
    database = null;
  };
  return {
    read: async (what, work) => {
      try {
        return await work((database ??= openState(path, key)));
      } catch (error) {
        signal?.throwIfAborted();
        // After a page that fails its check a connection refuses all others too: the next part begins on one of its own.
        close();
        tellStopped(what, error, report);
        return undefined;
      }
    },
    close,
  };
}

/** What could not be read is a finding itself. @param what as it begins a sentence */
export function tellStopped(what: string, error: unknown, report: ReportBuilder): void {
  const why = error instanceof Error ? error.message : String(error);
  report.finding('check.stopped', null, `${what} could not be read to the end: ${why}.`);
}

/** One state for everything that is read, whatever a writer does meanwhile; a case of an earlier version reads as it stands. */
function openState(path: string, key: Uint8Array): Connection {
  const database = openDatabase(path, key, { readonly: true });
  try {
    if (!isCaseDatabase(database)) throw new Error('it is not a case database');
    readAsCurrent(database);
    database.exec('BEGIN');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
