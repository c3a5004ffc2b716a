import type { Migration } from './migration.ts';

/**
 * Two records of one person or body: the second says which one it is the same as, and why, as two records of one account do. Nothing is
 * moved: accounts and statements keep the record under which they came in, and the two can be taken apart again.
 */
export const sameSubjects: Migration = {
  version: 90,
  name: 'subjects that are the same',
  sql: /* sql */ `
ALTER TABLE subjects ADD COLUMN same_as_id INTEGER REFERENCES subjects CHECK (same_as_id <> id);
ALTER TABLE subjects ADD COLUMN same_as_reason TEXT CHECK (same_as_reason IS NOT '' AND (same_as_reason IS NULL) = (same_as_id IS NULL));
CREATE INDEX subjects_same_as ON subjects (same_as_id) WHERE same_as_id IS NOT NULL;`,
  forReading: 'CREATE TEMP VIEW subjects AS SELECT *, NULL AS same_as_id, NULL AS same_as_reason FROM main.subjects;',
};
