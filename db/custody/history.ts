import type { JsonValue } from '../../core/domain/canonical-json.ts';
import { prepared, type Connection } from '../connection.ts';
import { heads } from './chain.ts';
import { uuidBytes, uuidText } from './uuid.ts';

/** One row as an act changed it; of a changed row both sides hold only what differs. */
export interface RowChange {
  readonly table: string;
  /** UUID text; null in a table without uuids. */
  readonly object: string | null;
  readonly before: Readonly<Record<string, JsonValue>> | null;
  readonly after: Readonly<Record<string, JsonValue>> | null;
}

/** An event with what stands behind its hashes, for people to read. */
export interface EventView {
  readonly chain: string;
  readonly seq: number;
  readonly at: string;
  readonly tz: string;
  readonly actor: { readonly uuid: string; readonly name: string | null };
  readonly app: string;
  readonly type: string;
  readonly object: string | null;
  readonly reason: string | null;
  readonly hash: string;
  readonly prev: string;
  /** null: a bulk event, or disposed of. */
  readonly changes: readonly RowChange[] | null;
  /** What an act without rows logged about itself. */
  readonly details: JsonValue;
  /** Of a bulk event: the records under it. */
  readonly leaves: number | null;
}

/** Where the next page starts: below which event of each chain. */
export type EventCursor = Readonly<Record<string, number>>;

export interface EventPage {
  readonly items: readonly EventView[];
  readonly next: EventCursor | null;
  readonly total: number;
}

export interface EventQuery {
  /** UUID text: only the history of this item. */
  readonly object?: string | null | undefined;
  readonly after?: EventCursor | null | undefined;
  readonly limit: number;
}

interface Stored {
  chain: number;
  seq: number;
  body: Buffer;
  hash: Buffer;
  at: string;
}

/** The events newest first. Within a chain the order is the chain's; chains of several devices are merged by their clocks. */
export function eventsPage(database: Connection, query: EventQuery): EventPage {
  const chains = heads(database).filter((head) => head.seq > 0);
  const below = (chain: Buffer): number => query.after?.[uuidText(chain)] ?? Number.MAX_SAFE_INTEGER;
  const streams = chains.map(({ chain, chainUuid }) => storedBelow(database, query, chain, below(chainUuid)));
  const page = merged(streams, query.limit);
  const last = new Map(page.map((event) => [event.chain, event.seq]));
  const next = Object.fromEntries(
    chains.map(({ chain, chainUuid }) => [uuidText(chainUuid), last.get(chain) ?? below(chainUuid)]),
  );
  const found = streams.reduce((sum, stream) => sum + stream.length, 0);
  return {
    items: page.map((event) => viewOf(database, event)),
    next: found > page.length ? next : null,
    total: countOf(database, query.object),
  };
}

/** The newest of the streams' first events, again and again: a clock that was set back never turns a chain around. */
function merged(streams: readonly (readonly Stored[])[], limit: number): readonly Stored[] {
  const taken = streams.map(() => 0);
  const page: Stored[] = [];
  while (page.length < limit) {
    let newest: { readonly event: Stored; readonly stream: number } | undefined;
    for (const [stream, events] of streams.entries()) {
      const event = events[taken[stream] ?? 0];
      if (event !== undefined && (newest === undefined || event.at >= newest.event.at)) newest = { event, stream };
    }
    if (newest === undefined) break;
    page.push(newest.event);
    taken[newest.stream] = (taken[newest.stream] ?? 0) + 1;
  }
  return page;
}

/** Events under which an item stands. An imported statement finds its first one by its batch. */
const PLACES = `SELECT chain, seq FROM event_objects WHERE object = :object
  UNION SELECT chain, seq FROM (SELECT b.chain, b.seq, b.first_id + b.leaves AS after_last, s.id FROM statements s
    JOIN import_batches b ON b.first_id = (SELECT max(first_id) FROM import_batches WHERE first_id <= s.id)
    WHERE s.uuid = :object AND s.import_row IS NOT NULL) WHERE id < after_last`;

