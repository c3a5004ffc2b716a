import { useCallback } from 'react';
import type { Days } from '../../core/domain/elapsed.ts';
import { useText } from './use-text.ts';

/** So many days, as exactly as the dates say them and no more: "66 days", "61 to 66 days", "at least 61 days". */
export type SayDays = (days: Days) => string;

/** The one way to a number of days between two dates. A part before the beginning is not told as days. */
export function useDays(): SayDays {
  const t = useText();
  return useCallback<SayDays>(
    ({ least, most }) => {
      const from = least === null ? 0 : Math.max(0, least);
      if (most === null)
        return from === 0 ? t('days.unknown') : t('days.atLeast', { days: t('days', { count: from }) });
      if (most <= from) return t('days', { count: Math.max(0, most) });
      if (least === null) return t('days.atMost', { days: t('days', { count: most }) });
      return t('days.between', { least: from, days: t('days', { count: most }) });
    },
    [t],
  );
}
