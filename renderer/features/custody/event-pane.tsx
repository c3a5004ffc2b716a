import type { ReactElement, ReactNode } from 'react';
import { actWords } from '../../app/use-history.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { classNames } from '../../ui/class-names.ts';
import { Facts, Section } from '../../ui/layout.tsx';
import roles from '../../ui/type.module.css';
import type { CustodyEvent } from './event-list.tsx';
import s from './custody.module.css';

type Change = NonNullable<CustodyEvent['changes']>[number];

/** One act: who, when, why, its place in the chain, and each row as it was and as it became. */
export function EventPane({ event }: { readonly event: CustodyEvent | undefined }): ReactElement {
  const t = useText();
  return event ? <Act event={event} /> : <p className={classNames(roles['meta'], s['pick'])}>{t('custody.pick')}</p>;
}

function Act({ event }: { readonly event: CustodyEvent }): ReactElement {
  const t = useText();
  const when = useWhen();
  const mono = (text: string): ReactNode => (
    <code dir="ltr" className={roles['mono']}>
      {text}
    </code>
  );
  const facts: (readonly [string, ReactNode])[] = [
    [t('custody.by'), event.actor === null ? t('custody.nobody') : t('custody.unsigned', { name: event.actor })],
    [t('custody.at'), `${when.moment(Date.parse(event.at))}, ${t('custody.at.help')}`],
    [t('custody.operation'), mono(event.type)],
    [t('custody.program'), <bdi key="app">{event.app}</bdi>],
    [t('custody.hash'), mono(event.hash)],
    [t('custody.prev'), mono(event.prev)],
    [t('custody.chain'), mono(event.chain)],
  ];
  return (
    <>
      <header className={s['head']}>
        <span className={roles['meta']}>{t('custody.number', { seq: event.seq })}</span>
        <h2 className={roles['title']}>{actWords(event.type, t)}</h2>
        {event.label !== null && (
          <span>
            <bdi>{event.label}</bdi>
          </span>
        )}
      </header>
      {event.reason !== null && (
        <Section title={t('custody.reason')}>
          <p dir="auto" className={classNames(roles['prose'], roles['select'])}>
            {event.reason}
          </p>
        </Section>
      )}
      <Section title={t('custody.title')}>
        <Facts items={facts} />
      </Section>
      <Section title={t('custody.changes')} aside={changesAside(event, t)}>
        {event.changes?.length === 0 && <p className={roles['meta']}>{t('custody.changes.none')}</p>}
        {event.leaves !== null && <p className={roles['two']}>{t('custody.leaves', { count: event.leaves })}</p>}
        {event.changes?.map((change, index) => (
          <Row key={index} change={change} />
        ))}
      </Section>
    </>
  );
}

function changesAside(event: CustodyEvent, t: Translate): string {
  return event.changes && event.changes.length > 0 ? t('custody.changes.count', { count: event.changes.length }) : '';
}

function Row({ change }: { readonly change: Change }): ReactElement {
  const t = useText();
  const { before, after } = change;
  const word =
    before === null ? t('custody.row.new') : after === null ? t('custody.row.gone') : t('custody.row.changed');
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) => !IDENTITY.has(name),
  );
  return (
    <div className={s['change']}>
      <div className={roles['row']}>
        <code className={roles['mono']}>{change.table}</code>
        <span className={roles['meta']}>{word}</span>
      </div>
      <dl className={s['columns']}>
        {columns.map((name) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {before !== null && <del>{shown(before[name], t)}</del>}
              {after !== null && <ins>{shown(after[name], t)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Named once at the head of a row, not among what changed. */
const IDENTITY: ReadonlySet<string> = new Set(['table', 'uuid']);

function shown(value: unknown, t: Translate): string {
  if (value === undefined || value === null) return t('custody.value.none');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
