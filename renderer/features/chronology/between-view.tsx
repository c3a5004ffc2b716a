import { CircleUserRound, FileText, Mail, MessageSquareReply, Scale } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { accountStatuses, statementStatuses } from '../../../core/domain/vocabulary.ts';
import { openAccount, openRequest, openStatement } from '../../app/desk.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { classNames } from '../../ui/class-names.ts';
import { conflictingClaim } from '../../ui/date-conflict.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import roles from '../../ui/type.module.css';
import type { Between, TimelineEvent } from './between-rows.ts';
import { accountName } from './names.ts';
import { MonthHeading } from './month-heading.tsx';
import s from './chronology.module.css';
import e from './event-row.module.css';

const ICONS = {
  'account-status': CircleUserRound,
  'statement-status': FileText,
  request: Mail,
  answer: MessageSquareReply,
  policy: Scale,
} as const;

/** What stands above a statement, as slim rows. @param rowIndex of the first event among them */
export const BetweenView = memo(function BetweenView({
  part,
  rowIndex,
}: {
  readonly part: Between;
  readonly rowIndex: number;
}): ReactElement {
  if (part.kind === 'month') return <MonthHeading period={part.period} />;
  if (part.kind === 'day') return <DayHeading day={part.day} />;
  return <EventRow event={part.event} rowIndex={rowIndex} />;
});

/** The rows say their own dates: for those who hear them, a day's heading says nothing new. */
function DayHeading({ day }: { readonly day: string }): ReactElement {
  const say = useDates();
  return (
    <div className={classNames(s['heading'], s['dayHeading'])} aria-hidden="true">
      {say(day, null, 'long').words}
    </div>
  );
}

function EventRow({ event, rowIndex }: { readonly event: TimelineEvent; readonly rowIndex: number }): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const Icon = ICONS[event.kind];
  const conflict = conflictingClaim(event.dates, zone);
  return (
    <div role="row" aria-rowindex={rowIndex} className={e['event']} data-event={event.eventId}>
      <div role="gridcell" className={s['date']}>
        <DateMark edtf={event.date} zone={event.zone} displayed={event.displayed} conflict={conflict} line="one" />
      </div>
      <div role="gridcell" className={e['eventWords']}>
        <Icon aria-hidden="true" />
        <EventWords event={event} />
      </div>
      <div role="gridcell" className={classNames(roles['meta'], roles['clip'], e['eventSource'])}>
        {conflict === null ? (
          event.source !== null && <bdi>{event.source}</bdi>
        ) : (
          <>{t('chronology.event.dates', { count: event.dates.length })}</>
        )}
      </div>
    </div>
  );
}

/** What happened leads to the thing that it happened to, where that is in the case. */
function EventWords({ event }: { readonly event: TimelineEvent }): ReactElement {
  const t = useText();
  const words = <bdi>{eventWords(event, t)}</bdi>;
  const go = wayTo(event);
  if (go === null) return <span className={roles['clip']}>{words}</span>;
  return (
    <AriaButton className={classNames(roles['clip'], e['link'])} onPress={go}>
      {words}
    </AriaButton>
  );
}

function wayTo({ requestId, statementId, account, kind }: TimelineEvent): (() => void) | null {
  if (requestId !== null) return () => openRequest(requestId);
  if (statementId !== null) return () => openStatement(statementId);
  return kind === 'account-status' && account !== null ? () => openAccount(account.accountId) : null;
}

function eventWords(event: TimelineEvent, t: Translate): string {
  const { account, what, text } = event;
  const who = account === null ? '' : accountName(account, t);
  const note = text === null || text === '' ? '' : ` · ${text}`;
  if (event.kind === 'account-status') {
    const status = accountStatuses.find((known) => known === what);
    return (
      t('chronology.event.accountStatus', {
        account: who,
        status: status ? t(`accountStatus.${status}`) : (what ?? ''),
      }) + note
    );
  }
  if (event.kind === 'statement-status') {
    const status = statementStatuses.find((known) => known === what);
    return (
      t('chronology.event.statementStatus', { status: status ? t(`chronology.status.${status}`) : (what ?? '') }) + note
    );
  }
  return t(`chronology.event.${event.kind}`, { text: text ?? what ?? '' });
}
