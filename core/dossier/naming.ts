import { extentOf } from '../domain/chronology.ts';
import type { Speech } from './language/speech.ts';
import type { AccountRecord, DateRecord, HandleRecord, SubjectRecord } from './records.ts';

/** The name that a subject goes by: the one recorded in the dossier's language, else its main one, else the first recorded. */
export function subjectName(subject: SubjectRecord, speech: Speech): string {
  const { names } = subject;
  const own = names.find(({ lang, kind }) => kind !== 'alias' && lang?.split('-')[0] === speech.tag);
  return (own ?? names.find(({ kind }) => kind === 'main') ?? names[0])?.text ?? speech.say('name.unknown');
}

/**
 * The handle and display name of an account on a date: the period that holds the whole date, else the last one recorded. A handle
 * that isn't recorded stays unknown.
 */
export function handleAsOf(account: AccountRecord, date: DateRecord | null, caseZone: string): HandleRecord | null {
  if (date !== null && date.edtf !== null) {
    const when = extentOf(date.edtf, date.zone ?? caseZone, caseZone);
    const covering = account.handles.filter((period) => {
      if (period.fromOn === null && period.untilOn === null) return false;
      const from = period.fromOn === null ? -Infinity : extentOf(period.fromOn, caseZone).first;
      const until = period.untilOn === null ? Infinity : extentOf(period.untilOn, caseZone).last;
      return from <= when.first && when.last <= until;
    });
    const found = covering.at(-1);
    if (found !== undefined) return found;
  }
  return account.handles.at(-1) ?? null;
}

/** "Name (@handle)", as far as they are known. */
export function accountLabel(handle: HandleRecord | null, platform: string, speech: Speech): string {
  const at = handle === null || handle.handle === null ? null : atHandle(handle.handle);
  const name = handle?.displayName ?? null;
  if (name !== null && at !== null) return `${name} (${at})`;
  return name ?? at ?? speech.say('account.unnamed', { platform });
}

/** Handles are kept as recorded; one that is a bare word is printed with its sign. */
export function atHandle(handle: string): string {
  return /^[\p{L}\p{N}_.-]+$/u.test(handle) ? `@${handle}` : handle;
}
