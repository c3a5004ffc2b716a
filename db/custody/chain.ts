import { prepared, type Connection } from '../connection.ts';
import type { Custody } from './custody.ts';
import { uuid7 } from './uuid.ts';

export interface Head {
  readonly chain: number;
  readonly chainUuid: Buffer;
  /** 0: no event yet. */
  readonly seq: number;
  /** Of the last event; before the first, what the first must name: 32 zero bytes or the head that the chain continues. */
  readonly hash: Buffer;
}

interface HeadRow {
  chain: number;
  uuid: Buffer;
  seq: number | null;
  hash: Buffer | null;
  continued: Buffer | null;
}

const HEADS = `SELECT c.chain, c.uuid, e.seq, e.hash, c.continues_hash AS continued FROM chains c
  LEFT JOIN events e ON e.chain = c.chain AND e.seq = (SELECT max(seq) FROM events WHERE chain = c.chain)`;

/** The heads of all chains, in the order in which this file came to know them. */
export function heads(database: Connection): readonly Head[] {
  return (prepared(database, `${HEADS} ORDER BY c.chain`).all() as HeadRow[]).map(headOf);
}

function headOf(row: HeadRow): Head {
  return {
    chain: row.chain,
    chainUuid: row.uuid,
    seq: row.seq ?? 0,
    hash: row.hash ?? row.continued ?? Buffer.alloc(32),
  };
}

/** This device's chain; made within the caller's transaction where the device writes to this case for the first time. */
export function ownHead(database: Connection, custody: Custody): Head {
  const row = prepared(database, `${HEADS} WHERE c.device = ?`).get(custody.device) as HeadRow | undefined;
  return row === undefined ? beginChain(database, custody) : headOf(row);
}

/** A new device's chain names the newest head there is, so that nothing before it can be taken away unseen. */
function beginChain(database: Connection, custody: Custody): Head {
  const last = newest(database);
  const chainUuid = uuid7();
  const chain = Number(
    prepared(
      database,
      'INSERT INTO chains (uuid, device, continues_chain, continues_seq, continues_hash) VALUES (?, ?, ?, ?, ?)',
    ).run(chainUuid, custody.device, last?.chain ?? null, last?.seq ?? null, last?.hash ?? null).lastInsertRowid,
  );
  return { chain, chainUuid, seq: 0, hash: last?.hash ?? Buffer.alloc(32) };
}

function newest(database: Connection): Head | undefined {
  const time = prepared(
    database,
    "SELECT json_extract(CAST(body AS TEXT), '$.at') FROM events WHERE chain = ? AND seq = ?",
  ).pluck();
  const at = (head: Head): string => String(time.get(head.chain, head.seq));
  return heads(database)
    .filter((head) => head.seq > 0)
    .sort((a, b) => (at(a) < at(b) ? 1 : -1))[0];
}
