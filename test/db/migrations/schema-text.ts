import type { Connection } from '../../../db/connection.ts';

/**
 * The schema of a database as one text, table by table with what belongs to it: what `db/schema.sql` shows, so that a change of the
 * schema can be read in one place. Inner tables of the word indexes are left out: SQLite makes them.
 */
export function schemaText(database: Connection): string {
  const rows = database
    .prepare(
      `SELECT sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND NOT (type = 'table' AND (name LIKE 'words\\_%' ESCAPE '\\' OR name LIKE 'grams\\_%' ESCAPE '\\' OR name LIKE 'capture\\_words\\_%' ESCAPE '\\'))
       ORDER BY (SELECT min(rowid) FROM sqlite_schema t WHERE t.name = sqlite_schema.tbl_name), type = 'trigger', type = 'index', rowid`,
    )
    .pluck()
    .all() as string[];
  const settings = ['application_id', 'user_version'].map(
    (name) => `PRAGMA ${name} = ${String(database.pragma(name, { simple: true }))};`,
  );
  return `-- Made from the migrations by a test of theirs, which fails where it differs. Not loaded by the program.\n${settings.join('\n')}\n\n${rows.map((sql) => `${sql};`).join('\n')}\n`;
}
