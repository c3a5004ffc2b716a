import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import { prepared, type Connection, type Row } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidBytes, uuidText } from '../custody/uuid.ts';
import { withWords } from '../search/word-index.ts';
import { rowId } from './identity.ts';
import { targetIds, type BulkTarget } from './statements/bulk.ts';

type TagItem = OutputOf<Contract['tags.list']>['items'][number];

export const TAGS_LIST_SQL = `SELECT t.uuid, t.name, t.colour,
    (SELECT count(*) FROM statement_tags WHERE tag_id = t.id AND set_aside = 0) AS statements FROM tags t ORDER BY t.id`;

/** In the order of their making. */
export function listTags(database: Connection): TagItem[] {
  const rows = prepared(database, TAGS_LIST_SQL).all() as {
    uuid: Buffer;
    name: string;
    colour: string | null;
    statements: number;
  }[];
  return rows.map(({ uuid, ...row }) => ({ tagId: uuidText(uuid), ...row }));
}

/** @throws OnRecordError `object.conflict` where the name is taken */
export function createTag(
  act: Act,
  { name, colour }: ParsedInputOf<Contract['tags.create']>,
): { readonly uuid: string } {
  refuseTaken(act.database, name, null);
  const added = act.insert('tags', { name, colour });
  act.object(added.uuid);
  return added;
}

/** @throws OnRecordError `object.not-found`, `object.conflict` where the name is another tag's */
export function updateTag(act: Act, { tagId, name, colour }: ParsedInputOf<Contract['tags.update']>): void {
  const id = rowId(act.database, 'tag', tagId);
  const changes: Row = {};
  if (name !== undefined) {
    refuseTaken(act.database, name, tagId);
    changes['name'] = name;
  }
  if (colour !== undefined) changes['colour'] = colour;
  act.update('tags', id, changes);
  act.object(tagId);
}

function refuseTaken(database: Connection, name: string, except: string | null): void {
  const own = except === null ? null : uuidBytes(except);
  if (prepared(database, 'SELECT 1 FROM tags WHERE name = ? AND uuid IS NOT ?').get(name, own) === undefined) return;
  throw new OnRecordError('object.conflict', 'There is a tag of this name already.', {
    detail: name,
    safe: 'Nothing was changed.',
  });
}

const HAS = 'SELECT 1 FROM statement_tags WHERE statement_id = ? AND tag_id = ?';

/** @returns how many statements didn't carry it yet */
export function putTagOn(act: Act, tagUuid: string, target: BulkTarget): number {
  const { database } = act;
  const tag = rowId(database, 'tag', tagUuid);
  const has = prepared(database, HAS);
  const ids = targetIds(database, target).filter((id) => has.get(id, tag) === undefined);
  withWords(database, ids, () => {
    for (const id of ids) fileUnder(act, tag, id);
  });
  act.object(tagUuid);
  return ids.length;
}

/** The copy of the statement's place by which the tag's list is read; triggers keep it from then on. */
export function fileUnder(act: Act, tag: number, statement: number): void {
  const place = prepared(act.database, 'SELECT set_aside, sort_key, tie FROM statements WHERE id = ?')
    .safeIntegers()
    .get(statement) as { set_aside: bigint; sort_key: bigint; tie: bigint };
  act.insertKeyed('statement_tags', { tag_id: tag, statement_id: statement, ...place });
}

/** @returns how many statements carried it */
export function takeTagOff(act: Act, tagUuid: string, target: BulkTarget): number {
  const { database } = act;
  const tag = rowId(database, 'tag', tagUuid);
  const has = prepared(database, HAS);
  const ids = targetIds(database, target).filter((id) => has.get(id, tag) !== undefined);
  withWords(database, ids, () => {
    for (const id of ids) act.remove('statement_tags', { tag_id: tag, statement_id: id });
  });
  act.object(tagUuid);
  return ids.length;
}
