import { hash } from 'node:crypto';
import type { PayloadField } from '../../core/domain/custody.ts';
import { prepared, type Connection } from '../connection.ts';
import { canonicalJson, type JsonValue } from '../../core/domain/canonical-json.ts';
import { ownHead, type Head } from './chain.ts';
import { checkpointIfDue } from './checkpoints.ts';
import type { Custody, Recorder } from './custody.ts';
import { fillRandom } from './fresh-random.ts';
import { uuidBytes, uuidText } from './uuid.ts';

const PREFIX = Buffer.from('onrecord-custody-v1\n', 'ascii');

/** The hash of an event: over the stored bytes of its body, which nobody canonicalises again. */
export function eventHash(body: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([PREFIX, body]), 'buffer');
}

/** The commitment that stands in a body for a value that stays behind: SHA-256(32-byte salt ‖ value). */
export function commitment(salt: Uint8Array, value: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([salt, value]), 'buffer');
}

export interface NewEvent {
  /** What was done, as the name of the operation: 'statements.add'. */
  readonly type: string;
  /** UUID text of the actor. */
  readonly actor: string;
  /** UUID text of the main object, if there is one. */
  readonly object?: string | undefined;
  /** RFC 8785 text of {before, after}. */
  readonly change?: string | undefined;
  /** RFC 8785 text of the rows as they are now. */
  readonly item?: string | undefined;
  /** Of a bulk event: the root over its leaves; the leaves' salts and hashes, 32 bytes each, in leaf order. */
  readonly bulk?: { readonly root: Uint8Array; readonly salts: Uint8Array; readonly leaves: Uint8Array } | undefined;
  readonly reason?: string | undefined;
  /** UTC milliseconds; by default now. */
  readonly at?: number | undefined;
  /** The uuids (text) under whose history the event is found, besides `object`. */
  readonly objects?: Iterable<string> | undefined;
}

export interface EventPlace {
  readonly chain: number;
  readonly seq: number;
}

/**
 * Appends one event to this device's chain, with what stands behind its hashes. Belongs inside the transaction of the change that
 * it vouches for.
 * @throws Error outside a transaction
 */
export function appendEvent(recorder: Recorder, event: NewEvent): EventPlace {
  const { database, custody } = recorder;
  if (!database.inTransaction) throw new Error('an event is written in the transaction of its change');
  const head = ownHead(database, custody);
  const place = { chain: head.chain, seq: head.seq + 1 };
  const payloads = payloadsOf(event);
  const body = Buffer.from(canonicalJson(bodyOf(custody, head, event, payloads)), 'utf8');
  const insert = 'INSERT INTO events (chain, seq, prev, body, hash) VALUES (?, ?, ?, ?, ?)';
  prepared(database, insert).run(place.chain, place.seq, head.hash, body, eventHash(body));
  const keep = prepared(database, 'INSERT INTO payloads (chain, seq, field, salt, value) VALUES (?, ?, ?, ?, ?)');
  for (const { field, salt, value } of payloads) keep.run(place.chain, place.seq, field, salt, value);
  nameObjects(database, place, event);
  checkpointIfDue(database, place);
  return place;
}

/** What stands behind an event's hashes: a value with its salt, or the salts and hashes of a bulk event's leaves. */
interface Payload {
  readonly field: PayloadField;
  readonly salt: Buffer | null;
  readonly value: Uint8Array;
}

function payloadsOf(event: NewEvent): readonly Payload[] {
  const { bulk, change, item, reason } = event;
  const salted = (field: PayloadField, text: string | undefined): readonly Payload[] =>
    text === undefined ? [] : [{ field, salt: fillRandom(Buffer.alloc(32)), value: Buffer.from(text, 'utf8') }];
  return [
    ...salted('change', change),
    ...salted('item_hash', item),
    ...salted('reason', reason === undefined ? undefined : canonicalJson(reason)),
    ...(bulk === undefined ? [] : [{ field: 'salts' as const, salt: null, value: bulk.salts }]),
    ...(bulk === undefined ? [] : [{ field: 'leaves' as const, salt: null, value: bulk.leaves }]),
  ];
}

/** Ids are opaque and values hidden behind salted hashes: every body can be shown to anyone. */
function bodyOf(custody: Custody, head: Head, event: NewEvent, payloads: readonly Payload[]): JsonValue {
  const commitmentOf = (field: PayloadField): string | null => {
    const payload = payloads.find((candidate) => candidate.field === field);
    return payload === undefined || payload.salt === null
      ? null
      : commitment(payload.salt, payload.value).toString('hex');
  };
  return {
    v: 1,
    chain: uuidText(head.chainUuid),
    seq: head.seq + 1,
    prev: head.hash.toString('hex'),
    at: new Date(event.at ?? Date.now()).toISOString(),
    tz: custody.tz,
    mono: Math.floor(Number(process.hrtime.bigint() / 1_000_000n)),
    boot: custody.boot,
    actor: event.actor,
    device: custody.device.toString('hex'),
    app: custody.app,
    type: event.type,
    object: event.object ?? null,
    change: commitmentOf('change'),
    item_hash: event.bulk === undefined ? commitmentOf('item_hash') : Buffer.from(event.bulk.root).toString('hex'),
    reason: commitmentOf('reason'),
  };
}

function nameObjects(database: Connection, place: EventPlace, event: NewEvent): void {
  const objects = new Set(event.objects);
  if (event.object !== undefined) objects.add(event.object);
  const insert = prepared(database, 'INSERT INTO event_objects (object, chain, seq) VALUES (?, ?, ?)');
  for (const object of objects) insert.run(uuidBytes(object), place.chain, place.seq);
}
