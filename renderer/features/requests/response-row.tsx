import {
  Archive,
  Check,
  CircleCheck,
  CircleUserRound,
  Ellipsis,
  MessageSquareReply,
  Mic,
  Pencil,
  Undo2,
} from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { accountStatuses } from '../../../core/domain/vocabulary.ts';
import { say } from '../../app/undo.ts';
import { useDays } from '../../i18n/use-days.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import buttonStyles from '../../ui/button.module.css';
import { classNames } from '../../ui/class-names.ts';
import { conflictingClaim } from '../../ui/date-conflict.ts';
import { LongQuotation } from '../../ui/long-quotation.tsx';
import layout from '../../ui/layout.module.css';
import { Menu } from '../../ui/menu.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import roles from '../../ui/type.module.css';
import { AttestingLines } from '../attesting/attesting-lines.tsx';
import { ClaimsList } from '../claims/claims-list.tsx';
import { FindingLines } from './finding-lines.tsx';
import { useResponseWords } from './response-words.ts';
import { afterWords, type Response } from './standing-words.ts';
import type { TimelineItem } from './timeline-items.ts';
import { TimelineRow } from './timeline-rows.tsx';
import s from './requests.module.css';

interface ResponseRowProps {
  readonly item: Extract<TimelineItem, { kind: 'response' }>;
  readonly revision: string;
  /** undefined: nothing can be changed here now. */
  readonly onCorrect: ((response: Response) => void) | undefined;
}

/** What came back: its kind, who said it to whom, word by word, and what can't be right about its date. */
export function ResponseRow({ item, revision, onCorrect }: ResponseRowProps): ReactElement {
  const t = useText();
  const days = useDays();
  const { zone } = useCaseFile();
  const words = useResponseWords();
  const { response, date, after, findings } = item;
  const [settingAside, setSettingAside] = useState(false);
  return (
    <TimelineRow
      icon={<ResponseIcon response={response} />}
      date={date ?? { edtf: null, zone: null }}
      conflict={conflictingClaim(response.dates, zone)}
      more={
        <>
          {response.text !== null && response.text !== '' && (
            <blockquote>
              <LongQuotation size="small" text={response.text} lang={null} direction={null} />
            </blockquote>
          )}
          <FindingLines findings={findings} />
          {response.dates.length > 1 && (
            <ClaimsList
              label={t('requests.datesOf', { what: words(response) })}
              claims={response.dates}
              revision={revision}
            />
          )}
          <AttestingLines sources={response.sources} captures={response.captures} revision={revision} />
          {settingAside && (
            <SetEventAside response={response} revision={revision} onDone={() => setSettingAside(false)} />
          )}
        </>
      }
      after={after === null || findings.length > 0 ? null : afterWords(after, t, days)}
    >
      <div className={s['eventHead']}>
        <span>
          <span className={roles['strong']}>{words(response)}</span>
          {response.respondent !== null && (
            <span className={roles['two']}>
              {' · '}
              <bdi>{response.respondent}</bdi>
            </span>
          )}
        </span>
        {onCorrect !== undefined && (
          <ResponseActs onCorrect={() => onCorrect(response)} onAside={() => setSettingAside(true)} />
        )}
      </div>
      {response.outcome !== null && <Outcome response={response} outcome={response.outcome} />}
    </TimelineRow>
  );
}

/** What was decided; of a status check, the status that was seen. */
function Outcome({ response, outcome }: { readonly response: Response; readonly outcome: string }): ReactElement {
  const status = accountStatuses.find((known) => known === outcome);
  if (response.kind === 'status-check' && status !== undefined) return <StatusMark status={status} />;
  return (
    <div>
      <bdi>{outcome}</bdi>
    </div>
  );
}

function ResponseIcon({ response: { kind, form } }: { readonly response: Response }): ReactElement {
  if (kind === 'answer') {
    return form === 'oral' ? <Mic aria-hidden="true" /> : <MessageSquareReply aria-hidden="true" />;
  }
  if (kind === 'receipt') return <Check aria-hidden="true" />;
  if (kind === 'redress') return <Undo2 aria-hidden="true" className="flips" />;
  return kind === 'decision' ? <CircleCheck aria-hidden="true" /> : <CircleUserRound aria-hidden="true" />;
}

function ResponseActs({
  onCorrect,
  onAside,
}: {
  readonly onCorrect: () => void;
  readonly onAside: () => void;
}): ReactElement {
  const t = useText();
  const { button, bare, small, icon } = buttonStyles;
  return (
    <Menu
      label={t('requests.event.acts')}
      trigger={
        <AriaButton aria-label={t('requests.event.acts')} className={classNames(button, bare, small, icon)}>
          <Ellipsis aria-hidden="true" />
        </AriaButton>
      }
      items={[
        { id: 'correct', name: t('requests.event.correct'), icon: <Pencil aria-hidden="true" /> },
        { id: 'aside', name: t('requests.event.setAside'), icon: <Archive aria-hidden="true" /> },
      ]}
      onAction={(id) => (id === 'correct' ? onCorrect() : onAside())}
    />
  );
}

interface SetEventAsideProps {
  readonly response: Response;
  readonly revision: string;
  readonly onDone: () => void;
}

function SetEventAside({ response, revision, onDone }: SetEventAsideProps): ReactElement {
  const t = useText();
  const setAside = useCommand('requests.setEventAside');
  const onReason = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ responseId: response.responseId, reason, revision }))) return;
    onDone();
    say(t('requests.event.setAside.done'));
  };
  return (
    <div className={layout['inPlace']}>
      <ReasonForm
        action={t('requests.event.setAside')}
        problem={setAside.problem}
        onReason={(reason) => void onReason(reason)}
        onCancel={onDone}
      />
    </div>
  );
}
