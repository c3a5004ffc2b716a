import { Archive, ArchiveRestore, ChevronDown, Ellipsis, EyeOff, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { statementStates, type StatementState } from '../../../core/domain/vocabulary.ts';
import { useCommands, type Doing } from '../../app/commands/live.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import buttonStyles from '../../ui/button.module.css';
import { classNames } from '../../ui/class-names.ts';
import { conflictingClaim } from '../../ui/date-conflict.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { ErrorNote, Notice } from '../../ui/error-note.tsx';
import { Menu } from '../../ui/menu.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import roles from '../../ui/type.module.css';
import { speakerName, useKindWords } from '../chronology/names.ts';
import { ReturnForm } from './return-form.tsx';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

/** Who, of what kind, when, and where the statement stands in the work. */
export function StatementHead({
  statement,
  onClose,
}: {
  readonly statement: Statement;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const kindWords = useKindWords();
  const [settingAside, setSettingAside] = useState(false);
  const setAside = useCommand('statements.setAside');
  const restore = useCommand('statements.restore');
  const update = useCommand('statements.update');
  const { statementId } = statement;
  const isAside = statement.setAsideReason !== null;
  const [returning, setReturning] = useState(false);
  const goTo = (state: StatementState | null): void => {
    if (state === 'returned') setReturning(true);
    else void update.run({ statementId, state });
  };
  const toState = (state: StatementState): Doing => ({
    run: () => goTo(state),
    off: statement.state === state ? t('command.off.state') : null,
  });
  useCommands({
    'statement.accept': toState('accepted'),
    'statement.return': toState('returned'),
    'statement.setAside': { run: () => setSettingAside(true), off: isAside ? t('command.off.aside') : null },
  });
  const draft = useDraft('statement.setAside', statementId);
  const typed = useDraftField(draft, 'reason', '');
  const onAside = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ statementIds: [statementId], reason }))) return;
    setSettingAside(false);
    draft.done();
    say(t('statement.setAside.done'));
  };
  const act = (id: string): void => {
    if (id === 'aside') setSettingAside(true);
    else if (id === 'restore') {
      void restore.run({ statementIds: [statementId] }).then((done) => {
        if (done) say(t('statement.restore.done'));
      });
    } else void update.run({ statementId, sensitive: !statement.sensitive });
  };
  return (
    <header className={s['head']}>
      <div className={roles['row']}>
        <h2 className={classNames(roles['clip'], s['who'])}>
          <bdi className={roles['strong']}>{speakerName(statement, t)}</bdi>{' '}
          <span className={roles['two']}>{kindWords(statement)}</span>
        </h2>
        <span className={roles['end']} />
        <ActsMenu statement={statement} onAct={act} />
        <Button look="bare" size="small" label={t('pane.close')} icon={<X aria-hidden="true" />} onPress={onClose} />
      </div>
      <div className={roles['row']}>
        <DateMark
          edtf={statement.date}
          zone={statement.zone}
          displayed={statement.displayed}
          conflict={conflictingClaim(statement.dates, zone)}
        />
        <span className={roles['end']} />
        <StatePart statement={statement} onState={goTo} />
      </div>
      {update.problem && <ErrorNote problem={update.problem} onDismiss={update.clear} />}
      {restore.problem && <ErrorNote problem={restore.problem} onDismiss={restore.clear} />}
      {isAside && <Notice severity="note">{t('statement.isAside', { reason: statement.setAsideReason ?? '' })}</Notice>}
      {returning && (
        <ReturnForm statementId={statementId} revision={statement.revision} onClose={() => setReturning(false)} />
      )}
      {settingAside && (
        <div className={s['inlineForm']}>
          <ReasonForm
            action={t('statement.setAside')}
            example={t('statement.setAside.example')}
            problem={setAside.problem}
            typed={typed}
            onReason={(reason) => void onAside(reason)}
            onCancel={() => setSettingAside(false)}
          />
        </div>
      )}
    </header>
  );
}

interface ActsMenuProps {
  readonly statement: Statement;
  readonly onAct: (id: string) => void;
}

function ActsMenu({ statement, onAct }: ActsMenuProps): ReactElement {
  const t = useText();
  const { button, bare, small, icon } = buttonStyles;
  const mark = t(statement.sensitive ? 'statement.unmarkSensitive' : 'statement.markSensitive');
  return (
    <Menu
      label={t('statement.acts')}
      trigger={
        <AriaButton aria-label={t('statement.acts')} className={classNames(button, bare, small, icon)}>
          <Ellipsis aria-hidden="true" />
        </AriaButton>
      }
      items={[
        { id: 'sensitive', name: mark, icon: <EyeOff aria-hidden="true" /> },
        statement.setAsideReason === null
          ? { id: 'aside', name: t('statement.setAside'), icon: <Archive aria-hidden="true" /> }
          : { id: 'restore', name: t('statement.restore'), icon: <ArchiveRestore aria-hidden="true" /> },
      ]}
      onAction={onAct}
    />
  );
}

interface StatePartProps {
  readonly statement: Statement;
  readonly onState: (state: StatementState | null) => void;
}

function isState(id: string): id is StatementState {
  return statementStates.some((state) => state === id);
}

function StatePart({ statement, onState }: StatePartProps): ReactElement {
  const t = useText();
  const current = statement.state ?? 'none';
  return (
    <span className={classNames(roles['row'], roles['meta'])}>
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
        onAction={(id) => onState(isState(id) ? id : null)}
      />
    </span>
  );
}
