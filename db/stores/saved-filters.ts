import { statementFilter } from '../../core/contract/statement-selection.ts';
import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import { canonicalJson } from '../../core/domain/canonical-json.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidText } from '../custody/uuid.ts';
import { rowId } from './identity.ts';
import { selectionOf, type StatementFilter } from './statements/selection.ts';

type SavedFilter = OutputOf<Contract['filters.list']>['items'][number];

/** By name. One that a later version saved with more than this one knows is not shown: it would choose something else. */
export function listFilters(database: Connection): SavedFilter[] {
  const rows = prepared(
    database,
    'SELECT f.uuid, f.name, f.filter, a.name AS savedBy FROM saved_filters f LEFT JOIN actors a ON a.id = f.actor_id ORDER BY f.name',
  ).all() as { uuid: Buffer; name: string; filter: string; savedBy: string | null }[];
  return rows.flatMap(({ uuid, name, filter, savedBy }) => {
    const read = statementFilter.safeParse(JSON.parse(filter));
    return read.success ? [{ filterId: uuidText(uuid), name, filter: read.data, savedBy }] : [];
  });
}

/** Only what differs from no filter at all is kept: it stays readable, and later fields take nothing away from it. */
function textOf(filter: StatementFilter): string {
  const none: Readonly<Record<string, unknown>> = statementFilter.parse({});
  return canonicalJson(Object.fromEntries(Object.entries(filter).filter(([name, value]) => value !== none[name])));
}

/** @throws OnRecordError where the filter chooses by something that isn't in the case */
export function saveFilter(
  act: Act,
  { name, filter }: ParsedInputOf<Contract['filters.save']>,
): { readonly uuid: string } {
  selectionOf(act.database, filter);
  const row = { filter: textOf(filter), actor_id: act.actor.id };
  const known = prepared(act.database, 'SELECT id, uuid FROM saved_filters WHERE name = ?').get(name) as
    { readonly id: number; readonly uuid: Buffer } | undefined;
  if (known === undefined) {
    const added = act.insert('saved_filters', { name, ...row });
    act.object(added.uuid);
    return added;
  }
  act.update('saved_filters', known.id, row);
  act.object(uuidText(known.uuid));
  return { uuid: uuidText(known.uuid) };
}

/** @throws OnRecordError `object.not-found`, `object.conflict` where the name is taken */
export function renameFilter(act: Act, { filterId, name }: ParsedInputOf<Contract['filters.rename']>): void {
  const id = rowId(act.database, 'filter', filterId);
  const taken = prepared(act.database, 'SELECT 1 FROM saved_filters WHERE name = ? AND id <> ?').get(name, id);
  if (taken !== undefined) {
    throw new OnRecordError('object.conflict', 'There is a saved filter of this name already.', {
      detail: name,
      safe: 'Nothing was changed.',
    });
  }
  act.update('saved_filters', id, { name });
  act.object(filterId);
}

export function removeFilter(act: Act, filterUuid: string): void {
  act.remove('saved_filters', rowId(act.database, 'filter', filterUuid));
  act.object(filterUuid);
}
