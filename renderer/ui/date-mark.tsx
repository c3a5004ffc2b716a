import { EqualNotIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import type { DateWords } from '../../core/domain/date-words.ts';
import { useSpoken } from '../i18n/language-provider.tsx';
import { useDates } from '../i18n/use-dates.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { classNames } from './class-names.ts';
import { splitGauge, splitWords } from './date-conflict.ts';
import { leadingWords } from './leading-words.ts';
import { Gauge } from './gauge.tsx';
import s from './date-mark.module.css';

export interface DateMarkProps {
  readonly edtf: string | null;
  readonly zone: string | null;
  /** The text as it was displayed, where it isn't the date itself ("last week"). */
  readonly displayed?: string | null | undefined;
  /** A claim that can't be true together with this one. */
  readonly conflict?: { readonly edtf: string | null; readonly zone: string | null } | null | undefined;
  /** Stands below instead of the words for the precision. */
  readonly under?: string | undefined;
  readonly line?: 'two' | 'one' | undefined;
  /** What stands below may take a second line. */
  readonly wraps?: boolean | undefined;
}

const ABOUT: ReadonlySet<DateWords['precision']> = new Set(['about', 'between']);
const FINE: ReadonlySet<DateWords['precision']> = new Set(['second', 'minute', 'hour', 'day']);

/** A date with its sign, its words and its gauge: never drawn finer than it is known. */
export function DateMark(props: DateMarkProps): ReactElement {
  const t = useText();
  const say = useDates();
  const { locale } = useSpoken().language;
  const date = say(props.edtf, props.zone, 'short');
  const other = props.conflict ? say(props.conflict.edtf, props.conflict.zone, 'short') : null;
  const look = other
    ? 'conflict'
    : ABOUT.has(date.precision) || date.sign === '~'
      ? 'about'
      : FINE.has(date.precision)
        ? 'fine'
        : 'coarse';
  const under = props.under ?? underWords(date, props, { t, locale });
  return (
    <div className={classNames(s['date'], s[look])}>
      <span className={s['sign']} aria-hidden="true">
        {other ? <EqualNotIcon aria-hidden="true" /> : date.sign}
      </span>
      <span className={s['words']}>
        {other ? <Conflict chosen={date.words} other={other.words} /> : <Words text={date.words} />}
      </span>
      {props.line !== 'one' && (
        <span className={s['under']}>
          <Gauge ticks={other ? splitGauge(date.gauge) : date.gauge} />
          <span className={classNames(s['underText'], props.wraps && s['wraps'])}>
            {other && props.under === undefined ? t('date.conflict') : under}
          </span>
        </span>
      )}
    </div>
  );
}

/** A leading word ("before", "about", "between") is set light, so that the numbers stand out. */
function Words({ text }: { readonly text: string }): ReactElement {
  const lead = leadingWords(text, useSpoken().speech.dates);
  if (lead === '') return <bdi>{text}</bdi>;
  return (
    <bdi>
      <span className={s['before']}>{lead}</span>
      {text.slice(lead.length)}
    </bdi>
  );
}

function Conflict({ chosen, other }: { readonly chosen: string; readonly other: string }): ReactElement {
  const parts = splitWords(chosen, other);
  return (
    <bdi>
      <b>{parts.chosen}</b> <span className={s['other']}>| {parts.other}</span>
      {parts.rest !== '' && ` ${parts.rest}`}
    </bdi>
  );
}

interface Tongue {
  readonly t: Translate;
  readonly locale: string;
}

function underWords(date: DateWords, props: DateMarkProps, { t, locale }: Tongue): string {
  const displayed = props.displayed ?? '';
  if (displayed !== '' && !FINE.has(date.precision)) return t('date.displayed', { text: displayed });
  if (date.precision === 'day') return t('date.dayOf', { weekday: weekdayOf(props.edtf, locale) });
  const parts = [t(`date.precision.${date.precision}`), date.zone ?? '', date.note ?? ''];
  if (date.note !== null && date.precision !== 'minute' && date.precision !== 'second' && date.precision !== 'hour') {
    return date.note;
  }
  return parts.filter((part) => part !== '').join(', ');
}

/** The weekday of a plain day; empty for anything else. Weekdays check a date at a glance: "Quds Day was a Friday". */
function weekdayOf(edtf: string | null, locale: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(edtf ?? '');
  if (!match) return '';
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  day.setUTCFullYear(Number(match[1]));
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(day);
}
