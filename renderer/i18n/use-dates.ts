import { useCallback } from 'react';
import { describeDate, type DateWords } from '../../core/domain/date-words.ts';
import { useSpoken } from './language-provider.tsx';

/** A date in words of the window's language: EDTF text (null: undated), the zone beside it, how long the words may be. */
export type SayDate = (edtf: string | null, zone: string | null, style: 'long' | 'short') => DateWords;

/** The one way to a date's words: never finer than the text, the month a word in every language. */
export function useDates(): SayDate {
  const { dates } = useSpoken().speech;
  return useCallback<SayDate>((edtf, zone, style) => describeDate(edtf, zone, { style, language: dates }), [dates]);
}
