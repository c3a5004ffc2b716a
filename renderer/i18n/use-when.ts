import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { describeDate } from '../../core/domain/date-words.ts';

export interface When {
  /** "20 Nov 2026 14:31 +02:00": what the program itself did, in this computer's zone, with its offset. */
  readonly moment: (ms: number) => string;
  readonly number: (value: number) => string;
  /** "84,112 bytes", "12.4 MB". */
  readonly bytes: (value: number) => string;
}

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

export function offsetWords(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const two = (n: number): string => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** "20 Nov 2026 14:31": the date's own words, never a locale's order of day and month. */
export function momentWords(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  return describeDate(local, null, { style: 'short' }).words;
}

/** One unambiguous form for moments, numbers and sizes. */
export function useWhen(): When {
  const intl = useIntl();
  const moment = useCallback((ms: number): string => {
    const at = new Date(ms);
    return `${momentWords(at)} ${offsetWords(at)}`;
  }, []);
  const number = useCallback((value: number): string => intl.formatNumber(value), [intl]);
  const bytes = useCallback(
    (value: number): string => {
      if (value < 1000) return `${intl.formatNumber(value)} B`;
      const power = Math.min(UNITS.length, Math.floor(Math.log10(value) / 3));
      const shown = intl.formatNumber(value / 1000 ** power, { maximumSignificantDigits: 3 });
      return `${shown} ${UNITS[power - 1] ?? 'kB'}`;
    },
    [intl],
  );
  return { moment, number, bytes };
}
