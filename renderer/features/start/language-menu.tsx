import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { changeSettings, useSession } from '../../app/session.ts';
import { useSpoken } from '../../i18n/language-provider.tsx';
import { languages, SYSTEM_LANGUAGE } from '../../i18n/languages.ts';
import { useText } from '../../i18n/use-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { Menu } from '../../ui/menu.tsx';
import s from './start.module.css';

/** The settings' switch of language, for somebody who doesn't read the language that the program opened in. */
export function LanguageMenu(): ReactElement {
  const t = useText();
  const { language } = useSpoken();
  const setting = useSession((session) => session.shell?.settings.language) ?? SYSTEM_LANGUAGE;
  const items = [
    { id: SYSTEM_LANGUAGE, name: t('settings.language.system') },
    ...languages.map(({ tag, name }) => ({ id: tag, name })),
  ];
  return (
    <Menu
      label={t('settings.language')}
      items={items}
      selected={new Set([setting])}
      onAction={(tag) => void changeSettings({ language: tag })}
      trigger={
        <AriaButton className={classNames(s['textButton'])}>{t('start.language', { name: language.name })}</AriaButton>
      }
    />
  );
}
