import { createContext, useContext, type ReactElement } from 'react';
import { useDates, type SayDate } from '../../i18n/use-dates.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { UNDATED_PERIOD, type Period } from './list-rows.ts';
import s from './chronology.module.css';

/** How many statements a period holds, where that is known: only without words or kinds to filter by. */
export const MonthCounts = createContext<ReadonlyMap<Period, number> | null>(null);

export function headingWords(period: Period, t: Translate, say: SayDate): string {
  if (period === UNDATED_PERIOD) return t('chronology.heading.undated');
  if (period === 0) return t('chronology.heading.long');
  const year = String(Math.floor(period / 100)).padStart(4, '0');
  const month = period % 100;
  if (month === 0) return t('chronology.heading.year', { year });
  return say(`${year}-${String(month).padStart(2, '0')}`, null, 'long').words;
}

/** Seen above its statements; who listens gets it as the name of their group. */
export function MonthHeading({ period }: { readonly period: Period }): ReactElement {
  return (
    <div className={s['heading']} aria-hidden="true">
      <MonthWords period={period} />
    </div>
  );
}

export function MonthWords({ period }: { readonly period: Period }): ReactElement {
  const t = useText();
  const say = useDates();
  const count = useContext(MonthCounts)?.get(period);
  return (
    <>
      <span>{headingWords(period, t, say)}</span>
      {count !== undefined && <span className={s['headingCount']}>{t('chronology.heading.count', { count })}</span>}
    </>
  );
}
