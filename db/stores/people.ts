import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import type { SubjectKind, SubjectNameKind } from '../../core/domain/vocabulary.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import { prepared, type Connection, type Row } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidText } from '../custody/uuid.ts';
import { rowId } from './identity.ts';
import { otherSubjects, refuseRecordedTwice } from './same-subjects.ts';

type Actors = OutputOf<Contract['actors.list']>['items'];
type Subjects = OutputOf<Contract['subjects.list']>['items'];
type SubjectName = Subjects[number]['names'][number];

/** Who works on the case. */
export function listActors(database: Connection): Actors {
  const rows = prepared(database, 'SELECT uuid, name, role, verified FROM actors ORDER BY id').all() as {
    uuid: Buffer;
    name: string;
    role: string | null;
    verified: 0 | 1;
  }[];
  return rows.map(({ uuid, name, role, verified }) => ({
    actorId: uuidText(uuid),
    name,
    role,
    verified: verified === 1,
  }));
}

/** @throws OnRecordError `object.conflict` where somebody of this name is known: an event must name one person */
export function addActor(act: Act, { name, role }: ParsedInputOf<Contract['actors.add']>): { readonly uuid: string } {
  if (prepared(act.database, 'SELECT 1 FROM actors WHERE name = ?').get(name) !== undefined) {
    throw new OnRecordError('object.conflict', 'A person of this name works on the case already.', {
      detail: name,
      safe: 'Nothing was changed.',
    });
  }
  const added = act.insert('actors', { name, role });
  act.object(added.uuid);
  return added;
}

/** Whose statements the case holds, without those set aside. */
export function listSubjects(database: Connection): Subjects {
  const rows = prepared(
    database,
    `SELECT s.id, s.uuid, s.kind, s.role, s.note, (SELECT count(*) FROM subjects r JOIN accounts a ON a.subject_id = r.id
         WHERE (r.id = s.id OR r.same_as_id = s.id) AND a.set_aside_reason IS NULL AND a.same_as_id IS NULL) AS accounts
     FROM subjects s WHERE s.set_aside_reason IS NULL AND s.same_as_id IS NULL ORDER BY s.id`,
  ).all() as {
    id: number;
    uuid: Buffer;
    kind: SubjectKind;
    role: string | null;
    note: string | null;
    accounts: number;
  }[];
  const names = namesBySubject(database);
  const others = otherSubjects(database);
  return rows.map(({ id, uuid, ...row }) => ({
    subjectId: uuidText(uuid),
    ...row,
    names: names.get(id) ?? [],
    alsoRecordedAs: others.get(id) ?? [],
  }));
}

/** By the record that stands for each subject: its own names first. */
function namesBySubject(database: Connection): ReadonlyMap<number, SubjectName[]> {
  const rows = prepared(
    database,
    `SELECT ifnull(s.same_as_id, s.id) AS subject_id, n.text, n.lang, n.script, n.kind FROM names n JOIN subjects s ON s.id = n.subject_id
     WHERE n.set_aside_reason IS NULL ORDER BY s.same_as_id IS NOT NULL, n.kind <> 'main', n.id`,
  ).all() as {
    subject_id: number;
    text: string;
    lang: string | null;
    script: string | null;
    kind: SubjectNameKind;
  }[];
  const names = new Map<number, SubjectName[]>();
  for (const { subject_id, ...name } of rows) {
    const known = names.get(subject_id);
    if (known === undefined) names.set(subject_id, [name]);
    else known.push(name);
  }
  return names;
}

export function addSubject(act: Act, given: ParsedInputOf<Contract['subjects.add']>): { readonly uuid: string } {
  const { names, ...row } = given;
  const added = act.insert('subjects', row);
  for (const name of names) addName(act, added.id, name);
  act.object(added.uuid);
  return added;
}

/** @throws OnRecordError `input.invalid` where nothing is given, `object.conflict` where all of it is so already */
export function updateSubject(act: Act, given: ParsedInputOf<Contract['subjects.update']>): void {
  const row: Row = {};
  if (given.kind !== undefined) row['kind'] = given.kind;
  if (given.role !== undefined) row['role'] = given.role;
  if (given.note !== undefined) row['note'] = given.note;
  if (Object.keys(row).length === 0) {
    throw new OnRecordError('input.invalid', 'Say what is to be corrected: kind, role or note.', {
      safe: 'Nothing was changed.',
    });
  }
  act.update('subjects', rowId(act.database, 'subject', given.subjectId), row);
  act.object(given.subjectId);
}

export function addSubjectName(act: Act, given: ParsedInputOf<Contract['subjects.addName']>): void {
  addName(act, rowId(act.database, 'subject', given.subjectId), given.name);
  act.object(given.subjectId);
}

function addName(act: Act, subjectId: number, name: SubjectName): void {
  const taken =
    name.kind === 'main' &&
    prepared(
      act.database,
      "SELECT 1 FROM names WHERE subject_id = ? AND kind = 'main' AND lang IS ? AND set_aside_reason IS NULL",
    ).get(subjectId, name.lang) !== undefined;
  if (taken) {
    throw new OnRecordError('object.conflict', 'There is a main name in this language already.', {
      detail: 'Add it as an alias.',
      safe: 'Nothing was changed.',
    });
  }
  act.insert('names', { subject_id: subjectId, ...name });
}

export function setSubjectAside(act: Act, subject: string, reason: string): void {
  const id = rowId(act.database, 'subject', subject);
  refuseRecordedTwice(act.database, id);
  act.update('subjects', id, { set_aside_reason: reason });
  act.object(subject);
}
