import { OnRecordError } from '../../../core/contract/errors.ts';
import { prepared, type Connection } from '../../../db/connection.ts';
import type { Act } from '../../../db/custody/record-act.ts';
import { uuidBytes, uuidText } from '../../../db/custody/uuid.ts';
import type { AccountPlace } from '../../../db/stores/import-record.ts';
import { accountsByHandle, namelessAccountsOfFile } from '../../../db/stores/imports.ts';
import type { AccountName } from '../tables/read-records.ts';

/** What the case knows of a name in a table: one account, none yet, or several that the name can't tell apart. */
export type Found = { readonly kind: 'one'; readonly account: AccountPlace } | { readonly kind: 'none' | 'several' };

/** Finds the accounts of one table, and makes those that the case doesn't have, when the first statement needs one. */
export class AccountDirectory {
  readonly #database: Connection;
  readonly #given: AccountPlace | null;
  readonly #sha256: Uint8Array;
  readonly #known = new Map<string, Found>();
  readonly #made = new Set<number>();

  /** @param accountId UUID text: all statements are that account's, whatever the table says. @param sha256 of the table's file */
  constructor(database: Connection, accountId: string | null, sha256: Uint8Array) {
    this.#database = database;
    this.#sha256 = sha256;
    this.#given = accountId === null ? null : accountOf(database, accountId);
  }

  /** Names an account within one import. */
  keyOf(name: AccountName): string {
    return this.#given === null ? `${name.platform}\0${name.handle ?? ''}`.toLowerCase() : this.#given.uuid;
  }

  find(name: AccountName): Found {
    if (this.#given !== null) return { kind: 'one', account: this.#given };
    const key = this.keyOf(name);
    let found = this.#known.get(key);
    if (found === undefined) this.#known.set(key, (found = this.#look(name)));
    return found;
  }

  /** @throws Error for a name that fits several accounts: those records are refused before */
  ensure(act: Act, name: AccountName): AccountPlace {
    const found = this.find(name);
    if (found.kind === 'one') return found.account;
    if (found.kind === 'several') throw new Error('a record of an ambiguous account was let through');
    const account = act.insert('accounts', { platform: name.platform });
    if (name.handle !== null) act.insert('handle_periods', { account_id: account.id, handle: name.handle });
    this.#known.set(this.keyOf(name), { kind: 'one', account });
    this.#made.add(account.id);
    return account;
  }

  /** The account may hold statements that this import hasn't written. */
  isOld(accountId: number): boolean {
    return !this.#made.has(accountId);
  }

  /** An account without a handle is nobody that could be met again: each file has its own, and keeps it. */
  #look({ platform, handle }: AccountName): Found {
    const fitting =
      handle === null
        ? namelessAccountsOfFile(this.#database, this.#sha256, platform).slice(0, 1)
        : accountsByHandle(this.#database, platform, handle);
    const [account, ...more] = fitting;
    if (account === undefined) return { kind: 'none' };
    return more.length === 0 ? { kind: 'one', account } : { kind: 'several' };
  }
}

function accountOf(database: Connection, accountId: string): AccountPlace {
  const sql =
    'SELECT s.id, s.uuid FROM accounts a JOIN accounts s ON s.id = ifnull(a.same_as_id, a.id) WHERE a.uuid = ?';
  const row = prepared(database, sql).get(uuidBytes(accountId)) as { id: number; uuid: Buffer } | undefined;
  if (row !== undefined) return { id: row.id, uuid: uuidText(row.uuid) };
  throw new OnRecordError('object.not-found', 'This case has no such account.', {
    detail: accountId,
    safe: 'Nothing was imported.',
  });
}
