import type { Problem } from '../../../core/contract/index.ts';
import { openStatement } from '../../app/desk.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import type { ReadDate } from '../../ui/date-draft.ts';
import { NEW_ACCOUNT, NEW_SPEAKER, statementInput, type StatementDraft } from './statement-draft.ts';

export interface AddStatement {
  readonly add: (draft: StatementDraft, date: ReadDate | null) => Promise<void>;
  readonly problem: Problem | null;
}

/** Puts a draft on record; an account or subject that it names anew is made first. @param onSaved before the statement is shown */
export function useAddStatement(onSaved: () => void): AddStatement {
  const t = useText();
  const statement = useCommand('statements.add');
  const account = useCommand('accounts.add');
  const subject = useCommand('subjects.add');

  /** The id; null where none is named, undefined where it could not be made. */
  const accountOf = async (draft: StatementDraft): Promise<string | null | undefined> => {
    if (draft.accountId !== NEW_ACCOUNT) return draft.accountId || null;
    const made = await account.run({
      platform: draft.platform.trim(),
      handle: draft.handle.trim().replace(/^@/, '') || null,
      displayName: draft.accountName.trim() || null,
    });
    return made?.accountId;
  };
  const speakerOf = async (draft: StatementDraft): Promise<string | null | undefined> => {
    if (draft.speakerId !== NEW_SPEAKER) return draft.speakerId || null;
    const name = { text: draft.speakerName.trim(), lang: null, script: null, kind: 'main' as const };
    return (await subject.run({ names: [name] }))?.subjectId;
  };
  const add = async (draft: StatementDraft, date: ReadDate | null): Promise<void> => {
    const accountId = await accountOf(draft);
    if (accountId === undefined) return;
    const speakerId = await speakerOf(draft);
    if (speakerId === undefined) return;
    const done = await statement.run(statementInput(draft, accountId, speakerId, date));
    if (!done) return;
    onSaved();
    openStatement(done.statementId);
    say(t('add.done'));
  };
  return { add, problem: statement.problem ?? account.problem ?? subject.problem };
}
