import { Link2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { actWords } from '../../app/use-history.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { classNames } from '../../ui/class-names.ts';
import { Clip } from '../../ui/clip.tsx';
import { RowList } from '../../ui/row-list.tsx';
import roles from '../../ui/type.module.css';
import { shortHash } from './short-hash.ts';
import s from './custody.module.css';

export type CustodyEvent = OutputOf<Contract['custody.events']>['items'][number];

export function eventKey(event: CustodyEvent): string {
  return `${event.chain} ${String(event.seq)}`;
}

interface EventListProps {
  readonly events: readonly CustodyEvent[];
  readonly chosen: string | null;
  readonly letters: boolean;
  readonly onChoose: (key: string) => void;
  readonly onOpen: (key: string) => void;
}

/** Acts, newest first: a list that arrow keys walk through. */
export function EventList({ events, chosen, letters, onChoose, onOpen }: EventListProps): ReactElement {
  const t = useText();
  return (
    <RowList
      label={t('custody.list')}
      items={events}
      keyOf={eventKey}
      chosen={chosen}
      letters={letters}
      onChoose={onChoose}
      onOpen={onOpen}
      row={s['row']}
    >
      {(event) => <EventCells event={event} />}
    </RowList>
  );
}

function EventCells({ event }: { readonly event: CustodyEvent }): ReactElement {
  const t = useText();
  const when = useWhen();
  return (
    <>
      <Link2 aria-hidden="true" />
      <span className={s['act']}>
        <span className={roles['strong']}>{actWords(event.type, t)}</span>
        {event.label !== null && <Clip className={roles['two']}>{event.label}</Clip>}
      </span>
      <Clip className={classNames(roles['meta'], s['wide'])}>{event.actor ?? t('custody.nobody')}</Clip>
      <span className={roles['meta']}>{when.moment(Date.parse(event.at))}</span>
      <code dir="ltr" className={classNames(roles['mono'], roles['micro'], s['wide'])}>
        {shortHash(event.hash)}
      </code>
    </>
  );
}
