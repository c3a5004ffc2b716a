import { describeDate } from '../domain/date-words.ts';
import { compileObservation, type ExhibitContext } from './exhibits.ts';
import type { ModelAccount } from './model.ts';
import { accountLabel, atHandle, handleAsOf, subjectName } from './naming.ts';
import { showsNotes } from './profile.ts';
import { quote } from './quotations.ts';
import type { AccountRecord, HandleRecord, SubjectRecord } from './records.ts';
import { subjectKindWords } from './words.ts';

/** The accounts that the dossier's statements come from: names and statuses as of dates, each with its source. */
export function compileAccounts(
  accounts: readonly AccountRecord[],
  statements: ReadonlyMap<string, number>,
  context: ExhibitContext,
): ModelAccount[] {
  const byId = new Map(accounts.map((account, index) => [account.accountId, { account, number: index + 1 }]));
  return accounts.map((account, index) => {
    const latest = handleAsOf(account, null, context.caseZone);
    const subject = account.subjectId === null ? undefined : context.subjects.get(account.subjectId);
    return {
      number: index + 1,
      accountId: account.accountId,
      label: accountLabel(latest, account.platform),
      platform: account.platform,
      handle: latest?.handle ?? null,
      name: latest?.displayName ?? null,
      platformUserId: account.platformUserId,
      url: account.url,
      sameAs: account.sameAs === null ? null : sameAsWords(account.sameAs, byId.get(account.sameAs.accountId), context),
      subject: subject === undefined ? null : compileSubject(subject, context),
      names: account.handles.map((handle) => compileName(handle, context)),
      observations: account.observations.map((observed) => compileObservation(observed, context)),
      statements: statements.get(account.accountId) ?? 0,
    };
  });
}

/** Two records of one account: said with the reason for which somebody held them to be the same, since nobody can check it otherwise. */
function sameAsWords(
  { reason }: NonNullable<AccountRecord['sameAs']>,
  other: { readonly account: AccountRecord; readonly number: number } | undefined,
  context: ExhibitContext,
): string {
  if (other === undefined) return `Recorded as the same as another account of the case: ${reason}`;
  const label = accountLabel(handleAsOf(other.account, null, context.caseZone), other.account.platform);
  return `Recorded as the same as account ${other.number} (${label}): ${reason}`;
}

function compileSubject(subject: SubjectRecord, context: ExhibitContext): ModelAccount['subject'] {
  return {
    kind: subject.kind,
    kindWords: subjectKindWords[subject.kind],
    role: subject.role,
    note: showsNotes(context.profile) ? subject.note : null,
    names: subject.names.map((name) => ({ ...quote(name.text, name.lang, null), kind: name.kind })),
  };
}

function compileName(period: HandleRecord, context: ExhibitContext): ModelAccount['names'][number] {
  const said = (edtf: string): string => describeDate(edtf, null, { style: 'long' }).words;
  const from = period.fromOn === null ? null : `from ${said(period.fromOn)}`;
  const until = period.untilOn === null ? null : `until ${said(period.untilOn)}`;
  return {
    handle: period.handle === null ? null : atHandle(period.handle),
    name: period.displayName,
    when: [from, until].filter((part) => part !== null).join(' ') || 'dates not known',
    source: period.sourceId === null ? null : context.register.source(period.sourceId),
  };
}

/** How an account is named in tables: by its label, and by its subject where only that is known. */
export function accountTitle(
  account: AccountRecord,
  subjects: ReadonlyMap<string, SubjectRecord>,
  caseZone: string,
): string {
  const handle = handleAsOf(account, null, caseZone);
  const subject = account.subjectId === null ? undefined : subjects.get(account.subjectId);
  if (handle !== null || subject === undefined)
    return `${accountLabel(handle, account.platform)} · ${account.platform}`;
  return `${subjectName(subject)} · ${account.platform}`;
}
