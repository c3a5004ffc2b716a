import { splitDates } from '../dates.ts';
import type { Speech } from '../language/speech.ts';
import { accountLabel, handleAsOf, subjectName } from '../naming.ts';
import type { AccountRecord, DossierRecords, StatementRecord } from '../records.ts';
import type { Item } from './item.ts';
import { tellOf, type Found } from './told.ts';

/** Whose words these are, where that must be answered for: private persons and minors. */
export function aboutSubjects(records: DossierRecords, items: readonly Item[], speech: Speech): Found[] {
  const accounts = new Map(records.accounts.map((account) => [account.accountId, account.subjectId]));
  const used = new Set(
    items.flatMap(({ statement: { speakerId, accountId } }) => [
      speakerId,
      accountId === null ? null : (accounts.get(accountId) ?? null),
    ]),
  );
  return records.subjects.flatMap((subject): Found[] => {
    const { subjectId, kind } = subject;
    if (!used.has(subjectId) || (kind !== 'minor' && kind !== 'private-person')) return [];
    const told = tellOf(kind, { name: subjectName(subject, speech) });
    return [{ told, object: { kind: 'subject', id: subjectId }, exhibit: null }];
  });
}

const POSTED: ReadonlySet<StatementRecord['kind']> = new Set(['post', 'reply', 'repost', 'quote']);

/** Accounts without a handle on the dates of their statements, and posts whose account nobody names. A handle is never guessed. */
export function aboutHandles(records: DossierRecords, items: readonly Item[], speech: Speech): Found[] {
  const accounts = new Map(records.accounts.map((account) => [account.accountId, account]));
  const told = new Set<string>();
  return items.flatMap(({ statement, exhibit }): Found[] => {
    const account = statement.accountId === null ? undefined : accounts.get(statement.accountId);
    if (account === undefined) {
      if (!POSTED.has(statement.kind)) return [];
      const object = { kind: 'statement', id: statement.statementId } as const;
      return [{ told: tellOf('handle-unknown', { account: null }), object, exhibit: exhibit.exhibit }];
    }
    if (told.has(account.accountId) || !isNameless(account, statement, records.caseFile.zone)) return [];
    told.add(account.accountId);
    const label = accountLabel(handleAsOf(account, null, records.caseFile.zone), account.platform, speech);
    const object = { kind: 'account', id: account.accountId } as const;
    return [{ told: tellOf('handle-unknown', { account: label }), object, exhibit: null }];
  });
}

function isNameless(account: AccountRecord, { dates }: StatementRecord, caseZone: string): boolean {
  const period = handleAsOf(account, splitDates(dates).chosen, caseZone);
  return period === null || period.handle === null;
}