function storedBelow(database: Connection, query: EventQuery, chain: number, below: number): Stored[] {
  const { object, limit } = query;
  const columns = "e.chain, e.seq, e.body, e.hash, json_extract(CAST(e.body AS TEXT), '$.at') AS at";
  const where = 'e.chain = :chain AND e.seq < :below ORDER BY e.seq DESC LIMIT :limit';
  // One more than the page, so that the last page is known as such.
  const args = { chain, below, limit: limit + 1 };
  if (object === undefined || object === null) {
    return prepared(database, `SELECT ${columns} FROM events e WHERE ${where}`).all(args) as Stored[];
  }
  const sql = `SELECT ${columns} FROM (${PLACES}) p JOIN events e ON e.chain = p.chain AND e.seq = p.seq WHERE ${where}`;
  return prepared(database, sql).all({ ...args, object: uuidBytes(object) }) as Stored[];
}

function countOf(database: Connection, object: string | null | undefined): number {
  if (object === undefined || object === null) return countEvents(database);
  return prepared(database, `SELECT count(*) FROM (${PLACES})`)
    .pluck()
    .get({ object: uuidBytes(object) }) as number;
}

/** Chains have no gaps, so nothing needs to be counted. */
export function countEvents(database: Connection): number {
  return heads(database).reduce((sum, head) => sum + head.seq, 0);
}

interface Body {
  chain: string;
  prev: string;
  at: string;
  tz: string;
  actor: string;
  app: string;
  type: string;
  object: string | null;
}

function viewOf(database: Connection, stored: Stored): EventView {
  const body = JSON.parse(stored.body.toString('utf8')) as Body;
  const payloads = payloadsOf(database, stored);
  const change = payloads.get('change');
  const salts = payloads.get('salts');
  const reason = payloads.get('reason');
  return {
    chain: body.chain,
    seq: stored.seq,
    at: body.at,
    tz: body.tz,
    actor: { uuid: body.actor, name: nameOf(database, body.actor) },
    app: body.app,
    type: body.type,
    object: body.object,
    reason: reason === undefined ? null : (JSON.parse(reason.toString('utf8')) as string),
    hash: stored.hash.toString('hex'),
    prev: body.prev,
    ...decoded(change),
    leaves: salts === undefined ? null : salts.length / 32,
  };
}

function payloadsOf(database: Connection, { chain, seq }: Stored): Map<string, Buffer> {
  const sql = 'SELECT field, value FROM payloads WHERE chain = ? AND seq = ?';
  return new Map(prepared(database, sql).raw().all(chain, seq) as [string, Buffer][]);
}

function nameOf(database: Connection, actor: string): string | null {
  const name = prepared(database, 'SELECT name FROM actors WHERE uuid = ?').pluck().get(uuidBytes(actor));
  return typeof name === 'string' ? name : null;
}

type RowCells = Record<string, JsonValue>;

/** What a `change` payload holds, as `record-act.ts` wrote it. */
export interface Change {
  readonly after: readonly (RowCells | null)[];
  readonly before: readonly (RowCells | null)[];
  readonly details?: JsonValue;
}

function decoded(payload: Buffer | undefined): Pick<EventView, 'changes' | 'details'> {
  if (payload === undefined) return { changes: null, details: null };
  const change = JSON.parse(payload.toString('utf8')) as Change;
  const changes = change.after.map((after, index): RowChange => {
    const before = change.before[index] ?? null;
    const { table, uuid } = after ?? before ?? {};
    return {
      table: typeof table === 'string' ? table : '',
      object: typeof uuid === 'string' ? uuid : null,
      before: withoutName(before),
      after: withoutName(after),
    };
  });
  return { changes, details: change.details ?? null };
}

function withoutName(cells: RowCells | null): RowCells | null {
  if (cells === null) return null;
  return Object.fromEntries(Object.entries(cells).filter(([name]) => name !== 'table' && name !== 'uuid'));
}
