import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { conflictingClaim } from '../../ui/date-conflict.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { firstPart } from '../../ui/long-quotation.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import { RowList } from '../../ui/row-list.tsx';
import roles from '../../ui/type.module.css';
import { accountName, platformName } from '../chronology/names.ts';
import { FromTo } from './from-to.tsx';
import { SilenceMark } from './silence-mark.tsx';
import type { Request } from './standing-words.ts';
import { chosenOf } from './timeline-items.ts';
import s from './requests.module.css';

interface RequestListProps {
  readonly requests: readonly Request[];
  readonly chosen: string | null;
  readonly letters: boolean;
  readonly onChoose: (requestId: string) => void;
  readonly onOpen: (requestId: string) => void;
}

/** More words than two lines hold. */
const ROW_TEXT = 300;

/** Requests as rows: when and how surely, who asked whom for what, and how long nobody answered. */
export function RequestList({ requests, ...rest }: RequestListProps): ReactElement {
  const t = useText();
  return (
    <RowList
      label={t('requests.list')}
      items={requests}
      keyOf={({ requestId }) => requestId}
      row={s['row']}
      chosen={rest.chosen}
      letters={rest.letters}
      onChoose={rest.onChoose}
      onOpen={rest.onOpen}
    >
      {(request) => <RequestRow request={request} />}
    </RowList>
  );
}

function RequestRow({ request }: { readonly request: Request }): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const sent = chosenOf(request.dates);
  return (
    <>
      <DateMark
        edtf={sent?.edtf ?? null}
        zone={sent?.zone ?? null}
        displayed={sent?.displayed}
        conflict={conflictingClaim(request.dates, zone)}
      />
      <span className={s['what']}>
        <FromTo request={request} />
        <Quotation size="list" text={firstPart(request.asked, ROW_TEXT)} lang={null} direction={null} />
        <span className={`${roles['meta'] ?? ''} ${roles['clip'] ?? ''}`}>
          {[
            request.channel,
            platformName(request.platform, t),
            ...request.accounts.map((account) => accountName(account, t)),
          ].map((part, index) => (
            <span key={index}>
              {index > 0 && ' · '}
              <bdi>{part}</bdi>
            </span>
          ))}
        </span>
      </span>
      <SilenceMark request={request} />
    </>
  );
}
