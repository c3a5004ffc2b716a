import { Link2 } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { actWords } from '../../app/use-history.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { classNames } from '../../ui/class-names.ts';
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
  readonly onChoose: (key: string) => void;
}

/** Acts, newest first: a list that arrow keys walk through. */
export function EventList({ events, chosen, onChoose }: EventListProps): ReactElement {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    events.findIndex((event) => eventKey(event) === chosen),
  );
  const onKeyDown = (keyboard: KeyboardEvent): void => {
    const to = target(keyboard.key, at, events.length);
    const event = to === null ? undefined : events[to];
    if (!event || to === null) return;
    keyboard.preventDefault();
    onChoose(eventKey(event));
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[to]?.focus();
  };
  return (
    <div ref={list} role="listbox" aria-label={t('custody.list')} className={s['list']} onKeyDown={onKeyDown}>
      {events.map((event, index) => (
        <EventRow
          key={eventKey(event)}
          event={event}
          selected={eventKey(event) === chosen}
          inTabOrder={index === at}
          onChoose={() => onChoose(eventKey(event))}
        />
      ))}
    </div>
  );
}

function target(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(length - 1, at + 1);
    case 'ArrowUp':
    case 'k':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}

interface EventRowProps {
  readonly event: CustodyEvent;
  readonly selected: boolean;
  readonly inTabOrder: boolean;
  readonly onChoose: () => void;
}

function EventRow({ event, selected, inTabOrder, onChoose }: EventRowProps): ReactElement {
  const t = useText();
  const when = useWhen();
  return (
    <div role="option" aria-selected={selected} tabIndex={inTabOrder ? 0 : -1} className={s['row']} onClick={onChoose}>
      <Link2 aria-hidden="true" />
      <span className={roles['clip']}>
        <span className={roles['strong']}>{actWords(event.type, t)}</span>{' '}
        {event.label !== null && <bdi className={roles['two']}>{event.label}</bdi>}
      </span>
      <span className={classNames(roles['meta'], s['wide'])}>
        <bdi>{event.actor ?? t('custody.nobody')}</bdi>
      </span>
      <span className={roles['meta']}>{when.moment(Date.parse(event.at))}</span>
      <code className={classNames(roles['mono'], roles['micro'], s['wide'])}>{shortHash(event.hash)}</code>
    </div>
  );
}
