import { prepared, type Connection } from '../connection.ts';
import type { KnownRows } from './import-same-file.ts';
import { hash53, SeenTexts } from './import-seen.ts';
import { standingAccounts } from './same-accounts.ts';

/** What decides whether a record is a statement that the case already has. */
export interface DuplicateQuestion {
  readonly row: number;
  /** null: an account that the case doesn't have yet. */
  readonly accountId: number | null;
  /** Names the account within this import, whether the case has it or not. */
  readonly accountKey: string;
  readonly nativeId: string | null;
  readonly edtf: string | null;
  readonly sortKey: number;
  readonly text: string;
}

export interface DuplicateOptions {
  readonly sameFile: KnownRows;
  /** Accounts that held statements before this import; of all others this import has seen every statement itself. */
  readonly isOld: (accountId: number) => boolean;
  /** What is asked about is written afterwards (an import), or never (a preview). */
  readonly written: boolean;
}

const BY_NATIVE_ID = `SELECT native_id, account_id FROM statements WHERE native_id IN (SELECT value FROM json_each(?))`;
const BY_DATE = `SELECT s.account_id, s.sort_key, s.native_id, coalesce(v.text, (SELECT text FROM renderings WHERE statement_id = s.id AND chosen = 1)) AS text
  FROM json_each(?) j CROSS JOIN statements s LEFT JOIN statement_versions v ON v.id = s.version_id
  WHERE s.account_id = j.value ->> 0 AND s.set_aside IN (0, 1) AND s.sort_key = CAST(j.value ->> 1 AS INTEGER)`;

/**
 * The same statement twice: the same native id and account; else the same file and row; else the same account, date and exact text,
 * unless both have a native id and these differ. Undated records have no date to be the same. What was set aside still counts: an
 * import doesn't bring back what a person put away.
 */
export class Duplicates {
  readonly #database: Connection;
  readonly #options: DuplicateOptions;
  /** Records of accounts that were recorded twice: they are asked about as one. */
  readonly #standing: ReadonlyMap<number, number>;
  /** Records with an id; those with a date; of these, those without an id. */
  readonly #natives = new SeenTexts();
  readonly #dated = new SeenTexts();
  readonly #plain = new SeenTexts();

  constructor(database: Connection, options: DuplicateOptions) {
    this.#database = database;
    this.#options = options;
    this.#standing = standingAccounts(database);
  }

  /** For each record, in order, whether it is a duplicate of the case or of a record before it. */
  mark(records: readonly DuplicateQuestion[]): boolean[] {
    const { sameFile, written } = this.#options;
    const seen = records.map((record) => this.#isSeen(record));
    const asked = records.filter(
      (record, at) => !sameFile.has(record.row) && (seen[at] === true || this.#isOld(record)),
    );
    // Whatever equals a record of this group was seen with it; most groups hold nothing of the kind and cost no more than that.
    if (asked.length === 0 && !seen.includes(true)) return records.map((record) => sameFile.has(record.row));
    const inCase = this.#lookUp(asked);
    const here = new KnownStatements();
    return records.map((record, at) => {
      const again = written ? here.has(record.accountKey, record) : seen[at] === true;
      const known = record.accountId !== null && inCase.has(this.#one(record.accountId), record);
      if (again || known || sameFile.has(record.row)) return true;
      here.add(record.accountKey, record);
      return false;
    });
  }

  #one(accountId: number): number {
    return this.#standing.get(accountId) ?? accountId;
  }

  #isOld({ accountId }: DuplicateQuestion): boolean {
    return accountId !== null && this.#options.isOld(accountId);
  }

  /** Whether this import has met the record before; it has from now on. */
  #isSeen({ accountKey, nativeId, edtf, sortKey, text }: DuplicateQuestion): boolean {
    let seen = nativeId !== null && this.#natives.add([accountKey, nativeId]);
    if (edtf === null) return seen;
    const dated = hash53([accountKey, sortKey, text]);
    const any = this.#dated.addHash(dated);
    if (nativeId === null) {
      this.#plain.addHash(dated);
      seen ||= any;
    } else if (any) seen ||= this.#plain.hasHash(dated);
    return seen;
  }

  #lookUp(records: readonly DuplicateQuestion[]): KnownStatements {
    const known = new KnownStatements();
    if (records.length === 0) return known;
    const ids = records.flatMap(({ nativeId }) => (nativeId === null ? [] : [nativeId]));
    for (const row of prepared(this.#database, BY_NATIVE_ID).all(JSON.stringify(ids)) as NativeRow[]) {
      known.addNative(this.#one(row.account_id), row.native_id);
    }
    const places = new Map<string, readonly [number, number]>();
    for (const { accountId, sortKey, edtf } of records) {
      if (accountId === null || edtf === null) continue;
      for (const id of recordsOf(this.#one(accountId), this.#standing)) places.set(`${id} ${sortKey}`, [id, sortKey]);
    }
    for (const row of prepared(this.#database, BY_DATE).all(JSON.stringify([...places.values()])) as DatedRow[]) {
      known.addDated(this.#one(row.account_id), { sortKey: row.sort_key, nativeId: row.native_id, text: row.text });
    }
    return known;
  }
}

function recordsOf(account: number, standing: ReadonlyMap<number, number>): readonly number[] {
  if (standing.size === 0) return [account];
  return [account, ...[...standing].flatMap(([other, same]) => (same === account ? [other] : []))];
}

interface NativeRow {
  readonly native_id: string;
  readonly account_id: number;
}

interface DatedRow {
  readonly account_id: number;
  readonly sort_key: number;
  readonly native_id: string | null;
  readonly text: string | null;
}

interface Dated {
  readonly sortKey: number;
  readonly nativeId: string | null;
  readonly text: string | null;
}

/** Statements by what tells them apart, exactly. Accounts are row numbers or names; never both in one set. */
class KnownStatements {
  readonly #natives = new Set<string>();
  readonly #dated = new Map<string, Dated[]>();

  has(account: number | string, { nativeId, edtf, sortKey, text }: DuplicateQuestion): boolean {
    if (nativeId !== null && this.#natives.has(`${account}\0${nativeId}`)) return true;
    if (edtf === null) return false;
    const there = this.#dated.get(`${account}\0${sortKey}`) ?? [];
    return there.some((other) => other.text === text && (nativeId === null || other.nativeId === null));
  }

  add(account: number | string, record: DuplicateQuestion): void {
    if (record.nativeId !== null) this.addNative(account, record.nativeId);
    if (record.edtf !== null) this.addDated(account, record);
  }

  addNative(account: number | string, nativeId: string): void {
    this.#natives.add(`${account}\0${nativeId}`);
  }

  addDated(account: number | string, { sortKey, nativeId, text }: Dated): void {
    const place = `${account}\0${sortKey}`;
    const there = this.#dated.get(place);
    if (there === undefined) this.#dated.set(place, [{ sortKey, nativeId, text }]);
    else there.push({ sortKey, nativeId, text });
  }
}
