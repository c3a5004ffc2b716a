import type { Contract, OutputOf } from '../../../core/contract/index.ts';

export type Subject = OutputOf<Contract['subjects.list']>['items'][number];

/** All names of a subject on one line, the main ones first. */
export function subjectName(subject: Subject): string {
  return subject.names.map((name) => name.text).join(' · ');
}
