import type { Speech } from './language/speech.ts';
import { compileObservation, type ExhibitContext } from './exhibits.ts';
import type { ModelAccount } from './model.ts';
import { accountLabel, atHandle, handleAsOf, subjectName } from './naming.ts';
import { showsNotes } from './profile.ts';
import { quote } from './quotations.ts';
import type { AccountRecord, HandleRecord, SubjectRecord } from './records.ts';

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
      label: accountLabel(latest, account.platform, context.speech),
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
  const { caseZone, speech } = context;
  if (other === undefined) return speech.say('account.same-outside', { reason });
  const label = accountLabel(handleAsOf(other.account, null, caseZone), other.account.platform, speech);
  return speech.say('account.same', { n: other.number, label, reason });
}

function compileSubject(subject: SubjectRecord, context: ExhibitContext): ModelAccount['subject'] {
  return {
    kind: subject.kind,
    kindWords: context.speech.say(`subject.${subject.kind}`),
    role: subject.role,
    note: showsNotes(context.profile) ? subject.note : null,
    names: subject.names.map((name) => ({ ...quote(name.text, name.lang, null), kind: name.kind })),
  };
}

function compileName(period: HandleRecord, context: ExhibitContext): ModelAccount['names'][number] {
  const { say, date } = context.speech;
  const from = period.fromOn === null ? null : say('from.date', { date: date(period.fromOn, null).words });
  const until = period.untilOn === null ? null : say('until.date', { date: date(period.untilOn, null).words });
  return {
    handle: period.handle === null ? null : atHandle(period.handle),
    name: period.displayName,
    when: [from, until].filter((part) => part !== null).join(' ') || say('dates.unknown'),
    source: period.sourceId === null ? null : context.register.source(period.sourceId),
  };
}

/** How an account is named in tables: by its label, and by its subject where only that is known. */
export function accountTitle(
  account: AccountRecord,
  subjects: ReadonlyMap<string, SubjectRecord>,
  { caseZone, speech }: { readonly caseZone: string; readonly speech: Speech },
): string {
  const { platform } = account;
  const handle = handleAsOf(account, null, caseZone);
  const subject = account.subjectId === null ? undefined : subjects.get(account.subjectId);
  if (handle !== null || subject === undefined)
    return speech.say('account.on', { account: accountLabel(handle, platform, speech), platform });
  return speech.say('account.on', { account: subjectName(subject, speech), platform });
}
