import { useCallback } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { Response } from './standing-words.ts';

/** "answer, oral, to a third party": what it was, in one phrase. */
export function useResponseWords(): (response: Pick<Response, 'kind' | 'form' | 'toward'>) => string {
  const t = useText();
  return useCallback(
    ({ kind, form, toward }) => {
      const parts = [t(`responseKind.${kind}`)];
      if (kind !== 'status-check') {
        if (form !== null) parts.push(t(`responseForm.${form}`));
        if (toward !== 'requester') parts.push(t(`responseToward.${toward}`));
      }
      return parts.join(', ');
    },
    [t],
  );
}
