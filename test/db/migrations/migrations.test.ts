import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCaseFile, type CaseFile } from '../../../db/case-folder/case-file.ts';
import { backupNames } from '../../../db/case-folder/backup.ts';
import { casePaths } from '../../../db/case-folder/paths.ts';
import { openDatabase, type Connection } from '../../../db/connection.ts';
import { recordAct } from '../../../db/custody/record-act.ts';
import {
  CUSTODY_TABLES,
  DERIVED_TABLES,
  EVIDENTIAL,
  WORKING_TABLES,
  columnsOf,
  isEvidential,
} from '../../../db/custody/evidential-columns.ts';
import { verifyCase } from '../../../db/custody/verify/verify-case.ts';
import { readRows } from '../../../db/custody/row-values.ts';
import type { Migration } from '../../../db/migrations/migration.ts';
import {
  APPLICATION_ID,
  CURRENT_VERSION,
  migrate,
  migrations,
  pendingMigrations,
  readAsCurrent,
  versionOf,
} from '../../../db/migrations/run.ts';
import { schemaText } from './schema-text.ts';
import { ADA } from '../rows.ts';
import { SESSION, temporaryCase, temporaryFolder } from '../temporary-case.ts';

/** A step after all that there are. */
const NEXT = CURRENT_VERSION + 1;

const FOLDER = fileURLToPath(new URL('../../../db/migrations/', import.meta.url));

async function emptyDatabase(): Promise<Connection> {
  return openDatabase(join(await temporaryFolder(), 'case.db'), Buffer.alloc(32, 1), { readonly: false, create: true });
}

async function migrated(): Promise<Connection> {
  const database = await emptyDatabase();
  migrate(database);
  return database;
}

/** Every migration after the first: how it is tried on a case of the version before. Adding a migration without a trial fails here. */
const TRIALS: Readonly<Record<number, (database: Connection) => void>> = {
  40: (database) => {
    database.exec(`
      INSERT INTO actors (id, uuid, name) VALUES (1, randomblob(16), 'Ada');
      INSERT INTO accounts (id, uuid, platform) VALUES (1, randomblob(16), 'x');
      INSERT INTO statements (id, uuid, account_id, kind, version_id, sort_key, tie, period, grain) VALUES (1, randomblob(16), 1, 'post', NULL, 16, 1, 0, 0);
      INSERT INTO requests (id, uuid, platform, channel, requested_by, asked) VALUES (1, randomblob(16), 'x', 'letter', 'A minister', 'Suspend it.');
      INSERT INTO response_events (uuid, request_id, kind, toward, text) VALUES (randomblob(16), 1, 'answer', 'public', 'No.');
      INSERT INTO review_notes (uuid, statement_id, author_id, text, decision, made_at) VALUES (randomblob(16), 1, 1, 'Which day?', 'returned', 1);
      INSERT INTO searches_done (uuid, searched_on, actor_id, place, query, found, taken) VALUES (randomblob(16), '2020-05', 1, 'Archive', 'words', 9, 3)`);
  },
  60: (database) => {
    database.exec(`
      INSERT INTO accounts (id, uuid, platform, url) VALUES (1, randomblob(16), 'x', 'https://x.example/a');
      INSERT INTO accounts (id, uuid, platform) VALUES (2, randomblob(16), 'x')`);
  },
  80: (database) => {
    database.exec(`
      INSERT INTO dossiers (id, uuid, title, document, lang, selection) VALUES (1, randomblob(16), 'Dossier', 'dossier', 'en', '{}');
      INSERT INTO editions (uuid, dossier_id, number, model, sha256) VALUES (randomblob(16), 1, 1, '{}', randomblob(32))`);
  },
  90: (database) => {
    database.exec(`
      INSERT INTO subjects (id, uuid, kind, role) VALUES (1, randomblob(16), 'public-figure', 'minister');
      INSERT INTO subjects (id, uuid, kind, note) VALUES (2, randomblob(16), 'body', 'an office')`);
  },
  20: (database) => {
    database.exec(`
      INSERT INTO subjects (id, uuid, kind) VALUES (1, randomblob(16), 'body');
      INSERT INTO names (uuid, subject_id, text, kind) VALUES (randomblob(16), 1, 'The Office', 'main');
      INSERT INTO accounts (id, uuid, platform) VALUES (1, randomblob(16), 'x');
      INSERT INTO handle_periods (uuid, account_id, handle) VALUES (randomblob(16), 1, 'office');
      INSERT INTO account_status_observations (uuid, account_id, status) VALUES (randomblob(16), 1, 'active');
      INSERT INTO statements (id, uuid, account_id, kind, version_id, sort_key, tie, period, grain) VALUES (1, randomblob(16), 1, 'post', NULL, 16, 1, 0, 0);
      INSERT INTO statement_versions (id, statement_id, uuid, text) VALUES (1, 1, randomblob(16), 'Words' || char(0) || 'כאן');
      INSERT INTO statement_status_observations (uuid, statement_id, status) VALUES (randomblob(16), 1, 'live');
      INSERT INTO asserted_dates (uuid, statement_id, edtf, method, sort_key, chosen, chosen_reason) VALUES (randomblob(16), 1, '1970', 'person', 16, 1, 'seen')`);
  },
  30: (database) => {
    database.exec(`
      INSERT INTO policies (uuid, platform, title, lang) VALUES (randomblob(16), 'x', 'Rules', 'en');
      INSERT INTO policy_texts (sha256, text) VALUES (randomblob(32), 'No violence.');
      INSERT INTO policy_versions (uuid, policy_id, text_id, change, sort_key) VALUES (randomblob(16), 1, 1, 'content', 16);
      INSERT INTO sightings (uuid, version_id, first_seen, first_key, last_seen, last_key)
        VALUES (randomblob(16), 1, '1970-01-01', 11, '1970-01-01', 15);
      INSERT INTO clause_lines (uuid, policy_id) VALUES (randomblob(16), 1);
      INSERT INTO clauses (uuid, text_id, line_id, position, path, kind, text, start, "end")
        VALUES (randomblob(16), 1, 1, 1, '', 'prohibition', 'No violence', 0, 11)`);
  },
};

