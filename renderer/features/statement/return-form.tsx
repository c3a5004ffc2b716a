import type { ReactElement } from 'react';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import s from './statement.module.css';

interface ReturnFormProps {
  readonly statementId: string;
  /** Of the statement as it is shown: nothing is overwritten that was changed since. */
  readonly revision: string;
  readonly onClose: () => void;
}

/** Whoever gets a statement back is told why. */
export function ReturnForm({ statementId, revision, onClose }: ReturnFormProps): ReactElement {
  const t = useText();
  const review = useCommand('statements.review');
  const draft = useDraft('statement.return', statementId);
  const typed = useDraftField(draft, 'reason', '');
  const onReason = async (text: string): Promise<void> => {
    if (!(await review.run({ statementId, decision: 'returned', text, revision }))) return;
    draft.done();
    onClose();
    say(t('statement.return.done'));
  };
  return (
    <div className={s['inlineForm']}>
      <ReasonForm
        action={t('statement.return')}
        example={t('statement.return.example')}
        problem={review.problem}
        typed={typed}
        onReason={(reason) => void onReason(reason)}
        onCancel={onClose}
      />
    </div>
  );
}
