import type { Connection } from '../connection.ts';
import { firstSchema } from './0010-first-schema.ts';
import { takingBack } from './0020-taking-back.ts';
import { policiesSetAside } from './0030-policies-set-aside.ts';
import { requestsTakenBack } from './0040-requests-taken-back.ts';
import { sameAccounts } from './0060-same-accounts.ts';
import { dossiersKept } from './0080-dossiers-kept.ts';
import { sameSubjects } from './0090-same-subjects.ts';
import type { Migration } from './migration.ts';

/** 'OnRc': tells a case database from any other SQLite file. */
export const APPLICATION_ID = 0x4f6e5263;

export const migrations: readonly Migration[] = [
  firstSchema,
  takingBack,
  policiesSetAside,
  requestsTakenBack,
  sameAccounts,
  dossiersKept,
  sameSubjects,
];

/** The `user_version` that this program writes. A file with a higher one is opened for reading only. */
export const CURRENT_VERSION = Math.max(...migrations.map((migration) => migration.version));

export function versionOf(database: Connection): number {
  return database.pragma('user_version', { simple: true }) as number;
}

export function isCaseDatabase(database: Connection): boolean {
  return database.pragma('application_id', { simple: true }) === APPLICATION_ID;
}

/**
 * Brings a database to the current version: each step in one exclusive transaction, which is checked before it is committed.
 * The caller makes a backup first (`pendingMigrations` says whether there is anything to do).
 */
export function migrate(database: Connection, steps: readonly Migration[] = migrations): void {
  for (const step of pendingMigrations(database, steps)) runStep(database, step);
}

export function pendingMigrations(
  database: Connection,
  steps: readonly Migration[] = migrations,
): readonly Migration[] {
  const version = versionOf(database);
  return steps.filter((step) => step.version > version).sort((a, b) => a.version - b.version);
}

/**
 * Shows an older file, open for reading only, as if it were of the current version: what is missing reads as empty. Only this
 * connection sees it; the file isn't touched.
 */
export function readAsCurrent(database: Connection, steps: readonly Migration[] = migrations): void {
  for (const step of pendingMigrations(database, steps))
    if (step.forReading !== undefined) database.exec(step.forReading);
}

function runStep(database: Connection, step: Migration): void {
  // A step may rebuild tables that others point to; the whole is checked below instead. The setting has no effect inside a transaction.
  database.pragma('foreign_keys = OFF');
  try {
    database
      .transaction(() => {
        database.exec(step.sql);
        database.pragma(`application_id = ${APPLICATION_ID}`);
        database.pragma(`user_version = ${step.version}`);
        refuseDamage(database, step);
      })
      .exclusive();
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

function refuseDamage(database: Connection, step: Migration): void {
  const dangling = database.pragma('foreign_key_check') as unknown[];
  const integrity = database.pragma('integrity_check', { simple: true });
  if (dangling.length > 0 || integrity !== 'ok') {
    throw new Error(
      `migration ${step.version} (${step.name}) left ${dangling.length} dangling references; check: ${String(integrity)}`,
    );
  }
}
