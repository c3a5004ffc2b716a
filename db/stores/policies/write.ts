import { OnRecordError, type Contract, type OutputOf, type ParsedInputOf } from '../../../core/contract/index.ts';
import { extentOf } from '../../../core/domain/chronology.ts';
import { placeVersion } from '../../../core/domain/policy/place-version.ts';
import type { PolicyChange } from '../../../core/domain/vocabulary.ts';
import { prepared, type Connection, type Row } from '../../connection.ts';
import type { Act } from '../../custody/record-act.ts';
import { uuidText } from '../../custody/uuid.ts';
import { addCapture, type CaptureFacts, type StoredBytes } from '../captures.ts';
import { caseZone } from '../case-record.ts';
import { checkedDate } from '../date-claims.ts';
import { rowId, rowIdOrNull } from '../identity.ts';
import { addSupport } from '../supports.ts';
import { rekeyVersions, sightingKeys, timesOf } from './times.ts';

/** Policies and their versions, each change within the caller's act. Texts are kept once; what was seen is only added to. */

/** @throws OnRecordError `object.conflict` where the policy is in the case already */
export function addPolicy(act: Act, given: ParsedInputOf<Contract['policies.add']>): string {
  const { database } = act;
  const { platform, title, lang, url } = given;
  const known = prepared(
    database,
    'SELECT id, uuid, set_aside_reason FROM policies WHERE platform = ? AND title = ? AND lang = ?',
  ).get(platform, title, lang) as { id: number; uuid: Buffer; set_aside_reason: string | null } | undefined;
  if (known === undefined) {
    const added = act.insert('policies', { platform, title, lang, url });
    act.object(added.uuid);
    return added.uuid;
  }
  const uuid = uuidText(known.uuid);
  if (known.set_aside_reason === null) {
    throw new OnRecordError('object.conflict', 'This policy is in the case already.', {
      detail: uuid,
      safe: 'Nothing was changed. Another text of it belongs to it as a version.',
    });
  }
  act.update('policies', known.id, { set_aside_reason: null, ...(url === null ? {} : { url }) });
  act.object(uuid);
  return uuid;
}

export function updatePolicy(act: Act, changes: ParsedInputOf<Contract['policies.update']>): void {
  const row: Row = {};
  for (const field of ['platform', 'title', 'lang', 'url'] as const) {
    const value = changes[field];
    if (value !== undefined) row[field] = value;
  }
  const id = rowId(act.database, 'policy', changes.policyId);
  refuseTaken(act.database, id, row);
  act.update('policies', id, row);
  act.object(changes.policyId);
}

function refuseTaken(database: Connection, id: number, row: Row): void {
  const taken = prepared(
    database,
    `SELECT o.uuid FROM policies p JOIN policies o ON o.id <> p.id AND o.platform = coalesce(?, p.platform)
       AND o.title = coalesce(?, p.title) AND o.lang = coalesce(?, p.lang) WHERE p.id = ?`,
  )
    .pluck()
    .get(row['platform'] ?? null, row['title'] ?? null, row['lang'] ?? null, id);
  if (!(taken instanceof Uint8Array)) return;
  throw new OnRecordError('object.conflict', 'Another policy of this case has this platform, title and language.', {
    detail: uuidText(taken),
    safe: 'Nothing was changed.',
  });
}

type NewVersion = ParsedInputOf<Contract['policies.addVersion']>;
type Seen = NewVersion['seen'];

/** The text of a version as read from its bytes, and the bytes, stored already. */
export interface ReadText {
  readonly text: string;
  readonly sha256: Buffer;
  readonly stored: StoredBytes;
}

/** What is wrong with a version is said before its bytes are stored. @throws OnRecordError */
export function checkVersion(database: Connection, given: NewVersion): void {
  const policy = rowId(database, 'policy', given.policyId);
  refuseAside(database, 'policies', policy, 'This policy is set aside.');
  checkedDate(given.effectiveOn);
  checkedSeen(database, given.seen);
  rowIdOrNull(database, 'source', given.seen.sourceId);
}

/** Adds a text as it was seen: a version, or a sighting of the one beside it in time. */
export function addVersion(act: Act, given: NewVersion, read: ReadText): OutputOf<Contract['policies.addVersion']> {
  const { database } = act;
  const policy = rowId(database, 'policy', given.policyId);
  const { firstSeen, lastSeen } = checkedSeen(database, given.seen);
  const { versions, sightings } = timesOf(database, policy);
  const sha256 = read.sha256.toString('hex');
  const seen = { firstSeen, lastSeen, continuous: given.seen.continuous };
  const place = placeVersion(versions, sightings, sha256, seen, given.change, caseZone(database));
  const capture = addCapture(act, read.stored, factsOf(given));
  const version =
    place.kind === 'sighting'
      ? { id: rowId(database, 'policy-version', place.versionId), uuid: place.versionId }
      : act.insert('policy_versions', {
          policy_id: policy,
          text_id: textId(act, read),
          capture_id: capture.id,
          change: place.change,
          effective_on: given.effectiveOn,
          registrar: given.registrar,
          registrar_ref: given.registrarRef,
          licence: given.licence,
          sort_key: sightingKeys(firstSeen, lastSeen, caseZone(database)).first_key,
        });
  addSupport(act, { capture_id: capture.id, policy_version_id: version.id });
  const sighting = insertSighting(act, version.id, given.seen);
  rekeyVersions(database);
  if (place.kind === 'version') repeatsAfter(act, policy);
  act.object(version.uuid);
  return {
    versionId: version.uuid,
    sightingId: sighting.uuid,
    captureId: capture.uuid,
    sha256,
    added: place.kind,
    change: place.kind === 'version' ? place.change : changeOf(database, version.id),
  };
}

