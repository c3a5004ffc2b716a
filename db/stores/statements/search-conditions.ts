import { parseEdtf } from '../../../core/domain/asserted-date.ts';
import { extentOf, type Extent } from '../../../core/domain/chronology.ts';
import { dateEnds, foldedText, type SearchCondition } from '../../../core/text/normalise.ts';
import { prepared, type Connection } from '../../connection.ts';
import { caseZone } from '../case-record.ts';
import type { NotUnderstood } from './selection.ts';

/** What the `account:` and `date:` words of a search mean in this case. */
export interface ReadConditions {
  /** Any of these; null: no account was named. */
  readonly accountIds: readonly number[] | null;
  readonly notAccountIds: readonly number[];
  readonly range: Extent | null;
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Words that name nothing are left out and told: a search is never silently about something else. */
export function readConditions(database: Connection, conditions: readonly SearchCondition[]): ReadConditions {
  const notUnderstood: NotUnderstood[] = [];
  const refuse = ({ typed }: SearchCondition, problem: NotUnderstood['problem'], detail: string | null = null): void =>
    void notUnderstood.push({ typed, problem, detail });
  let accountIds: readonly number[] | null = null;
  const notAccountIds: number[] = [];
  let range: Extent | null = null;
  for (const condition of conditions) {
    if (condition.about === 'account') {
      const named = accountsNamed(database, condition.value);
      if (named.length === 0) refuse(condition, 'no-account');
      else if (condition.excluded) notAccountIds.push(...named);
      else accountIds = [...new Set([...(accountIds ?? []), ...named])];
    } else if (condition.excluded) refuse(condition, 'date-excluded');
    else {
      const read = rangeNamed(condition.value, caseZone(database));
      if ('problem' in read) refuse(condition, read.problem, read.detail);
      else
        range =
          range === null ? read : { first: Math.max(range.first, read.first), last: Math.min(range.last, read.last) };
    }
  }
  return { accountIds, notAccountIds, range, notUnderstood };
}

function rangeNamed(value: string, zone: string): Extent | Omit<NotUnderstood, 'typed'> {
  const { from, to } = dateEnds(value);
  if (from === null && to === null) return { problem: 'no-date', detail: null };
  for (const end of from === to ? [from] : [from, to]) {
    const parsed = end === null ? null : parseEdtf(end);
    if (parsed !== null && !parsed.ok) return { problem: 'no-date', detail: parsed.message };
  }
  const first = from === null ? -Infinity : extentOf(from, zone).first;
  const last = to === null ? Infinity : extentOf(to, zone).last;
  return first > last ? { problem: 'date-order', detail: null } : { first, last };
}

const NAMES = `SELECT a.id, p.handle, p.display_name AS name, a.platform_user_id AS number FROM accounts a
    LEFT JOIN handle_periods p ON p.account_id = a.id WHERE a.set_aside_reason IS NULL
  UNION ALL SELECT a.id, NULL, n.text, NULL FROM accounts a JOIN names n ON n.subject_id = a.subject_id WHERE a.set_aside_reason IS NULL`;

interface Named {
  readonly id: number;
  readonly handle: string | null;
  readonly name: string | null;
  readonly number: string | null;
}

/**
 * The accounts that a word names: by a handle that they ever had, with or without @, by a name, in any script, or by the platform's
 * number; whatever the case of letters. Where none is named exactly, those with a name that begins so.
 */
function accountsNamed(database: Connection, value: string): readonly number[] {
  const wanted = foldedText(value);
  if (wanted === '') return [];
  const rows = prepared(database, NAMES).all() as Named[];
  const names = rows.flatMap(({ id, handle, name, number }) =>
    [handle, name, number].flatMap((text) => (text === null ? [] : [{ id, folded: foldedText(text) }])),
  );
  const exact = names.filter(({ folded }) => folded === wanted);
  const begun = exact.length > 0 ? exact : names.filter(({ folded }) => ` ${folded}`.includes(` ${wanted}`));
  return [...new Set(begun.map(({ id }) => id))];
}
