import type { Migration } from './migration.ts';

/**
 * What was recorded by mistake can be taken back: the row stays, with the reason, and stands no longer. Until here only some tables had
 * a place for it; a wording, a claim of when, a name, a handle and an observation could never be taken back.
 *
 * Unfinished work gets a table beside the evidence: no custody event vouches for it, and no bundle carries it.
 */

/** What a claim of when must give up to be set aside: a date that doesn't stand can't be the chosen one. */
const NOT_CHOSEN = "CHECK (set_aside_reason IS NULL OR (set_aside_reason <> '' AND chosen IS NULL))";
const SAID = "CHECK (set_aside_reason <> '')";

const WITHDRAWABLE: Readonly<Record<string, string>> = {
  names: SAID,
  handle_periods: SAID,
  account_status_observations: SAID,
  statement_versions: SAID,
  statement_status_observations: SAID,
  asserted_dates: NOT_CHOSEN,
};

const columns = Object.entries(WITHDRAWABLE)
  .map(([table, check]) => `ALTER TABLE ${table} ADD COLUMN set_aside_reason TEXT ${check};`)
  .join('\n');

const views = Object.keys(WITHDRAWABLE)
  .map((table) => `CREATE TEMP VIEW ${table} AS SELECT *, NULL AS set_aside_reason FROM main.${table};`)
  .join('\n');

const drafts =
  'actor TEXT NOT NULL, form TEXT NOT NULL, about TEXT NOT NULL, value TEXT NOT NULL, kept_at INTEGER NOT NULL';

export const takingBack: Migration = {
  version: 20,
  name: 'taking back, and drafts',
  sql: /* sql */ `
${columns}
DROP TRIGGER statement_versions_once;
CREATE TRIGGER statement_versions_once BEFORE UPDATE OF "id", "statement_id", "uuid", "text", "raw", "raw_encoding", "note" ON statement_versions
  BEGIN SELECT RAISE(ABORT, 'written once: statement_versions'); END;
DROP INDEX names_main;
CREATE UNIQUE INDEX names_main ON names (subject_id, ifnull(lang, '')) WHERE kind = 'main' AND set_aside_reason IS NULL;
CREATE TABLE drafts ( -- a form that somebody began: which one, and about which item ('': none); working paper, never evidence
  id INTEGER PRIMARY KEY, ${drafts}, UNIQUE (actor, form, about), CHECK (json_valid(value))
) STRICT;`,
  forReading: /* sql */ `
${views}
CREATE TEMP TABLE drafts (id INTEGER PRIMARY KEY, ${drafts}) STRICT;`,
};
