import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import type { SubjectKind } from '../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidText } from '../custody/uuid.ts';
import { rowId } from './identity.ts';

/** Subjects that were recorded twice: one record points to the other, which stands for both wherever subjects are named or asked for. */

/** Row numbers of all records of one subject, the one that stands for them first. */
export function recordsOfSubject(database: Connection, id: number): readonly number[] {
  const standing = prepared(database, 'SELECT ifnull(same_as_id, id) FROM subjects WHERE id = ?')
    .pluck()
    .get(id) as number;
  const others = prepared(database, 'SELECT id FROM subjects WHERE same_as_id = ? ORDER BY id').pluck().all(standing);
  return [standing, ...(others as number[])];
}

interface Identity {
  readonly id: number;
  readonly kind: SubjectKind;
  readonly same_as_id: number | null;
}

/**
 * Records that two subjects are one. What was already the same as the second is then the same as the first.
 * @throws OnRecordError `object.not-found`; `object.conflict` where they can't be one
 */
export function mergeSubjects(
  act: Act,
  { subjectId, otherId, reason }: ParsedInputOf<Contract['subjects.merge']>,
): void {
  const { database } = act;
  const kept = identityOf(database, subjectId);
  const other = identityOf(database, otherId);
  if (kept.id === other.id) throw conflict('A subject is the same as itself already.');
  if (kept.same_as_id !== null || other.same_as_id !== null) {
    throw conflict('One of the two is recorded as the same as another subject already: take it apart first.');
  }
  if (kept.kind !== other.kind) throw conflict('They are of different kinds: correct one of the two first.');
  const members = recordsOfSubject(database, other.id).filter((id) => id !== other.id);
  for (const id of [other.id, ...members]) {
    act.update('subjects', id, { same_as_id: kept.id, same_as_reason: reason });
  }
  act.object(subjectId);
  act.object(otherId);
}

function identityOf(database: Connection, uuid: string): Identity {
  return prepared(database, 'SELECT id, kind, same_as_id FROM subjects WHERE id = ?').get(
    rowId(database, 'subject', uuid),
  ) as Identity;
}

function conflict(message: string): OnRecordError {
  return new OnRecordError('object.conflict', message, { safe: 'Nothing was changed.' });
}

/** @throws OnRecordError `object.not-found`; `object.conflict` where it isn't recorded as the same as another */
export function takeSubjectApart(act: Act, subjectId: string): void {
  const subject = identityOf(act.database, subjectId);
  if (subject.same_as_id === null) throw conflict('This subject stands for itself.');
  act.update('subjects', subject.id, { same_as_id: null, same_as_reason: null });
  act.object(subjectId);
}

/** The record that stands for another is not set aside alone. @throws OnRecordError `object.conflict` */
export function refuseRecordedTwice(database: Connection, id: number): void {
  if (recordsOfSubject(database, id).length === 1) return;
  throw new OnRecordError('object.conflict', 'This subject was recorded twice, and the two were said to be the same.', {
    detail: 'Take them apart first.',
    safe: 'Nothing was changed.',
  });
}

type Others = OutputOf<Contract['subjects.list']>['items'][number]['alsoRecordedAs'];

/** The other records of each subject that has some, by its row number, with the reason for which each was said to be the same. */
export function otherSubjects(database: Connection): ReadonlyMap<number, Others> {
  const rows = prepared(
    database,
    `SELECT same_as_id AS standing, uuid, same_as_reason AS reason,
       (SELECT text FROM names WHERE subject_id = s.id AND set_aside_reason IS NULL ORDER BY kind <> 'main', id LIMIT 1) AS name
     FROM subjects s WHERE same_as_id IS NOT NULL ORDER BY id`,
  ).all() as { standing: number; uuid: Buffer; reason: string; name: string | null }[];
  const others = new Map<number, Others>();
  for (const { standing, uuid, reason, name } of rows) {
    const known = others.get(standing) ?? [];
    others.set(standing, [...known, { subjectId: uuidText(uuid), name: name ?? '', reason }]);
  }
  return others;
}
