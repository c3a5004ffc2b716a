import type { DateLanguage } from '../../core/domain/date-language.ts';
import { en, type MessageKey } from './en/index.ts';

/** What a language says. What it lacks is said in English. */
export interface Speech {
  readonly messages: Readonly<Partial<Record<MessageKey, string>>>;
  readonly dates: DateLanguage;
}

/** What a language says that lacks nothing. */
export interface CompleteSpeech extends Speech {
  readonly messages: Readonly<Record<MessageKey, string>>;
}

export interface Language {
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /**
   * For numbers and lists. English puts the day before the month: "20 Nov 2026" can't be misread. Every language keeps the
   * digits 0 to 9 and the Gregorian calendar: counts, numbers of acts and dates are compared character by character.
   */
  readonly locale: string;
  /** Whether every message is there. One that isn't complete is never chosen for anybody unasked. */
  readonly complete: boolean;
  /** Null: English, which is always at hand. */
  readonly load: (() => Promise<Speech>) | null;
}

const ENGLISH: Language = { tag: 'en', name: 'English', dir: 'ltr', locale: 'en-GB', complete: true, load: null };

/** The languages that the window speaks. A new one is a catalogue beside en/ and an entry here. */
export const languages: readonly Language[] = [
  ENGLISH,
  {
    tag: 'he',
    name: 'עברית',
    dir: 'rtl',
    locale: 'he-u-ca-gregory-nu-latn',
    complete: true,
    load: async () => (await import('./he/index.ts')).speech,
  },
  {
    tag: 'fa',
    name: 'فارسی',
    dir: 'rtl',
    locale: 'fa-u-ca-gregory-nu-latn',
    complete: false,
    load: async () => (await import('./fa/index.ts')).speech,
  },
  {
    tag: 'ar',
    name: 'العربية',
    dir: 'rtl',
    locale: 'ar-u-ca-gregory-nu-latn',
    complete: false,
    load: async () => (await import('./ar/index.ts')).speech,
  },
];

/** The setting that follows the system. */
export const SYSTEM_LANGUAGE = 'system';

/**
 * The language to speak: the one that was chosen; or, where the choice is left to the system, the first of its languages
 * that is complete here. Anything else is English.
 * @param setting a language's tag, or `SYSTEM_LANGUAGE`
 * @param wanted the system's languages, best first, as BCP 47 tags ("he-IL"; "iw" is an old name of "he")
 */
export function chosenLanguage(setting: string, wanted: readonly string[]): Language {
  if (setting !== SYSTEM_LANGUAGE) return languages.find((language) => language.tag === setting) ?? ENGLISH;
  for (const tag of wanted) {
    const short = (tag.split('-')[0] ?? '').toLowerCase();
    const found = languages.find((language) => language.tag === (short === 'iw' ? 'he' : short));
    if (found?.complete) return found;
  }
  return ENGLISH;
}

/** How much of a language is there: for the settings, which say it. */
export function extentOf(speech: Speech): { readonly done: number; readonly all: number } {
  return { done: Object.keys(speech.messages).length, all: Object.keys(en).length };
}
