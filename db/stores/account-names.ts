import { extentOf, type Extent } from '../../core/domain/chronology.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import { idList } from './identity.ts';

/** How an account is named in a row. */
export interface AccountBrief {
  readonly accountId: string;
  readonly platform: string;
  readonly handle: string | null;
  readonly name: string | null;
}

export interface HandlePeriod {
  readonly account_id: number;
  readonly handle: string | null;
  readonly display_name: string | null;
  readonly from_on: string | null;
  readonly until_on: string | null;
}

/** The accounts of a page, with every name that each had, so that a row can show the one of its own day. */
export class AccountNames {
  readonly #accounts: ReadonlyMap<number, { readonly uuid: Buffer; readonly platform: string }>;
  readonly #periods = new Map<number, HandlePeriod[]>();
  readonly #zone: string;

  constructor(database: Connection, ids: Iterable<number>, zone: string) {
    const list = idList(ids);
    const accounts = prepared(
      database,
      'SELECT id, uuid, platform FROM accounts WHERE id IN (SELECT value FROM json_each(?))',
    ).all(list) as { id: number; uuid: Buffer; platform: string }[];
    this.#accounts = new Map(accounts.map((account) => [account.id, account]));
    const periods = prepared(
      database,
      `SELECT account_id, handle, display_name, from_on, until_on FROM handle_periods
       WHERE account_id IN (SELECT value FROM json_each(?)) AND set_aside_reason IS NULL ORDER BY id`,
    ).all(list) as HandlePeriod[];
    for (const period of periods) {
      const known = this.#periods.get(period.account_id);
      if (known === undefined) this.#periods.set(period.account_id, [period]);
      else known.push(period);
    }
    this.#zone = zone;
  }

  /** Every handle and name that an account was known by. */
  all(id: number): readonly string[] {
    return (this.#periods.get(id) ?? []).flatMap((period) => [period.handle ?? [], period.display_name ?? []].flat());
  }

  /** @param day when; null for what is undated and for now: the latest name */
  brief(id: number, day: Extent | null): AccountBrief | null {
    const account = this.#accounts.get(id);
    if (account === undefined) return null;
    const period = periodOn(this.#periods.get(id) ?? [], day, this.#zone);
    return {
      accountId: uuidText(account.uuid),
      platform: account.platform,
      handle: period?.handle ?? null,
      name: period?.display_name ?? null,
    };
  }
}

/**
 * The names that an account had on a day. Of several periods that can hold the day, the one that begins last; where none can,
 * none: a handle is never guessed. Without a day, the last recorded of those that begin last.
 */
export function periodOn(periods: readonly HandlePeriod[], day: Extent | null, zone: string): HandlePeriod | undefined {
  let best: { readonly period: HandlePeriod; readonly from: number } | undefined;
  for (const period of periods) {
    const from = period.from_on === null ? -Infinity : extentOf(period.from_on, zone).first;
    const until = period.until_on === null ? Infinity : extentOf(period.until_on, zone).last;
    const holds = day === null || (from <= day.last && until >= day.first);
    if (holds && (best === undefined || from >= best.from)) best = { period, from };
  }
  return best?.period;
}

/** The main names of subjects: in the order of their recording, the first stands for the subject. One that was recorded twice has one name. */
export function subjectNames(database: Connection, ids: Iterable<number>): ReadonlyMap<number, SubjectName> {
  const rows = prepared(
    database,
    `SELECT s.id, k.uuid, (SELECT text FROM names WHERE subject_id = k.id AND set_aside_reason IS NULL ORDER BY kind <> 'main', id LIMIT 1) AS name
     FROM subjects s JOIN subjects k ON k.id = ifnull(s.same_as_id, s.id) WHERE s.id IN (SELECT value FROM json_each(?))`,
  ).all(idList(ids)) as { id: number; uuid: Buffer; name: string | null }[];
  return new Map(rows.map((row) => [row.id, { subjectId: uuidText(row.uuid), name: row.name ?? '' }]));
}

export interface SubjectName {
  readonly subjectId: string;
  readonly name: string;
}
