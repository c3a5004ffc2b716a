import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { OnRecordError } from '../../../core/contract/index.ts';
import type { PolicyChange } from '../../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../../connection.ts';
import { revisionOf } from '../../custody/revision.ts';
import { uuidBytes, uuidText } from '../../custody/uuid.ts';
import { clausesOfText } from '../clauses/read.ts';
import { policyBrief, sourceBriefOf, type SourceColumns } from './briefs.ts';

type PolicyItem = OutputOf<Contract['policies.list']>['items'][number];
export type VersionSummary = OutputOf<Contract['policies.get']>['versions'][number];
type Sighting = VersionSummary['sightings'][number];

interface PolicyRow {
  readonly id: number;
  readonly uuid: Buffer;
  readonly platform: string;
  readonly title: string;
  readonly lang: string;
  readonly url: string | null;
  readonly set_aside_reason: string | null;
}

const STANDING = 'v.policy_id = p.id AND v.set_aside_reason IS NULL';
const SEEN = `FROM sightings s JOIN policy_versions v ON v.id = s.version_id WHERE ${STANDING} AND s.set_aside_reason IS NULL`;

const LIST = `SELECT p.*,
    (SELECT count(*) FROM policy_versions v WHERE ${STANDING}) AS versions,
    (SELECT count(DISTINCT v.text_id) FROM policy_versions v WHERE ${STANDING}) AS texts,
    (SELECT count(*) FROM clauses c JOIN clause_lines l ON l.id = c.line_id
      WHERE l.policy_id = p.id AND c.set_aside_reason IS NULL) AS clauses,
    (SELECT count(*) FROM clause_links k JOIN policy_versions v ON v.id = k.policy_version_id
      WHERE v.policy_id = p.id AND k.set_aside_reason IS NULL) AS links,
    (SELECT s.first_seen ${SEEN} ORDER BY s.first_key LIMIT 1) AS first_seen,
    (SELECT s.last_seen ${SEEN} ORDER BY s.last_key DESC LIMIT 1) AS last_seen
  FROM policies p WHERE p.set_aside_reason IS NULL ORDER BY p.platform, p.title, p.lang, p.id`;

/** The policies that stand, by platform and title. */
export function listPolicies(database: Connection): OutputOf<Contract['policies.list']> {
  type ListRow = PolicyRow & Pick<PolicyItem, 'versions' | 'texts' | 'clauses' | 'links'> & Seen;
  const rows = prepared(database, LIST).all() as ListRow[];
  return {
    items: rows.map((row) => ({
      ...policyBrief(row),
      versions: row.versions,
      texts: row.texts,
      clauses: row.clauses,
      links: row.links,
      firstSeen: row.first_seen,
      lastSeen: row.last_seen,
    })),
    revision: revisionOf(database),
  };
}

interface Seen {
  readonly first_seen: string | null;
  readonly last_seen: string | null;
}

interface VersionRow extends Seen {
  readonly id: number;
  readonly uuid: Buffer;
  readonly policy_id: number;
  readonly text_id: number;
  readonly change: PolicyChange;
  readonly effective_on: string | null;
  readonly registrar: string | null;
  readonly registrar_ref: string | null;
  readonly licence: string | null;
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly capture: Buffer | null;
  readonly clauses: number;
  readonly links: number;
  readonly set_aside_reason: string | null;
}

const SEEN_OF_VERSION = 'FROM sightings s WHERE s.version_id = v.id AND s.set_aside_reason IS NULL';
const VERSION = `SELECT v.*, t.sha256, octet_length(t.text) AS bytes, c.uuid AS capture,
    (SELECT count(*) FROM clauses c WHERE c.text_id = v.text_id AND c.set_aside_reason IS NULL) AS clauses,
    (SELECT count(*) FROM clause_links k WHERE k.policy_version_id = v.id AND k.set_aside_reason IS NULL) AS links,
    (SELECT s.first_seen ${SEEN_OF_VERSION} ORDER BY s.first_key LIMIT 1) AS first_seen,
    (SELECT s.last_seen ${SEEN_OF_VERSION} ORDER BY s.last_key DESC LIMIT 1) AS last_seen
  FROM policy_versions v JOIN policy_texts t ON t.id = v.text_id LEFT JOIN captures c ON c.id = v.capture_id`;

