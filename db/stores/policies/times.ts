import { extentOf, positionOf, UNDATED } from '../../../core/domain/chronology.ts';
import { textOnDay, type AskedDate, type DayAnswer, type PolicyTimes } from '../../../core/domain/policy/on-day.ts';
import type { SightingFacts, VersionFacts } from '../../../core/domain/policy/timeline.ts';
import type { PolicyChange } from '../../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../../connection.ts';
import { uuidText } from '../../custody/uuid.ts';
import { caseZone } from '../case-record.ts';

/** The times of a policy: what stands of its versions and sightings, and what follows from them. */

interface VersionRow {
  readonly uuid: Buffer;
  readonly text: Buffer;
  readonly change: PolicyChange;
  readonly effective_on: string | null;
}

interface SightingRow {
  readonly version: Buffer;
  readonly first_seen: string;
  readonly last_seen: string;
  readonly continuous: 0 | 1;
}

const VERSIONS = `SELECT v.uuid, t.sha256 AS text, v.change, v.effective_on FROM policy_versions v
  JOIN policy_texts t ON t.id = v.text_id WHERE v.policy_id = ? AND v.set_aside_reason IS NULL ORDER BY v.sort_key, v.id`;
const SIGHTINGS = `SELECT v.uuid AS version, s.first_seen, s.last_seen, s.continuous FROM sightings s
  JOIN policy_versions v ON v.id = s.version_id
  WHERE v.policy_id = ? AND v.set_aside_reason IS NULL AND s.set_aside_reason IS NULL ORDER BY s.first_key, s.id`;

export function timesOf(database: Connection, policy: number): PolicyTimes {
  const versions = (prepared(database, VERSIONS).all(policy) as VersionRow[]).map((row): VersionFacts => ({
    versionId: uuidText(row.uuid),
    text: row.text.toString('hex'),
    change: row.change,
    effectiveOn: row.effective_on,
  }));
  const sightings = (prepared(database, SIGHTINGS).all(policy) as SightingRow[]).map((row): SightingFacts => ({
    versionId: uuidText(row.version),
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    continuous: row.continuous === 1,
  }));
  return { versions, sightings };
}

/** The text on record on a date. The date is checked already. */
export function textOn(database: Connection, policy: number, asked: AskedDate): DayAnswer {
  return textOnDay(timesOf(database, policy), asked, caseZone(database));
}

/** The keys of a sighting: where it begins in the chronology, and the last moment at which it can have ended. */
export function sightingKeys(
  firstSeen: string,
  lastSeen: string,
  zone: string,
): { readonly first_key: number; readonly last_key: number } {
  return { first_key: positionOf(firstSeen, zone).sortKey, last_key: extentOf(lastSeen, zone).last * 16 + 15 };
}

const REKEY_VERSIONS = `UPDATE policy_versions SET sort_key = k.key FROM (SELECT v.id, ifnull(
    (SELECT min(first_key) FROM sightings s WHERE s.version_id = v.id AND s.set_aside_reason IS NULL), ${UNDATED}) AS key
  FROM policy_versions v) AS k WHERE k.id = policy_versions.id AND policy_versions.sort_key <> k.key`;

/** Brings the derived order of all versions up to date: a version stands where it was first seen. */
export function rekeyVersions(database: Connection): void {
  prepared(database, REKEY_VERSIONS).run();
}

/** After the case's zone changed: days begin at other instants. */
export function rekeySightings(database: Connection): void {
  const zone = caseZone(database);
  const rows = prepared(database, 'SELECT id, first_seen, last_seen FROM sightings').all() as {
    readonly id: number;
    readonly first_seen: string;
    readonly last_seen: string;
  }[];
  const update = prepared(database, 'UPDATE sightings SET first_key = ?, last_key = ? WHERE id = ?');
  for (const { id, first_seen, last_seen } of rows) {
    const { first_key, last_key } = sightingKeys(first_seen, last_seen, zone);
    update.run(first_key, last_key, id);
  }
  rekeyVersions(database);
}
