import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidText } from '../custody/uuid.ts';
import { checkedDate } from './date-claims.ts';
import { refuseAside, rowId } from './identity.ts';
import { refuseTooLong } from './exact-text.ts';

/** What was searched for, and what was left out and why. */

/** @throws OnRecordError `date.invalid`, `text.too-long` */
export function addSearch(act: Act, given: ParsedInputOf<Contract['searches.add']>): { readonly uuid: string } {
  const { searchedOn, place, query, found, taken, leftOut } = given;
  checkedDate(searchedOn);
  for (const text of [query, leftOut ?? '']) refuseTooLong(text);
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

export function setSearchAside(act: Act, uuid: string, reason: string): void {
  const id = rowId(act.database, 'search', uuid);
  refuseAside(act.database, 'searches_done', id);
  act.update('searches_done', id, { set_aside_reason: reason });
  act.object(uuid);
}

type Listed = Pick<OutputOf<Contract['searches.list']>, 'items' | 'total'>;

/** The last recorded first. */
export function listSearches(database: Connection, limit: number): Listed {
  const rows = prepared(
    database,
    `SELECT s.uuid, s.searched_on AS searchedOn, a.name AS "by", s.place, s.query, s.found, s.taken, s.left_out AS leftOut
     FROM searches_done s JOIN actors a ON a.id = s.actor_id WHERE s.set_aside_reason IS NULL ORDER BY s.id DESC LIMIT ?`,
  ).all(limit) as (Omit<Listed['items'][number], 'searchId'> & { readonly uuid: Buffer })[];
  const total = prepared(database, 'SELECT count(*) FROM searches_done WHERE set_aside_reason IS NULL').pluck().get();
  return { items: rows.map(({ uuid, ...row }) => ({ searchId: uuidText(uuid), ...row })), total: total as number };
}
