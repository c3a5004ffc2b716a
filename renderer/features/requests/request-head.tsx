import { Archive, ArchiveRestore, Ellipsis, Pencil } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useCommands } from '../../app/commands/live.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useDays } from '../../i18n/use-days.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import buttonStyles from '../../ui/button.module.css';
import { classNames } from '../../ui/class-names.ts';
import { conflictingClaim } from '../../ui/date-conflict.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { ErrorNote, Notice } from '../../ui/error-note.tsx';
import layout from '../../ui/layout.module.css';
import { Menu } from '../../ui/menu.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import roles from '../../ui/type.module.css';
import { ChangeRequestForm } from './change-request-form.tsx';
import { FindingLines } from './finding-lines.tsx';
import { FromTo } from './from-to.tsx';
import { besideWords, standingWords, type RequestDetail } from './standing-words.ts';
import { chosenOf } from './timeline-items.ts';
import s from './requests.module.css';

/** Who asked whom, when, and how long nobody answered. */
export function RequestHead({ request }: { readonly request: RequestDetail }): ReactElement {
  const t = useText();
  const { zone, mode } = useCaseFile();
  const [form, setForm] = useState<'none' | 'change' | 'aside'>('none');
  const restore = useCommand('requests.restore');
  const { requestId, revision } = request;
  const isAside = request.setAsideReason !== null;
  const readOnly = mode === 'read' ? t('command.off.readOnly') : null;
  useCommands({
    'request.change': { run: () => setForm('change'), off: readOnly },
    'request.setAside': { run: () => setForm('aside'), off: readOnly ?? (isAside ? t('command.off.aside') : null) },
  });
  const act = (id: string): void => {
    if (id === 'change') setForm('change');
    else if (id === 'aside') setForm('aside');
    else {
      void restore.run({ requestId, revision }).then((done) => {
        if (done) say(t('requests.restored'));
      });
    }
  };
  const sent = chosenOf(request.dates);
  return (
    <header className={s['head']}>
      <div className={roles['row']}>
        <h2 className={classNames(s['title'], roles['lead'])}>
          <FromTo request={request} />
        </h2>
        <span className={roles['end']} />
        {readOnly === null && <ActsMenu isAside={isAside} onAct={act} />}
      </div>
      <div className={s['headDates']}>
        <DateMark
          edtf={sent?.edtf ?? null}
          zone={sent?.zone ?? null}
          displayed={sent?.displayed}
          conflict={conflictingClaim(request.dates, zone)}
        />
        <Silence request={request} />
      </div>
      {restore.problem && <ErrorNote problem={restore.problem} onDismiss={restore.clear} />}
      {isAside && <Notice severity="note">{t('requests.isAside', { reason: request.setAsideReason ?? '' })}</Notice>}
      <FindingLines findings={request.findings.filter(({ object }) => object === requestId)} />
      {form === 'change' && (
        <div className={layout['inPlace']}>
          <ChangeRequestForm request={request} onDone={() => setForm('none')} />
        </div>
      )}
      {form === 'aside' && <AsideForm request={request} onDone={() => setForm('none')} />}
    </header>
  );
}

/** The counter: from the chosen date to the day asked about, and what is known of its effect. */
function Silence({ request }: { readonly request: RequestDetail }): ReactElement {
  const t = useText();
  const days = useDays();
  return (
    <div className={s['counter']}>
      <span className={classNames(s['silenceMain'], s[request.standing.state])}>
        {standingWords(request.standing, t, days)}
      </span>
      {besideWords(request, t, days).map((words) => (
        <span key={words} className={roles['micro']}>
          {words}
        </span>
      ))}
    </div>
  );
}

function ActsMenu({
  isAside,
  onAct,
}: {
  readonly isAside: boolean;
  readonly onAct: (id: string) => void;
}): ReactElement {
  const t = useText();
  const { button, bare, small, icon } = buttonStyles;
  return (
    <Menu
      label={t('requests.acts')}
      trigger={
        <AriaButton aria-label={t('requests.acts')} className={classNames(button, bare, small, icon)}>
          <Ellipsis aria-hidden="true" />
        </AriaButton>
      }
      items={[
        { id: 'change', name: t('command.request.change'), icon: <Pencil aria-hidden="true" /> },
        isAside
          ? { id: 'restore', name: t('requests.restore'), icon: <ArchiveRestore aria-hidden="true" /> }
          : { id: 'aside', name: t('command.request.setAside'), icon: <Archive aria-hidden="true" /> },
      ]}
      onAction={onAct}
    />
  );
}

function AsideForm({
  request,
  onDone,
}: {
  readonly request: RequestDetail;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const setAside = useCommand('requests.setAside');
  const { requestId, revision } = request;
  const draft = useDraft('request.setAside', requestId);
  const typed = useDraftField(draft, 'reason', '');
  const onReason = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ requestId, reason, revision }))) return;
    draft.done();
    onDone();
    say(t('requests.setAside.done'));
  };
  return (
    <div className={layout['inPlace']}>
      <ReasonForm
        action={t('requests.setAside')}
        example={t('requests.setAside.example')}
        problem={setAside.problem}
        typed={typed}
        onReason={(reason) => void onReason(reason)}
        onCancel={onDone}
      />
    </div>
  );
}
