import type { Migration } from './migration.ts';

/**
 * Two records of one account: the second says which one it is the same as, and why. Nothing is moved or rewritten, so every statement
 * keeps the record under which it came in, and the two can be taken apart again. A chain of them has one link: what points is never
 * pointed to.
 */
export const sameAccounts: Migration = {
  version: 60,
  name: 'accounts that are the same',
  sql: /* sql */ `
ALTER TABLE accounts ADD COLUMN same_as_id INTEGER REFERENCES accounts CHECK (same_as_id <> id);
ALTER TABLE accounts ADD COLUMN same_as_reason TEXT CHECK (same_as_reason IS NOT '' AND (same_as_reason IS NULL) = (same_as_id IS NULL));
CREATE INDEX accounts_same_as ON accounts (same_as_id) WHERE same_as_id IS NOT NULL;`,
  forReading: 'CREATE TEMP VIEW accounts AS SELECT *, NULL AS same_as_id, NULL AS same_as_reason FROM main.accounts;',
};
