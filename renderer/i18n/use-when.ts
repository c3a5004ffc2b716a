import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { describeDate } from '../../core/domain/date-words.ts';
import { useSpoken } from './language-provider.tsx';

export interface When {
  /** "20 Nov 2026 14:31 +02:00": what the program itself did, in this computer's zone, with its offset. */
  readonly moment: (ms: number) => string;
  /** "20 Nov 2026 14:31" */
  readonly shortMoment: (ms: number) => string;
  /** "20 Nov 2026" */
  readonly day: (ms: number) => string;
  readonly number: (value: number) => string;
  /** "84,112 B", "12.4 MB". */
  readonly bytes: (value: number) => string;
}

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

export function offsetWords(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const two = (n: number): string => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A moment on the clock of this computer, as EDTF to the minute: "2026-11-20T14:31". */
export function localClock(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** One unambiguous form for moments, numbers and sizes: never a locale's order of day and month. */
export function useWhen(): When {
  const intl = useIntl();
  const { dates } = useSpoken().speech;
  return useMemo<When>(() => {
    const said = (edtf: string): string => describeDate(edtf, null, { style: 'short', language: dates }).words;
    const day = (ms: number): string => said(localClock(new Date(ms)).slice(0, 10));
    const number = (value: number): string => intl.formatNumber(value);
    return {
      moment: (ms) => {
        const at = new Date(ms);
        return dates.shortDayAndTime(day(ms), dates.timeInZone(localClock(at).slice(11), offsetWords(at)));
      },
      shortMoment: (ms) => said(localClock(new Date(ms))),
      day,
      number,
      bytes: (value) => {
        const power = value < 1000 ? 0 : Math.min(UNITS.length, Math.floor(Math.log10(value) / 3));
        const unit = UNITS[power - 1];
        if (unit === undefined) return `${number(value)} B`;
        return `${intl.formatNumber(value / 1000 ** power, { maximumSignificantDigits: 3 })} ${unit}`;
      },
    };
  }, [intl, dates]);
}