const TOUCHED: Readonly<Record<number, readonly string[]>> = {
  60: ['accounts'],
  80: ['dossiers', 'editions'],
  90: ['subjects'],
  40: ['actors', 'accounts', 'statements', 'requests', 'response_events', 'review_notes', 'searches_done'],
  20: [
    'subjects',
    'names',
    'accounts',
    'handle_periods',
    'account_status_observations',
    'statements',
    'statement_versions',
    'statement_status_observations',
    'asserted_dates',
  ],
  30: ['policies', 'policy_versions', 'sightings', 'clauses', 'happenings'],
};

/** Every row whole, a column that is NULL left out: a new column changes nothing of an old row. */
function rowsOf(database: Connection, tables: readonly string[]): unknown {
  return tables.map((table) =>
    (database.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as Record<string, unknown>[]).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null)),
    ),
  );
}

describe('migrations', () => {
  it('are files 0010-….ts, all of them known, each higher than the one before', () => {
    const files = readdirSync(FOLDER)
      .filter((name) => /^\d{4}-.*\.ts$/.test(name))
      .sort();
    expect(files.map((name) => Number.parseInt(name, 10))).toEqual(migrations.map((step) => step.version));
    expect(migrations.map((step) => step.version)).toEqual(
      [...migrations.map((step) => step.version)].sort((a, b) => a - b),
    );
    expect(new Set(migrations.map((step) => step.version)).size).toBe(migrations.length);
  });

  it('each have a trial from the version before', () => {
    for (const step of migrations.slice(1))
      expect(TRIALS[step.version], `migration ${step.version} is untested`).toBeDefined();
  });

  it.each(migrations.slice(1))(
    '$version ($name) keeps every row whole, and an unmigrated file reads as if it had taken it',
    async (step) => {
      const database = await emptyDatabase();
      const tables = TOUCHED[step.version] ?? [];
      migrate(
        database,
        migrations.filter((other) => other.version < step.version),
      );
      TRIALS[step.version]?.(database);
      const before = rowsOf(database, tables);
      const path = database.name;
      database.close();

      const reader = openDatabase(path, Buffer.alloc(32, 1), { readonly: true });
      readAsCurrent(reader);
      for (const table of Object.keys(EVIDENTIAL).filter(isEvidential))
        expect([...readRows(reader, table)]).toBeDefined();
      expect(rowsOf(reader, tables)).toEqual(before);
      reader.close();

      const writer = openDatabase(path, Buffer.alloc(32, 1), { readonly: false });
      migrate(
        writer,
        migrations.filter((other) => other.version <= step.version),
      );
      expect(rowsOf(writer, tables)).toEqual(before);
      writer.close();
    },
  );

  it('give a file that says whose and which it is', async () => {
    const database = await migrated();
    expect(versionOf(database)).toBe(CURRENT_VERSION);
    expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(pendingMigrations(database)).toEqual([]);
    migrate(database);
    database.close();
  });

  it('give the schema that db/schema.sql shows (make it again with `vitest run -u`)', async () => {
    const database = await migrated();
    await expect(schemaText(database)).toMatchFileSnapshot('../../../db/schema.sql');
    database.close();
  });

  it('make STRICT tables only', async () => {
    const database = await migrated();
    const loose = database
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
    database.close();
  });

  it('leave nothing of a step that fails, that leaves dangling references, or that is not finished', async () => {
    const database = await migrated();
    const steps: Migration[] = [
      { version: NEXT, name: 'fails', sql: 'CREATE TABLE later (a) STRICT' },
      {
        version: NEXT,
        name: 'dangles',
        sql: "CREATE TABLE later (a INTEGER) STRICT; INSERT INTO names (uuid, subject_id, text, kind) VALUES (randomblob(16), 99, 'x', 'main')",
      },
    ];
    for (const step of steps) {
      expect(() => migrate(database, [...migrations, step])).toThrow();
      expect(versionOf(database)).toBe(CURRENT_VERSION);
      expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'later'").get()).toBeUndefined();
      expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    }
    migrate(database, [...migrations, { version: NEXT, name: 'works', sql: 'CREATE TABLE later (a INTEGER) STRICT' }]);
    expect(versionOf(database)).toBe(NEXT);
    database.close();
  });
});

