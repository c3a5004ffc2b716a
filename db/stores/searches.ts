import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidText } from '../custody/uuid.ts';
import { decodeNumberCursor, encodeNumberCursor } from './cursor.ts';
import { checkedDate } from './date-claims.ts';
import { refuseAside, rowId } from './identity.ts';
import { refuseTooLong } from './exact-text.ts';
import { recordedAt } from './recorded-at.ts';

/** What was searched for, and what was left out and why. */

/** @throws OnRecordError `date.invalid`, `text.too-long`; `object.not-found`, `object.conflict` for one that it can't replace */
export function addSearch(act: Act, given: ParsedInputOf<Contract['searches.add']>): { readonly uuid: string } {
  const { searchedOn, place, query, found, taken, leftOut } = given;
  checkedDate(searchedOn);
  for (const text of [query, leftOut ?? '']) refuseTooLong(text);
  if (given.replaces !== null) setSearchAside(act, given.replaces.id, given.replaces.reason);
  const added = act.insert('searches_done', {
    searched_on: searchedOn,
    actor_id: act.actor.id,
    place,
    query,
    found,
    taken,
    left_out: leftOut,
  });
  act.object(added.uuid);
  return added;
}

/** @param reason null: it stands again */
export function setSearchAside(act: Act, uuid: string, reason: string | null): void {
  const id = rowId(act.database, 'search', uuid);
  refuseAside(act.database, 'searches_done', id, reason === null ? 'standing' : 'aside');
  act.update('searches_done', id, { set_aside_reason: reason });
  act.object(uuid);
}

type Listed = Omit<OutputOf<Contract['searches.list']>, 'revision'>;

type SearchRow = Omit<Listed['items'][number], 'searchId' | 'recordedAt'> & {
  readonly id: number;
  readonly uuid: Buffer;
};

/** The last recorded first. */
export function listSearches(database: Connection, asked: ParsedInputOf<Contract['searches.list']>): Listed {
  const { limit, after, setAside } = asked;
  const where = `s.set_aside_reason IS ${setAside ? 'NOT NULL' : 'NULL'}`;
  const [before = Number.MAX_SAFE_INTEGER] = after === null ? [] : decodeNumberCursor(after, 1);
  const found = prepared(
    database,
    `SELECT s.id, s.uuid, s.searched_on AS searchedOn, a.name AS "by", s.place, s.query, s.found, s.taken, s.left_out AS leftOut,
       s.set_aside_reason AS setAsideReason
     FROM searches_done s JOIN actors a ON a.id = s.actor_id WHERE ${where} AND s.id < ? ORDER BY s.id DESC LIMIT ?`,
  ).all(before, limit + 1) as SearchRow[];
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    items: rows.map(searchOf),
    next: last === undefined ? null : encodeNumberCursor([last.id]),
    total: prepared(database, `SELECT count(*) FROM searches_done s WHERE ${where}`).pluck().get() as number,
  };
}

function searchOf(row: SearchRow): Listed['items'][number] {
  const { searchedOn, by, place, query, found, taken, leftOut, setAsideReason } = row;
  const searchId = uuidText(row.uuid);
  return {
    searchId,
    searchedOn,
    by,
    place,
    query,
    found,
    taken,
    leftOut,
    recordedAt: recordedAt(row.uuid),
    setAsideReason,
  };
}
