import { MOST_AT_ONCE } from '../../../core/contract/statement-selection.ts';
import { OnRecordError } from '../../../core/contract/errors.ts';
import { prepared, type Connection } from '../../connection.ts';
import type { Act } from '../../custody/record-act.ts';
import { uuidText } from '../../custody/uuid.ts';
import { rowId } from '../identity.ts';
import type { Keys } from './chronology-page.ts';
import { rowsAfter } from './find-rows.ts';
import { keysOf } from './search-page.ts';
import { selectionOf, type StatementFilter } from './selection.ts';

/** What a bulk act is done to. */
export interface BulkTarget {
  readonly statementIds: readonly string[];
  readonly matching: StatementFilter | null;
  readonly except: readonly string[];
}

const PAGE = 1000;

/**
 * The row numbers of the statements that a bulk act is done to, each once.
 * @throws OnRecordError `object.not-found`, `input.invalid` where a filter chooses more than one act should change or isn't understood
 */
export function targetIds(database: Connection, target: BulkTarget): readonly number[] {
  if (target.matching === null) return idsOf(database, target.statementIds);
  const except = new Set(idsOf(database, target.except));
  return matchingIds(database, target.matching).filter((id) => !except.has(id));
}

function idsOf(database: Connection, uuids: readonly string[]): readonly number[] {
  return [...new Set(uuids)].map((uuid) => rowId(database, 'statement', uuid));
}

function matchingIds(database: Connection, filter: StatementFilter): readonly number[] {
  const selection = selectionOf(database, filter);
  const [word] = selection.notUnderstood;
  if (word !== undefined) {
    throw new OnRecordError('input.invalid', `“${word.typed}” means nothing in this case.`, {
      detail: 'Take it out of the search first, so that the act is done to what was meant.',
      safe: 'Nothing was changed.',
    });
  }
  const ids: number[] = [];
  let after: Keys | null = null;
  do {
    const { rows, stoppedAt } = rowsAfter(database, selection, { order: 'oldest', after, limit: PAGE });
    for (const row of rows) ids.push(row.id);
    if (ids.length > MOST_AT_ONCE) throw tooMany();
    const last = rows.at(-1);
    after = rows.length < PAGE || last === undefined ? stoppedAt : keysOf(last);
  } while (after !== null);
  return ids;
}

function tooMany(): OnRecordError {
  return new OnRecordError('input.invalid', 'The filter chooses more statements than one act can change.', {
    detail: `At most ${MOST_AT_ONCE} at once: choose a shorter range of dates, or one account.`,
    safe: 'Nothing was changed.',
  });
}

/** An act on one statement is an act about it. */
export function nameOnly(act: Act, ids: readonly number[]): void {
  const [only, second] = ids;
  if (only === undefined || second !== undefined) return;
  act.object(uuidText(prepared(act.database, 'SELECT uuid FROM statements WHERE id = ?').pluck().get(only) as Buffer));
}
