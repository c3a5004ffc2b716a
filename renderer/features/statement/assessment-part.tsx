import { ChevronDown } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { statementStates, type StatementState } from '../../../core/domain/vocabulary.ts';
import { useCommands, type Doing } from '../../app/commands/live.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import buttonStyles from '../../ui/button.module.css';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Menu } from '../../ui/menu.tsx';
import roles from '../../ui/type.module.css';
import { useReviewForms } from './review-forms.ts';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

/** Where the statement stands in the work. Accepting and returning are decisions of a reviewer: who, when and why stay with it. */
export function AssessmentPart({ statement }: { readonly statement: Statement }): ReactElement {
  const t = useText();
  const [problemOf, setProblemOf] = useState<'review' | 'update'>('update');
  const review = useCommand('statements.review');
  const update = useCommand('statements.update');
  const { statementId, revision } = statement;
  const current = statement.state ?? 'none';
  const accept = async (): Promise<void> => {
    setProblemOf('review');
    if (await review.run({ statementId, decision: 'accepted', revision })) say(t('statement.accept.done'));
  };
  const goTo = (state: StatementState | null): void => {
    if (state === 'returned') useReviewForms.setState({ open: 'return' });
    else if (state === 'accepted') void accept();
    else {
      setProblemOf('update');
      void update.run({ statementId, state, revision });
    }
  };
  const toState = (state: StatementState): Doing => ({
    run: () => goTo(state),
    off: statement.state === state ? t('command.off.state') : null,
  });
  useCommands({ 'statement.accept': toState('accepted'), 'statement.return': toState('returned') });
  const failed = problemOf === 'review' ? review : update;
  return (
    <span className={classNames(roles['row'], roles['meta'], s['assessment'])}>
      {t('statement.state')}
      <Menu
        label={t('statement.state')}
        trigger={
          <AriaButton className={classNames(buttonStyles['button'], buttonStyles['bare'], buttonStyles['small'])}>
            {t(`state.${current}`)}
            <ChevronDown aria-hidden="true" />
          </AriaButton>
        }
        items={['none' as const, ...statementStates].map((state) => ({ id: state, name: t(`state.${state}`) }))}
        selected={new Set([current])}
        onAction={(id) => goTo(statementStates.find((state) => state === id) ?? null)}
      />
      {failed.problem && <ErrorNote problem={failed.problem} onDismiss={failed.clear} />}
    </span>
  );
}
