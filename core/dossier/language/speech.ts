import { IntlMessageFormat } from 'intl-messageformat';
import { ENGLISH, type DateLanguage } from '../../domain/date-language.ts';
import { HEBREW, PERSIAN } from '../../domain/date-languages.ts';
import { describeDate, type DateWords } from '../../domain/date-words.ts';
import type { Direction } from '../../domain/vocabulary.ts';
import { RIGHT_TO_LEFT } from '../../text/direction.ts';
import { en, type Catalogue, type MessageKey } from './en/index.ts';
import { fa } from './fa/index.ts';
import { he } from './he/index.ts';

export type { MessageKey } from './en/index.ts';

export const dossierLanguages = ['en', 'he', 'fa'] as const;
export type DossierLanguage = (typeof dossierLanguages)[number];

export type Values = Readonly<Record<string, string | number>>;

/** How a dossier speaks: its own words, its dates and its numbers. Nothing that somebody else said passes here but as a value. */
export interface Speech {
  readonly tag: DossierLanguage;
  readonly dir: Direction;
  /** A message of the catalogue. Values that run the other way stand in an isolate; identifiers keep their digits. */
  readonly say: (key: MessageKey, values?: Values) => string;
  /** With the language's own digits, in groups of three. */
  readonly number: (value: number) => string;
  /** A date in words, as precise as it is, with the language's own digits. */
  readonly date: (edtf: string | null, zone: string | null) => DateWords;
  /** The exact form to print beside those words; null where they can't be misread. */
  readonly exact: (edtf: string | null) => string | null;
  /** "a, b and c" */
  readonly listed: (items: readonly string[]) => string;
}

interface Language {
  readonly catalogue: Catalogue;
  readonly dates: DateLanguage;
  readonly dir: Direction;
  /** Of numbers and plural forms. */
  readonly locale: string;
  readonly digits: (words: string) => string;
}

const asIs = (words: string): string => words;

const languages: Readonly<Record<DossierLanguage, Language>> = {
  en: { catalogue: en, dates: ENGLISH, dir: 'ltr', locale: 'en-GB', digits: asIs },
  he: { catalogue: he, dates: HEBREW, dir: 'rtl', locale: 'he-u-nu-latn', digits: asIs },
  fa: { catalogue: fa, dates: PERSIAN, dir: 'rtl', locale: 'fa-u-nu-arabext', digits: persianDigits },
};

/** A language's own digits for 0 to 9, but not inside names such as "UTC+04:30" or "Etc/GMT+3". */
function persianDigits(words: string): string {
  return words.replace(/[A-Za-z][\w/+:-]*|\d/g, (part) =>
    /^\d$/.test(part) ? String.fromCharCode(0x06f0 + Number(part)) : part,
  );
}

/** Which of the dossier's languages a tag asks for; null: none, and English stands in. */
export function dossierLanguage(tag: string): DossierLanguage | null {
  const short = (tag.split('-')[0] ?? '').toLowerCase();
  const known = short === 'iw' ? 'he' : short;
  return dossierLanguages.find((language) => language === known) ?? null;
}

const speeches = new Map<DossierLanguage, Speech>();

/** The speech for a language tag; English for one that isn't known. */
export function speechOf(tag: string): Speech {
  const language = dossierLanguage(tag) ?? 'en';
  let speech = speeches.get(language);
  if (speech === undefined) speeches.set(language, (speech = speechIn(language)));
  return speech;
}

function speechIn(tag: DossierLanguage): Speech {
  const { catalogue, dates, dir, locale, digits } = languages[tag];
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const formatters = {
    getNumberFormat: () => numbers,
    getPluralRules: () => plurals,
    getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
  };
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const put = (key: MessageKey, values: Values): string => {
    let format = formats.get(key);
    if (format === undefined) {
      formats.set(key, (format = new IntlMessageFormat(catalogue[key], locale, {}, { formatters })));
    }
    return String(format.format({ ...values }));
  };
  return {
    tag,
    dir,
    say: (key, values) => (values === undefined ? catalogue[key] : put(key, isolated(values, dir))),
    number: (value) => numbers.format(value),
    date(edtf, zone) {
      const described = describeDate(edtf, zone, { style: 'long', language: dates });
      return { ...described, words: digits(described.words) };
    },
    exact: (edtf) => (tag === 'en' ? null : edtf),
    listed(items) {
      // Each item is isolated by itself, so that the list runs in the language's own direction
      const apart = items.map((item) => isolate(item, dir));
      if (apart.length < 2) return apart[0] ?? '';
      return put('join.and', { start: apart.slice(0, -1).join(catalogue['join.comma']), end: apart.at(-1) ?? '' });
    },
  };
}

const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

function isolated(values: Values, dir: Direction): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolate(value, dir) : value]),
  );
}

/** In a first-strong isolate where it holds letters that run the other way, so that neither disturbs the other. */
export function isolate(value: string, dir: Direction): string {
  const against = dir === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return against.test(value) ? `\u2068${value}\u2069` : value;
}
