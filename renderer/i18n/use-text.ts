import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { en, type MessageKey } from './en/index.ts';
import { isolate } from './isolate.ts';
import { useSpoken } from './language-provider.tsx';

export type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: Values) => string;

/**
 * The one way to a visible text: `t('chronology.title')`. English stands in for what a language still lacks. Words that are
 * put into a message keep their own direction.
 */
export function useText(): Translate {
  const intl = useIntl();
  const { dir } = useSpoken().language;
  return useCallback<Translate>(
    (key, values) => {
      const kept =
        values &&
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, chooses(en[key], name) ? value : isolate(value, dir)]),
        );
      return intl.formatMessage({ id: key, defaultMessage: en[key] }, kept);
    },
    [intl, dir],
  );
}

/** Whether a value only chooses between the branches of a message: it is a keyword then and never shown. */
function chooses(message: string, name: string): boolean {
  return message.includes(`{${name}, select`);
}

/** Whether a text for a key made at run time exists ("act.statements.add"). */
export function hasText(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}
