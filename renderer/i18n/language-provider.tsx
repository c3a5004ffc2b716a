import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import { ENGLISH as ENGLISH_DATES } from '../../core/domain/date-language.ts';
import { en } from './en/index.ts';
import { chosenLanguage, type Language, type Speech } from './languages.ts';

export interface Spoken {
  readonly language: Language;
  readonly speech: Speech;
}

const ENGLISH: Spoken = {
  language: chosenLanguage('en', []),
  speech: { messages: {}, dates: ENGLISH_DATES },
};
const SpokenContext = createContext<Spoken>(ENGLISH);

/** The language that the window speaks now. */
export function useSpoken(): Spoken {
  return useContext(SpokenContext);
}

/** What `language` says, once it is read; until then what was spoken before, null at first. English where it can't be read. */
function useSpeech(language: Language): Spoken | null {
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  useEffect(() => {
    let current = true;
    const speak = (speech: Speech): void => {
      if (current) setSpoken({ language, speech });
    };
    if (language.load === null) speak(ENGLISH.speech);
    else language.load().then(speak, () => current && setSpoken(ENGLISH));
    return () => {
      current = false;
    };
  }, [language]);
  return spoken;
}

/** Every message as it is said; English ones in a right-to-left window keep their full stops at their ends. */
function messagesOf({ language, speech }: Spoken): Record<string, string> {
  if (language.dir === 'ltr') return { ...en, ...speech.messages };
  const english = new Map(Object.entries(en).map(([key, said]) => [key, `\u2066${said}\u2069`]));
  return { ...Object.fromEntries(english), ...speech.messages };
}

export interface LanguageProviderProps {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Words, numbers, dates and direction of everything within, and `lang` and `dir` of the page. */
export function LanguageProvider({ language, children }: LanguageProviderProps): ReactElement | null {
  const spoken = useSpeech(language);
  const messages = useMemo(() => spoken && messagesOf(spoken), [spoken]);
  useLayoutEffect(() => {
    if (!spoken) return;
    document.documentElement.lang = spoken.language.tag;
    document.documentElement.dir = spoken.language.dir;
  }, [spoken]);
  if (!spoken || !messages) return null;
  return (
    <SpokenContext value={spoken}>
      <IntlProvider locale={spoken.language.locale} defaultLocale="en" messages={messages}>
        <I18nProvider locale={spoken.language.locale}>{children}</I18nProvider>
      </IntlProvider>
    </SpokenContext>
  );
}
