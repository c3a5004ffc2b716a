import Database from 'better-sqlite3';
import type { Connection } from '../../connection.ts';
import { CURRENT_VERSION, migrate, versionOf } from '../../migrations/run.ts';
import { nativeBindingPath } from '../../native-binding.ts';
import type { ReportBuilder } from './report.ts';

/**
 * Compares the rules of the database (tables, indexes, triggers) with those that this program's migrations make: whoever wants to
 * change evidence in the file has to take the refusing triggers away first. A file of another version can't be, and says so.
 */
export function checkSchema(database: Connection, report: ReportBuilder): void {
  const version = versionOf(database);
  if (version !== CURRENT_VERSION) {
    const message = `The database says that it is of version ${version}; this program knows version ${CURRENT_VERSION}, so its rules were not compared.`;
    report.note('schema.other-version', String(version), message);
    return;
  }
  const model = new Database(':memory:', { nativeBinding: nativeBindingPath() });
  try {
    migrate(model);
    const [expected, actual] = [schemaOf(model), schemaOf(database)];
    for (const name of new Set([...expected.keys(), ...actual.keys()])) {
      if (expected.get(name) === actual.get(name)) continue;
      const what = !actual.has(name) ? 'was removed' : expected.has(name) ? 'was changed' : 'was added';
      report.finding('schema.changed', name, `A rule of the database, ${name}, ${what} outside the program.`);
    }
  } finally {
    model.close();
  }
}

/** What ANALYZE keeps is the planner's, not the schema's. */
function schemaOf(database: Connection): ReadonlyMap<string, string | null> {
  const sql = "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'";
  return new Map(database.prepare(sql).raw().all() as [string, string | null][]);
}
