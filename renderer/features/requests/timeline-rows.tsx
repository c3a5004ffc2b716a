import { CircleUserRound, Mail } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { accountStatuses } from '../../../core/domain/vocabulary.ts';
import { openAccount } from '../../app/desk.ts';
import { useDays } from '../../i18n/use-days.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { classNames } from '../../ui/class-names.ts';
import { conflictingClaim, type ComparedDate } from '../../ui/date-conflict.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import roles from '../../ui/type.module.css';
import { accountName } from '../chronology/names.ts';
import { afterWords, type RequestDetail } from './standing-words.ts';
import s from './requests.module.css';

interface TimelineRowProps {
  readonly icon: ReactNode;
  readonly date: { readonly edtf: string | null; readonly zone: string | null; readonly displayed?: string | null };
  readonly conflict?: ComparedDate | null;
  /** Since it was sent, in words. */
  readonly after?: string | null;
  readonly children: ReactNode;
  /** Words and what attests them: below, where there is room. */
  readonly more?: ReactNode;
}

/** One thing that happened: when, what, and how long after the sending. */
export function TimelineRow({ icon, date, conflict, after, children, more }: TimelineRowProps): ReactElement {
  return (
    <li className={s['event']}>
      <span className={s['marker']}>{icon}</span>
      <div className={s['when']}>
        <DateMark
          edtf={date.edtf}
          zone={date.zone}
          displayed={date.displayed}
          conflict={conflict}
          {...(after === null || after === undefined ? {} : { under: after })}
          wraps
        />
      </div>
      <div className={s['happened']}>{children}</div>
      {more !== undefined && <div className={s['more']}>{more}</div>}
    </li>
  );
}

interface SentRowProps {
  readonly request: RequestDetail;
  readonly date: RequestDetail['dates'][number] | null;
}

export function SentRow({ request, date }: SentRowProps): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  return (
    <TimelineRow
      icon={<Mail aria-hidden="true" />}
      date={date ?? { edtf: null, zone: null }}
      conflict={conflictingClaim(request.dates, zone)}
    >
      <span className={roles['strong']}>{t('requests.sent')}</span>{' '}
      <span className={roles['two']}>
        <bdi>{request.channel}</bdi>
      </span>
    </TimelineRow>
  );
}

interface SeenRowProps {
  readonly check: RequestDetail['standing']['checks'][number];
  readonly accounts: RequestDetail['accounts'];
}

/** An account that was seen after the notice: it isn't an answer, and says more than one. */
export function SeenRow({ check, accounts }: SeenRowProps): ReactElement {
  const t = useText();
  const days = useDays();
  const status = accountStatuses.find((known) => known === check.status) ?? 'unknown';
  const account = accounts.find(({ accountId }) => accountId === check.accountId);
  return (
    <TimelineRow icon={<CircleUserRound aria-hidden="true" />} date={check} after={afterWords(check.days, t, days)}>
      <StatusMark status={status} />{' '}
      {account !== undefined && (
        <AriaButton className={classNames(s['textLink'])} onPress={() => openAccount(account.accountId)}>
          <bdi dir={account.handle === null ? 'auto' : 'ltr'}>{accountName(account, t)}</bdi>
        </AriaButton>
      )}
    </TimelineRow>
  );
}
