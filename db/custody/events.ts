import { hash, randomBytes } from 'node:crypto';
import type { PayloadField } from '../../core/domain/custody.ts';
import { prepared, type Connection } from '../connection.ts';
import { canonicalJson, type JsonValue } from '../../core/domain/canonical-json.ts';
import { ownHead } from './chain.ts';
import { checkpointIfDue } from './checkpoints.ts';
import type { Recorder } from './custody.ts';
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
  const seq = head.seq + 1;
  const payloads: { field: PayloadField; salt: Buffer | null; value: Uint8Array }[] = [];
  const hidden = (field: PayloadField, text: string | undefined): string | null => {
    if (text === undefined) return null;
    const salt = randomBytes(32);
    const value = Buffer.from(text, 'utf8');
    payloads.push({ field, salt, value });
    return commitment(salt, value).toString('hex');
  };
  if (event.bulk !== undefined) {
    payloads.push({ field: 'salts', salt: null, value: event.bulk.salts });
    payloads.push({ field: 'leaves', salt: null, value: event.bulk.leaves });
  }
  const body = Buffer.from(
    canonicalJson({
      v: 1,
      chain: uuidText(head.chainUuid),
      seq,
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
      change: hidden('change', event.change),
      item_hash:
        event.bulk === undefined ? hidden('item_hash', event.item) : Buffer.from(event.bulk.root).toString('hex'),
      reason: hidden('reason', event.reason === undefined ? undefined : JSON.stringify(event.reason)),
    } satisfies JsonValue),
    'utf8',
  );
  const place = { chain: head.chain, seq };
  prepared(database, 'INSERT INTO events (chain, seq, prev, body, hash) VALUES (?, ?, ?, ?, ?)').run(
    head.chain,
    seq,
    head.hash,
    body,
    eventHash(body),
  );
  const keep = prepared(database, 'INSERT INTO payloads (chain, seq, field, salt, value) VALUES (?, ?, ?, ?, ?)');
  for (const { field, salt, value } of payloads) keep.run(head.chain, seq, field, salt, value);
  nameObjects(database, place, event);
  checkpointIfDue(database, place);
  return place;
}

function nameObjects(database: Connection, place: EventPlace, event: NewEvent): void {
  const objects = new Set(event.objects);
  if (event.object !== undefined) objects.add(event.object);
  const insert = prepared(database, 'INSERT INTO event_objects (object, chain, seq) VALUES (?, ?, ?)');
  for (const object of objects) insert.run(uuidBytes(object), place.chain, place.seq);
}
