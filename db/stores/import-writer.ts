import { randomFillSync } from 'node:crypto';
import { minuteOf, positionOf, tieOf } from '../../core/domain/chronology.ts';
import { searchText } from '../../core/text/normalise.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Recorder } from '../custody/custody.ts';
import { writeLeafHash } from '../custody/merkle.ts';
import { LEAVES_PER_EVENT, recordBatch } from '../custody/record-bulk.ts';
import { dashedUuid, uuids7 } from '../custody/uuid.ts';
import { metaText } from '../search/filter-tokens.ts';
import { hasDate, leafValue } from './import-leaf.ts';
import type { ImportedStatement, PlacedStatement } from './import-record.ts';
import { INSERTS, insertAll, type BulkValue } from './import-rows.ts';

/** So many records are written in one transaction: the word index writes itself out whenever a place is below the one before. */
export const RECORDS_PER_COMMIT = 10_000;

/** A place in the word index has 26 bits for the statement. */
const LAST_ID = 67_108_863;

export interface ImportInProgress {
  /** The operation's name, for the events. */
  readonly operation: string;
  readonly importId: number;
  readonly importUuid: string;
}

/** Puts a record into the chronology. @param caseZone IANA name: what a time without zone is read in */
export function placeStatement(
  record: ImportedStatement,
  caseZone: string,
): Pick<PlacedStatement, 'sortKey' | 'period' | 'grain'> {
  return positionOf(record.edtf, record.zone ?? caseZone, caseZone);
}

interface Word {
  readonly minute: number;
  readonly id: number;
  readonly text: string;
  readonly meta: string;
}

/**
 * Writes an import's statements: per record a date, a version and the statement; per thousand records one custody event with the Merkle
 * root over them; then their words, in rising place. Belongs inside the act that also counts them, so that all of it stands or nothing.
 */
export class ImportWriter {
  readonly #recorder: Recorder;
  readonly #job: ImportInProgress;
  #nextStatement: number;
  #nextVersion: number;
  readonly #metas = new Map<string, string>();

  constructor(recorder: Recorder, job: ImportInProgress) {
    this.#recorder = recorder;
    this.#job = job;
    // Above the last batch too, so that the number of a disposed statement is never used again.
    this.#nextStatement = next(recorder.database, STATEMENTS);
    this.#nextVersion = next(recorder.database, VERSIONS);
  }

  /** @param actor UUID text of who imports */
  write(records: readonly PlacedStatement[], actor: string): void {
    if (this.#nextStatement + records.length > LAST_ID) throw full();
    const { database } = this.#recorder;
    const words: Word[] = [];
    const dates: BulkValue[] = [];
    for (let from = 0; from < records.length; from += LEAVES_PER_EVENT) {
      this.#writeBatch(records.slice(from, from + LEAVES_PER_EVENT), actor, words, dates);
    }
    insertAll(database, INSERTS.date, dates);
    words.sort((a, b) => a.minute - b.minute || a.id - b.id);
    const indexed: BulkValue[] = [];
    for (const word of words) indexed.push(word.minute, word.id, word.text, word.meta);
    insertAll(database, INSERTS.word, indexed);
  }

  #writeBatch(records: readonly PlacedStatement[], actor: string, words: Word[], dates: BulkValue[]): void {
    const { database } = this.#recorder;
    const firstId = this.#nextStatement;
    const uuids = uuids7(Buffer.alloc(48 * records.length));
    const hex = uuids.toString('hex');
    const salts = randomFillSync(Buffer.alloc(32 * records.length));
    const leaves = Buffer.alloc(32 * records.length);
    const versions: BulkValue[] = [];
    const statements: BulkValue[] = [];
    for (const [at, placed] of records.entries()) {
      const { record, account, sortKey } = placed;
      const id = firstId + at;
      const cell = (n: number): Buffer => uuids.subarray(48 * at + 16 * n, 48 * at + 16 * n + 16);
      const name = (n: number): string => dashedUuid(hex, 96 * at + 32 * n);
      const value = leafValue(placed, { statement: name(0), version: name(1), date: name(2) });
      writeLeafHash(leaves, salts, at, value);
      versions.push(cell(1), record.text, record.raw, record.rawEncoding);
      statements.push(cell(0), account.id, record.nativeId, record.url, record.lang, record.row);
      statements.push(sortKey, tieText(record.nativeId, cell(0)), placed.period, placed.grain);
      if (hasDate(record)) dates.push(cell(2), id, record.edtf, record.zone, record.displayed, sortKey);
      words.push({ minute: minuteOf(sortKey), id, text: searchText(record.text), meta: this.#metaOf(placed) });
    }
    insertAll(database, INSERTS.version, versions, [this.#nextVersion, firstId]);
    insertAll(database, INSERTS.statement, statements, [firstId, this.#nextVersion]);
    const { operation: type, importId, importUuid } = this.#job;
    recordBatch(this.#recorder, { type, actor, importUuid, importId, firstId, leaves, salts });
    this.#nextStatement += records.length;
    this.#nextVersion += records.length;
  }

  /** Made once for an account and language. */
  #metaOf({ account, record: { lang } }: PlacedStatement): string {
    const key = `${account.id} ${lang ?? ''}`;
    let meta = this.#metas.get(key);
    if (meta === undefined) {
      meta = metaText({ accountId: account.id, speakerId: null, kind: 'post', lang, setAside: false });
      this.#metas.set(key, meta);
    }
    return meta;
  }
}

const STATEMENTS =
  'SELECT 1 + max((SELECT ifnull(max(id), 0) FROM statements), (SELECT ifnull(max(first_id + leaves - 1), 0) FROM import_batches))';
const VERSIONS = 'SELECT 1 + ifnull(max(id), 0) FROM statement_versions';

const next = (database: Connection, sql: string): number => Number(prepared(database, sql).pluck().get());

/** A native id of digits is the tie as it stands; SQLite's cast holds it to 64 bits, as tieOf does. */
const tieText = (nativeId: string | null, uuid: Uint8Array): string =>
  nativeId !== null && /^\d{1,18}$/.test(nativeId) ? nativeId : String(tieOf(nativeId, uuid));

function full(): OnRecordError {
  return new OnRecordError('object.conflict', 'A case holds at most 67 million statements.', {
    safe: 'What was imported before stays.',
  });
}

/** KiB, negative as SQLite wants them. Into a case of a million an import is no slower with it than with four times as much (docs/adr/0090). */
const BULK_CACHE = -64_000;

/**
 * Prepares the connection for writing much; answers what puts it back. The word index merges less while it grows, and the log is
 * folded back into the file less often; both cost only time, so a killed import leaves nothing wrong behind.
 */
export function openForBulk(database: Connection): () => void {
  const tune = (settings: readonly (readonly [string, number])[]): void => {
    for (const [name, value] of settings)
      prepared(database, 'INSERT INTO words (words, rank) VALUES (?, CAST(? AS INTEGER))').run(name, value);
  };
  tune([
    ['automerge', 0],
    ['crisismerge', 64],
    ['hashsize', 16 << 20],
  ]);
  database.pragma('wal_autocheckpoint = 25000');
  const cache = database.pragma('cache_size', { simple: true }) as number;
  database.pragma(`cache_size = ${BULK_CACHE}`);
  return () => {
    tune([
      ['automerge', 4],
      ['crisismerge', 16],
    ]);
    database.pragma(`cache_size = ${cache}`);
    database.pragma('wal_autocheckpoint = 1000');
    database.pragma('wal_checkpoint(TRUNCATE)');
  };
}