describe('a case of another version', () => {
  async function withVersion(version: number): Promise<CaseFile> {
    const caseFile = await temporaryCase();
    caseFile.database.pragma(`user_version = ${version}`);
    await caseFile.close({ quick: true });
    return caseFile;
  }

  it('a newer one opens for reading only, and says so', async () => {
    const { path } = await withVersion(CURRENT_VERSION + 1);
    const opened = await openCaseFile(path, { ...SESSION, mode: 'write' });
    expect(opened).toMatchObject({ mode: 'read', newerSchema: true, title: 'A case' });
    expect(() => recordAct(opened, { type: 'x', actor: ADA }, (act) => act.insert('tags', { name: 'x' }))).toThrow(
      /reading only/,
    );
    await opened.close();
    expect(readdirSync(path)).not.toContain('LOCK');
  });

  it('an older one is verified as it stands', async () => {
    const caseFile = await temporaryCase();
    const before = await emptyDatabase();
    migrate(
      before,
      migrations.filter((step) => step.version < 60),
    );
    const table = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'accounts'";
    const sql = before.prepare(table).pluck().get();
    caseFile.database.exec('DROP INDEX accounts_same_as');
    caseFile.database.unsafeMode(true);
    caseFile.database.pragma('writable_schema = ON');
    caseFile.database.prepare("UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = 'accounts'").run(sql);
    caseFile.database.pragma(`user_version = ${versionOf(before)}`);
    before.close();
    await caseFile.close({ quick: true });
    const report = await verifyCase(caseFile.path);
    expect(report.findings).toEqual([]);
    expect(report.notes.map(({ code }) => code)).toContain('schema.other-version');
  });

  it('an older one is backed up before it is brought forward', async () => {
    const { path } = await withVersion(9);
    // The first schema can't be laid over itself: what counts here is that a copy was made before anything was tried.
    await expect(openCaseFile(path, { ...SESSION, mode: 'write' })).rejects.toThrow(/already exists/);
    expect(await backupNames(casePaths(path).backups)).toHaveLength(1);
    expect(readdirSync(path)).not.toContain('LOCK');
  });
});

describe('the list of evidential columns', () => {
  it('has every column of every table, once, as evidential or derived, and every reference', async () => {
    const database = await migrated();
    const tables = database
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .pluck()
      .all() as string[];
    const known = [
      ...Object.keys(EVIDENTIAL),
      ...CUSTODY_TABLES,
      ...WORKING_TABLES,
      ...DERIVED_TABLES.filter((name) => tables.includes(name)),
    ];
    expect(known.sort()).toEqual(tables);
    for (const table of tables) {
      if (!isEvidential(table)) continue;
      const { key, values, references, derived } = columnsOf(table);
      const listed = [...new Set([...key, ...values, ...Object.keys(references)]), ...derived];
      const columns = database.prepare('SELECT name FROM pragma_table_xinfo(?)').pluck().all(table) as string[];
      expect(listed.sort(), table).toEqual(columns.sort());
      const keys = database.prepare('SELECT "from", "table" FROM pragma_foreign_key_list(?)').raw().all(table) as [
        string,
        string,
      ][];
      expect(references, table).toEqual(Object.fromEntries(keys));
    }
    database.close();
  });
});