/** A policy with its versions in order of time. @throws OnRecordError `object.not-found` */
export function getPolicy(database: Connection, uuid: string): OutputOf<Contract['policies.get']> {
  const policy = prepared(database, 'SELECT * FROM policies WHERE uuid = ?').get(uuidBytes(uuid)) as
    PolicyRow | undefined;
  if (policy === undefined) throw notFound('policy', uuid);
  const rows = prepared(database, `${VERSION} WHERE v.policy_id = ? ORDER BY v.sort_key, v.id`).all(
    policy.id,
  ) as VersionRow[];
  const quotations = prepared(
    database,
    'SELECT count(*) FROM policy_quotations WHERE policy_id = ? AND set_aside_reason IS NULL',
  )
    .pluck()
    .get(policy.id) as number;
  return {
    ...policyBrief(policy),
    setAsideReason: policy.set_aside_reason,
    versions: rows.map((row) => versionSummary(database, row)),
    quotations,
    revision: revisionOf(database),
  };
}

/** One version with its text and its clauses. @throws OnRecordError `object.not-found` */
export function readVersion(database: Connection, uuid: string): OutputOf<Contract['policies.read']> {
  const row = prepared(database, `${VERSION} WHERE v.uuid = ?`).get(uuidBytes(uuid)) as VersionRow | undefined;
  if (row === undefined) throw notFound('version of a policy', uuid);
  const policy = prepared(database, 'SELECT * FROM policies WHERE id = ?').get(row.policy_id) as PolicyRow;
  return {
    ...versionSummary(database, row),
    policy: policyBrief(policy),
    text: prepared(database, 'SELECT text FROM policy_texts WHERE id = ?').pluck().get(row.text_id) as string,
    items: clausesOfText(database, row.text_id),
    revision: revisionOf(database),
  };
}

function notFound(what: string, uuid: string): OnRecordError {
  return new OnRecordError('object.not-found', `There is no such ${what} in this case.`, { detail: uuid });
}

function versionSummary(database: Connection, row: VersionRow): VersionSummary {
  return {
    versionId: uuidText(row.uuid),
    change: row.change,
    effectiveOn: row.effective_on,
    registrar: row.registrar,
    registrarRef: row.registrar_ref,
    licence: row.licence,
    sha256: row.sha256.toString('hex'),
    bytes: row.bytes,
    clauses: row.clauses,
    links: row.links,
    captureId: row.capture === null ? null : uuidText(row.capture),
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    sightings: sightingsOf(database, row.id),
    setAsideReason: row.set_aside_reason,
  };
}

interface SightingRow extends SourceColumns {
  readonly uuid: Buffer;
  readonly first_seen: string;
  readonly last_seen: string;
  readonly continuous: 0 | 1;
  readonly set_aside_reason: string | null;
}

const SIGHTINGS = `SELECT s.uuid, s.first_seen, s.last_seen, s.continuous, s.set_aside_reason, so.uuid AS source, so.kind, so.title,
    so.publisher, so.url FROM sightings s LEFT JOIN sources so ON so.id = s.source_id WHERE s.version_id = ? ORDER BY s.first_key, s.id`;

function sightingsOf(database: Connection, version: number): Sighting[] {
  return (prepared(database, SIGHTINGS).all(version) as SightingRow[]).map((row) => ({
    sightingId: uuidText(row.uuid),
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    continuous: row.continuous === 1,
    source: sourceBriefOf(row),
    setAsideReason: row.set_aside_reason,
  }));
}
