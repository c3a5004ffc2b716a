import { prepared, type Connection } from '../../connection.ts';
import { commitment, eventHash } from '../events.ts';
import { lineOf, type Link } from './line.ts';
import type { Pace } from './pace.ts';
import type { ReportBuilder } from './report.ts';
import { uuidText } from '../uuid.ts';

/** What a body says, as far as checks need it. */
export interface EventBody {
  readonly chain: string;
  readonly seq: number;
  readonly prev: string;
  readonly device: string;
  readonly object: string | null;
  readonly change: string | null;
  readonly item_hash: string | null;
  readonly reason: string | null;
}

interface ChainRow {
  chain: number;
  uuid: Buffer;
  device: Buffer;
  continues_chain: number | null;
  continues_seq: number | null;
  continues_hash: Buffer | null;
}

interface EventRow {
  seq: number;
  prev: Buffer;
  body: Buffer;
  hash: Buffer;
}

/** What the log holds of one chain: what checkpoints and backups are compared with. */
export interface KnownChain {
  /** Hash of every event, by its number. */
  readonly hashes: readonly (string | undefined)[];
  /** Nothing was found wrong with it; otherwise a comparison would only tell the same fault again. */
  readonly sound: boolean;
}
export type KnownChains = ReadonlyMap<string, KnownChain>;

/** Reads every event: its own hash, its link to the one before, and what stands behind its hashes. */
export async function checkChains(
  database: Connection,
  report: ReportBuilder,
  pace: Pace,
  vouched: ReadonlySet<string>,
): Promise<KnownChains> {
  const known = new Map<string, KnownChain>();
  const chains = prepared(database, 'SELECT * FROM chains ORDER BY chain').all() as ChainRow[];
  const total = prepared(database, 'SELECT sum(n) FROM (SELECT max(seq) n FROM events GROUP BY chain)').pluck().get();
  for (const chain of chains) {
    const links = await linksOf(database, chain, report, pace, Number(total ?? 0));
    checkContinuation(database, chain, report);
    const genesis = (chain.continues_hash ?? Buffer.alloc(32)).toString('hex');
    const broken = lineOf(links, genesis, vouched);
    for (const { code, seq, message } of broken) report.finding(code, String(seq), message);
    const hashes: (string | undefined)[] = [];
    for (const link of links) hashes[link.seq] = link.hash;
    known.set(uuidText(chain.uuid), { hashes, sound: broken.length === 0 && !links.some((link) => link.edited) });
    report.checked.events += links.length;
  }
  return known;
}

async function linksOf(
  database: Connection,
  chain: ChainRow,
  report: ReportBuilder,
  pace: Pace,
  total: number,
): Promise<Link[]> {
  const links: Link[] = [];
  const events = database.prepare('SELECT seq, prev, body, hash FROM events WHERE chain = ? ORDER BY seq');
  for (const row of events.iterate(chain.chain) as IterableIterator<EventRow>) {
    const hash = eventHash(row.body).toString('hex');
    const storedHash = row.hash.toString('hex');
    const body = bodyOf(row.body);
    const edited = hash !== storedHash || !isOf(body, chain) || body.prev !== row.prev.toString('hex');
    if (edited) report.finding('event.edited', String(row.seq), `Event ${row.seq} was changed after it was recorded.`);
    else checkPayloads(database, chain.chain, row.seq, body, report);
    const prev = body?.prev ?? row.prev.toString('hex');
    const before = links.at(-1)?.storedHash;
    // One text for equal hashes: a log may be a million events long.
    links.push({
      seq: row.seq,
      said: body?.seq ?? row.seq,
      prev: prev === before ? before : prev,
      hash: hash === storedHash ? storedHash : hash,
      storedHash,
      edited,
    });
    await pace.at('events', report.checked.events + links.length, total);
  }
  return links;
}

/** A body names its chain and its device. */
function isOf(body: EventBody | undefined, chain: ChainRow): body is EventBody {
  return body?.chain === uuidText(chain.uuid) && body.device === chain.device.toString('hex');
}

export function bodyOf(bytes: Buffer): EventBody | undefined {
  try {
    return JSON.parse(bytes.toString('utf8')) as EventBody;
  } catch {
    return undefined;
  }
}

/** A later chain names the head at which it began: that event must still be there. */
function checkContinuation(database: Connection, chain: ChainRow, report: ReportBuilder): void {
  if (chain.continues_hash === null) return;
  const find = prepared(database, 'SELECT hash FROM events WHERE chain = ? AND seq = ?').pluck();
  const hash = find.get(chain.continues_chain, chain.continues_seq) as Buffer | undefined;
  if (hash?.equals(chain.continues_hash) === true) return;
  const seq = String(chain.continues_seq);
  report.finding('event.cut', seq, `Event ${seq}, at which another device's chain goes on, is missing or was changed.`);
}

const HIDDEN = ['change', 'item_hash', 'reason'] as const;

interface PayloadRow {
  field: string;
  salt: Buffer | null;
  value: Buffer;
}

/** What stands behind a body's hashes must give them. A bulk event's root is checked with its leaves. */
function checkPayloads(database: Connection, chain: number, seq: number, body: EventBody, report: ReportBuilder): void {
  const find = prepared(database, 'SELECT field, salt, value FROM payloads WHERE chain = ? AND seq = ?');
  const payloads = new Map((find.all(chain, seq) as PayloadRow[]).map((row) => [row.field, row]));
  const bulk = payloads.has('salts') || payloads.has('leaves');
  for (const field of HIDDEN) {
    if (field === 'item_hash' && bulk) continue;
    const payload = payloads.get(field);
    const said = body[field];
    if (payload === undefined && said === null) continue;
    if (payload === undefined) {
      if (!disposed(database, chain, seq)) {
        report.finding('payload.missing', String(seq), `What stands behind event ${seq} (${field}) is missing.`);
      }
    } else if (said === null || commitment(payload.salt ?? Buffer.alloc(0), payload.value).toString('hex') !== said) {
      report.finding('payload.edited', String(seq), `What stands behind event ${seq} (${field}) was changed.`);
    }
  }
}

/** A payload may be gone where a disposal named an item of its event. */
function disposed(database: Connection, chain: number, seq: number): boolean {
  const sql = `SELECT 1 FROM event_objects o JOIN disposal_objects d ON d.object = o.object WHERE o.chain = ? AND o.seq = ? LIMIT 1`;
  return prepared(database, sql).get(chain, seq) !== undefined;
}
