import type { MessageKey } from './en/index.ts';

export interface Language {
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** What isn't there is said in English. */
  readonly messages: Partial<Record<MessageKey, string>>;
}

/** The languages that the window speaks. A new one is a catalogue beside en/ and a line here. */
export const languages: readonly Language[] = [{ tag: 'en', name: 'English', dir: 'ltr', messages: {} }];

export function languageOf(tag: string): Language {
  const found = languages.find((language) => language.tag === tag) ?? languages[0];
  if (!found) throw new Error('No language is built in.');
  return found;
}
