import type { ReactElement } from 'react';
import type { DayAnswer } from '../../core/domain/policy/on-day.ts';
import type { DaysApart } from '../../core/domain/policy/days-apart.ts';
import { useDates, type SayDate } from '../i18n/use-dates.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { SeverityMark, type Severity } from './severity.tsx';
import s from './day-words.module.css';

/** "52 days", "31 to 61 days", "at least 47 days": as exactly as both dates are known. */
export function useDays(): (apart: DaysApart) => string {
  const t = useText();
  return ({ least, most }) => {
    if (most === null) return t('days.least', { count: least });
    return least === most ? t('days.exact', { count: least }) : t('days.range', { least, count: most });
  };
}

export interface DayMark {
  readonly severity: Severity;
  readonly words: string;
}

type Answer = Omit<DayAnswer, 'note'>;

interface Speaking {
  readonly t: Translate;
  readonly say: SayDate;
  readonly days: (apart: DaysApart) => string;
  readonly of: string;
}

/**
 * What can be said of the text on record on a date: what is held, what is not, and whether the text states a date of effect. "In force"
 * is said only where it does.
 * @param of what the date is that of
 */
export function useDayMarks(of: 'statement' | 'day'): (answer: Answer) => readonly DayMark[] {
  const speaking: Speaking = { t: useText(), say: useDates(), days: useDays(), of };
  return (answer) => [...held(answer, speaking), ...limit(answer, speaking), ...force(answer, speaking)];
}

function held({ certainty, lastSeenDays }: Answer, { t, days, of }: Speaking): DayMark[] {
  if (certainty === 'certain') return [{ severity: 'ok', words: t('onDay.certain', { of }) }];
  if (lastSeenDays === null) return [];
  return [{ severity: 'ok', words: t('onDay.before', { days: days(lastSeenDays), of }) }];
}

function limit(answer: Answer, { t, days, of }: Speaking): DayMark[] {
  const { certainty, nextSeen, nextSeenDays, versions } = answer;
  const after = nextSeenDays === null ? '' : days(nextSeenDays);
  switch (certainty) {
    case 'certain':
      return [];
    case 'gap':
      return [{ severity: 'warning', words: t('onDay.gap', { days: after }) }];
    case 'after-last':
      return [{ severity: 'warning', words: t('onDay.afterLast') }];
    case 'several':
      return [{ severity: 'warning', words: t('onDay.several', { count: versions.length }) }];
    case 'before-first':
      return [
        {
          severity: 'warning',
          words: nextSeen === null ? t('onDay.none') : t('onDay.beforeFirst', { days: after, of }),
        },
      ];
  }
}

function force({ version, effectiveOn, inForce, certainty }: Answer, { t, say }: Speaking): DayMark[] {
  if (version === null) return [];
  if (effectiveOn === null) return [{ severity: 'warning', words: t('onDay.force.notStated') }];
  const date = say(effectiveOn, null, 'short').words;
  if (inForce === 'stated') return [{ severity: 'ok', words: t('onDay.force.stated', { date }) }];
  const later = certainty === 'certain';
  return [{ severity: 'warning', words: t(later ? 'onDay.force.later' : 'onDay.force.unsure', { date }) }];
}

/** The text on record on a date, in marks that stand in one line where there is room. */
export function DayMarks({ answer, of }: { readonly answer: Answer; readonly of: 'statement' | 'day' }): ReactElement {
  const marksOf = useDayMarks(of);
  return (
    <span className={s['marks']}>
      {marksOf(answer).map(({ severity, words }) => (
        <SeverityMark key={words} severity={severity}>
          {words}
        </SeverityMark>
      ))}
    </span>
  );
}