function factsOf({ url, registrar }: NewVersion): CaptureFacts {
  const none = { statementId: null, finalUrl: null, collectedOn: null, collectedZone: null, collector: null };
  return { ...none, nature: 'document', url, tool: null, toolVersion: null, method: null, receivedFrom: registrar };
}

function changeOf(database: Connection, version: number): PolicyChange {
  return prepared(database, 'SELECT change FROM policy_versions WHERE id = ?').pluck().get(version) as PolicyChange;
}

function textId(act: Act, { text, sha256 }: ReadText): number {
  const known = prepared(act.database, 'SELECT id FROM policy_texts WHERE sha256 = ?').pluck().get(sha256);
  return typeof known === 'number' ? known : act.insertKeyed('policy_texts', { sha256, text });
}

const LATER = `SELECT id, text_id, change FROM policy_versions WHERE policy_id = ? AND set_aside_reason IS NULL ORDER BY sort_key, id`;

/** A version that comes in late may make a later one with its text the one that repeats it. */
function repeatsAfter(act: Act, policy: number): void {
  const met = new Set<number>();
  for (const row of prepared(act.database, LATER).all(policy) as {
    id: number;
    text_id: number;
    change: PolicyChange;
  }[]) {
    if (met.has(row.text_id) && row.change !== 'repeat') act.update('policy_versions', row.id, { change: 'repeat' });
    met.add(row.text_id);
  }
}

export function addSighting(act: Act, given: ParsedInputOf<Contract['policies.addSighting']>): string {
  const { database } = act;
  const version = rowId(database, 'policy-version', given.versionId);
  refuseAside(database, 'policy_versions', version, 'This version is set aside.');
  const { uuid } = insertSighting(act, version, given);
  rekeyVersions(database);
  act.object(given.versionId);
  return uuid;
}

function insertSighting(act: Act, version: number, seen: Seen): { readonly uuid: string } {
  const { database } = act;
  const { firstSeen, lastSeen } = checkedSeen(database, seen);
  return act.insert('sightings', {
    version_id: version,
    first_seen: firstSeen,
    last_seen: lastSeen,
    ...sightingKeys(firstSeen, lastSeen, caseZone(database)),
    continuous: seen.continuous ? 1 : 0,
    source_id: rowIdOrNull(database, 'source', seen.sourceId),
  });
}

/** Two days: somewhere it may be tomorrow already, and clocks differ. */
const TOMORROW = 2 * 86_400_000;

/** @throws OnRecordError `date.invalid` for what is no date, has an open end, ends before it begins or lies in the future */
function checkedSeen(database: Connection, seen: Seen): { readonly firstSeen: string; readonly lastSeen: string } {
  const { firstSeen } = seen;
  const lastSeen = seen.lastSeen ?? firstSeen;
  checkedDate(firstSeen);
  checkedDate(lastSeen);
  const zone = caseZone(database);
  const [from, to] = [extentOf(firstSeen, zone), extentOf(lastSeen, zone)];
  const refuse = (detail: string): never => {
    throw new OnRecordError('date.invalid', 'A text can’t have been seen then.', {
      detail,
      safe: 'Nothing was changed.',
    });
  };
  const ends = [from.first, from.last, to.first, to.last];
  if (!ends.every(Number.isFinite)) refuse('A sighting has a beginning and an end, however vague.');
  if (from.first > to.last) refuse(`Last seen (${lastSeen}) before it was first seen (${firstSeen}).`);
  if (from.first > Date.now() + TOMORROW || to.first > Date.now() + TOMORROW) refuse(`${lastSeen} lies in the future.`);
  return { firstSeen, lastSeen };
}

type Aside = 'policies' | 'policy_versions' | 'clauses' | 'policy_quotations' | 'clause_links' | 'sightings';

/** @throws OnRecordError `object.conflict` where the row doesn't stand */
export function refuseAside(database: Connection, table: Aside, id: number, message: string): void {
  if (standsIn(database, table, id)) return;
  throw new OnRecordError('object.conflict', message, { safe: 'Nothing was changed. Bring it back first.' });
}

function standsIn(database: Connection, table: Aside, id: number): boolean {
  return prepared(database, `SELECT set_aside_reason IS NULL FROM ${table} WHERE id = ?`).pluck().get(id) === 1;
}

/** A reason sets a row aside; null brings it back. @throws OnRecordError `object.conflict` where it is so already */
export function moveAside(act: Act, table: Aside, id: number, uuid: string, reason: string | null): void {
  if (standsIn(act.database, table, id) === (reason === null)) {
    const message = reason === null ? 'This is not set aside.' : 'This is set aside already.';
    throw new OnRecordError('object.conflict', message, { detail: uuid, safe: 'Nothing was changed.' });
  }
  act.update(table, id, { set_aside_reason: reason });
  if (table === 'sightings' || table === 'policy_versions') rekeyVersions(act.database);
  act.object(uuid);
}
