import type { people } from '../../core/contract/people.ts';
import { revisionOf } from '../../db/custody/revision.ts';
import {
  addActor,
  addSubject,
  addSubjectName,
  listActors,
  listSubjects,
  setSubjectAside,
  updateSubject,
} from '../../db/stores/people.ts';
import { mergeSubjects, takeSubjectApart } from '../../db/stores/same-subjects.ts';
import { audited, type Handlers } from '../operation.ts';

export const peopleHandlers: Handlers<typeof people> = {
  'actors.list': (_input, { caseFile }) => ({ items: listActors(caseFile.database) }),

  'actors.add': audited((input, act) => ({ actorId: addActor(act, input).uuid })),

  'subjects.list': (_input, { caseFile }) => ({
    items: listSubjects(caseFile.database),
    revision: revisionOf(caseFile.database),
  }),

  'subjects.add': audited((input, act) => ({ subjectId: addSubject(act, input).uuid })),

  'subjects.update': audited((input, act) => {
    updateSubject(act, input);
    return {};
  }),

  'subjects.addName': audited((input, act) => {
    addSubjectName(act, input);
    return {};
  }),

  'subjects.merge': audited((input, act) => {
    mergeSubjects(act, input);
    return {};
  }),

  'subjects.takeApart': audited((input, act) => {
    takeSubjectApart(act, input.subjectId);
    return {};
  }),

  'subjects.setAside': audited((input, act) => {
    setSubjectAside(act, input.subjectId, input.reason);
    return {};
  }),
};
