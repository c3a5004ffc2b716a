import type { ReactElement } from 'react';
import { useSpoken } from '../../i18n/language-provider.tsx';
import { extentOf, languages, SYSTEM_LANGUAGE } from '../../i18n/languages.ts';
import { useText } from '../../i18n/use-text.ts';
import { Select } from '../../ui/select.tsx';

export interface LanguageSelectProps {
  readonly value: string;
  readonly onChange: (tag: string) => void;
}

/** The one switch of the window's language: each by its own name, and how much of it is there where it isn't whole. */
export function LanguageSelect({ value, onChange }: LanguageSelectProps): ReactElement {
  const t = useText();
  const { language, speech } = useSpoken();
  const choices = [
    { value: SYSTEM_LANGUAGE, name: t('settings.language.system') },
    ...languages.map(({ tag, name }) => ({ value: tag, name })),
  ];
  const begun = language.complete ? '' : `${t('settings.language.begun', { ...extentOf(speech) })} `;
  return (
    <Select
      label={t('settings.language')}
      choices={choices}
      value={choices.some((choice) => choice.value === value) ? value : 'en'}
      onChange={onChange}
      help={`${begun}${t('settings.language.help')}`}
    />
  );
}
