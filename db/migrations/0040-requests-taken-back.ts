import type { Migration } from './migration.ts';

/**
 * Answers to a request, notes of a review and searches done can be taken back as everything else: the row stays, with the reason, and
 * stands no longer. What they say is written once as before.
 */
const SAID = "set_aside_reason TEXT CHECK (set_aside_reason <> '')";

const WRITTEN_ONCE: Readonly<Record<string, readonly string[]>> = {
  review_notes: ['uuid', 'statement_id', 'link_id', 'exhibit_id', 'author_id', 'text', 'decision', 'made_at'],
  searches_done: ['uuid', 'searched_on', 'actor_id', 'place', 'query', 'found', 'taken', 'left_out'],
};

const TABLES = ['response_events', ...Object.keys(WRITTEN_ONCE)];

const triggers = Object.entries(WRITTEN_ONCE).map(
  ([table, columns]) => `DROP TRIGGER ${table}_once;
CREATE TRIGGER ${table}_once BEFORE UPDATE OF ${columns.map((name) => `"${name}"`).join(', ')} ON ${table}
  BEGIN SELECT RAISE(ABORT, 'written once: ${table}'); END;`,
);

export const requestsTakenBack: Migration = {
  version: 40,
  name: 'requests, reviews and searches can be taken back',
  sql: [...TABLES.map((table) => `ALTER TABLE ${table} ADD COLUMN ${SAID};`), ...triggers].join('\n'),
  forReading: TABLES.map(
    (table) => `CREATE TEMP VIEW ${table} AS SELECT *, NULL AS set_aside_reason FROM main.${table};`,
  ).join('\n'),
};
