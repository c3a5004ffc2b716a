import { Cable, ChevronDown, ChevronUp, TextQuote } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { keyOf } from '../../app/commands/table.ts';
import { openLinkDesk } from '../../app/desk.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { conflictingClaim } from '../../ui/date-conflict.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { Notice } from '../../ui/error-note.tsx';
import layout from '../../ui/layout.module.css';
import { ReasonForm } from '../../ui/reason-form.tsx';
import roles from '../../ui/type.module.css';
import { speakerName, useKindWords } from '../chronology/names.ts';
import { AssessmentPart } from './assessment-part.tsx';
import { useCite } from './cite.ts';
import { MarksRow } from './marks-row.tsx';
import { StatementActs } from './statement-acts.tsx';
import type { Statement } from './statement-pane.tsx';
import { useStatementView } from './view.ts';
import s from './statement.module.css';

/** Who, of what kind, when, and where the statement stands in the work. */
export function StatementHead({ statement }: { readonly statement: Statement }): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const kindWords = useKindWords();
  const cite = useCite();
  const [settingAside, setSettingAside] = useState(false);
  const isAside = statement.setAsideReason !== null;
  useCommands({
    'statement.setAside': { run: () => setSettingAside(true), off: isAside ? t('command.off.aside') : null },
    'statement.cite': () => cite(statement),
  });
  return (
    <header className={s['head']}>
      <div className={roles['row']}>
        <h2 className={classNames(roles['clip'], s['who'])} title={kindWords(statement)}>
          <bdi className={roles['strong']}>{speakerName(statement, t)}</bdi>{' '}
          <span className={roles['two']}>{kindWords(statement)}</span>
        </h2>
        <span className={roles['end']} />
        <Button size="small" look="bare" icon={<TextQuote aria-hidden="true" />} onPress={() => cite(statement)}>
          {t('statement.cite')}
        </Button>
        <LinkDeskButton statementId={statement.statementId} />
        <StatementActs statement={statement} onSetAside={() => setSettingAside(true)} />
      </div>
      <div className={roles['row']}>
        <DateMark
          edtf={statement.date}
          zone={statement.zone}
          displayed={statement.displayed}
          conflict={conflictingClaim(statement.dates, zone)}
        />
        <span className={roles['end']} />
        <DetailsToggle />
        <AssessmentPart statement={statement} />
      </div>
      <MarksRow statement={statement} />
      {isAside && <Notice severity="note">{t('statement.isAside', { reason: statement.setAsideReason ?? '' })}</Notice>}
      {settingAside && <AsideForm statement={statement} onDone={() => setSettingAside(false)} />}
    </header>
  );
}

function LinkDeskButton({ statementId }: { readonly statementId: string }): ReactElement {
  const t = useText();
  return (
    <Button
      size="small"
      icon={<Cable aria-hidden="true" className="flips" />}
      keys={keyOf('link.desk')}
      onPress={() => openLinkDesk(statementId)}
    >
      {t('link.button')}
    </Button>
  );
}

/** What else is recorded is opened here: most of the time nobody needs it. */
function DetailsToggle(): ReactElement {
  const t = useText();
  const { details } = useStatementView();
  return (
    <Button
      size="small"
      look="bare"
      icon={details ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
      expanded={details}
      onPress={() => useStatementView.setState({ details: !details })}
    >
      {t('details.title')}
    </Button>
  );
}

function AsideForm({
  statement,
  onDone,
}: {
  readonly statement: Statement;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const setAside = useCommand('statements.setAside');
  const { statementId, revision } = statement;
  const draft = useDraft('statement.setAside', statementId);
  const typed = useDraftField(draft, 'reason', '');
  const onReason = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ statementIds: [statementId], reason, revision }))) return;
    draft.done();
    onDone();
    say(t('statement.setAside.done'));
  };
  return (
    <div className={layout['inPlace']}>
      <ReasonForm
        action={t('statement.setAside')}
        example={t('statement.setAside.example')}
        problem={setAside.problem}
        typed={typed}
        onReason={(reason) => void onReason(reason)}
        onCancel={onDone}
      />
    </div>
  );
}
