import { prepared, type Connection } from '../connection.ts';

/** Which records of a file earlier imports of the same bytes have added. */
export interface KnownRows {
  has(row: number): boolean;
  /** How many of their statements were set aside since. */
  readonly setAside: number;
}

const BATCHES = `SELECT b.first_id, b.leaves FROM blobs f JOIN captures c ON c.blob_id = f.id JOIN imports i ON i.capture_id = c.id
  JOIN import_batches b ON b.import_id = i.id WHERE f.sha256 = ?`;
const ROWS =
  'SELECT import_row AS row, set_aside AS aside FROM statements WHERE id >= ? AND id < ? AND import_row IS NOT NULL';

/** One bit a record: a million take 128 KB. */
export function rowsOfSameFile(database: Connection, sha256: Uint8Array): KnownRows {
  const batches = prepared(database, BATCHES).all(sha256) as { first_id: number; leaves: number }[];
  const rows = prepared(database, ROWS);
  let setAside = 0;
  let bits = new Uint8Array(1024);
  for (const { first_id: first, leaves } of batches) {
    for (const { row, aside } of rows.all(first, first + leaves) as { row: number; aside: number }[]) {
      setAside += aside;
      if (row >> 3 >= bits.length) bits = grown(bits, row >> 3);
      bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
    }
  }
  return { setAside, has: (row) => ((bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0 };
}

function grown(bits: Uint8Array<ArrayBuffer>, index: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(index + 1, bits.length * 2));
  larger.set(bits);
  return larger;
}
