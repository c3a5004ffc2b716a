import type { Migration } from './migration.ts';

const TABLES = ['policies', 'policy_versions', 'sightings', 'clauses'];

const columns = TABLES.map(
  (table) => `ALTER TABLE ${table} ADD COLUMN set_aside_reason TEXT CHECK (set_aside_reason <> '');`,
).join('\n');

const views = TABLES.map(
  (table) => `CREATE TEMP VIEW ${table} AS SELECT *, NULL AS set_aside_reason FROM main.${table};`,
).join('\n');

/**
 * Policies, versions, sightings and clauses can be set aside, as every other record can: adding one by mistake was an act that nothing
 * could take back. What is set aside happened no more: it leaves the second stream of the chronology.
 */
export const policiesSetAside: Migration = {
  version: 30,
  name: 'policies set aside',
  sql: /* sql */ `
${columns}
DROP VIEW happenings;
CREATE VIEW happenings (sort_key, uuid, kind, id) AS -- what the chronology shows beside the statements: two short streams, merged at read
  SELECT sort_key, uuid, 'date', id FROM asserted_dates WHERE chosen = 1 AND statement_id IS NULL AND source_id IS NULL AND version_id IS NULL AND rendering_id IS NULL
  UNION ALL SELECT s.first_key, s.uuid, 'sighting', s.id FROM sightings s JOIN policy_versions v ON v.id = s.version_id JOIN policies p ON p.id = v.policy_id
    WHERE s.set_aside_reason IS NULL AND v.set_aside_reason IS NULL AND p.set_aside_reason IS NULL;`,
  forReading: views,
};
