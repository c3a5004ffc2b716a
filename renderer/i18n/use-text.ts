import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { en, type MessageKey } from './en/index.ts';

export type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: Values) => string;

/** The one way to a visible text: `t('chronology.title')`. English stands in for what a language still lacks. */
export function useText(): Translate {
  const intl = useIntl();
  return useCallback<Translate>(
    (key, values) => intl.formatMessage({ id: key, defaultMessage: en[key] }, values ? { ...values } : undefined),
    [intl],
  );
}

/** Whether a text for a key made at run time exists ("act.statements.add"). */
export function hasText(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}
