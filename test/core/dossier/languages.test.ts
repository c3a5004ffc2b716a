import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../core/domain/canonical-json.ts';
import { daysWords } from '../../../core/domain/elapsed.ts';
import { textOnDay } from '../../../core/domain/policy/on-day.ts';
import { compile } from '../../../core/dossier/compile.ts';
import { daysSaid } from '../../../core/dossier/dates.ts';
import { dayWords } from '../../../core/dossier/day-words.ts';
import { en, type MessageKey } from '../../../core/dossier/language/en/index.ts';
import { fa } from '../../../core/dossier/language/fa/index.ts';
import { he } from '../../../core/dossier/language/he/index.ts';
import { dossierLanguages, speechOf } from '../../../core/dossier/language/speech.ts';
import { dossierModelSchema } from '../../../core/dossier/model.ts';
import { custody, date, facts, records, request, statement } from './hand-made.ts';

const catalogues = { en, he, fa } as const;
const keys = Object.keys(en) as MessageKey[];

/** The arguments of a message, with their kinds: `n plural`, `who`. A word of a branch (`{# day}`, `{one more}`) is none. */
function argumentsOf(message: string): string[] {
  expect(() => new IntlMessageFormat(message, 'en')).not.toThrow();
  const found = [...message.matchAll(/\{([a-zA-Z]\w*)(?:\}|, (\w+))/g)].filter(
    ({ index }) => !isBranch(message, index),
  );
  return [...new Set(found.map(([, name, kind]) => `${name ?? ''} ${kind ?? ''}`))].sort();
}

function isBranch(message: string, index: number): boolean {
  return /(?:=\d+|zero|one|two|few|many|other) $/.test(message.slice(0, index));
}

describe('the languages of a dossier', () => {
  it.each(['he', 'fa'] as const)('%s says every message with the arguments of the English one', (tag) => {
    for (const key of keys) expect([key, argumentsOf(catalogues[tag][key])]).toEqual([key, argumentsOf(en[key])]);
  });

  it.each(['he', 'fa'] as const)('%s has a form for every number', (tag) => {
    const categories = new Set(new Intl.PluralRules(tag).resolvedOptions().pluralCategories);
    for (const key of keys) {
      for (const [, forms = ''] of catalogues[tag][key].matchAll(
        /, plural,((?:\s*=?\w+ \{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})+)/g,
      )) {
        const named = [...forms.matchAll(/(\w+) \{/g)].map(([, name]) => name ?? '');
        for (const name of named.filter((one) => !/^\d/.test(one)))
          expect([key, categories.has(name as 'one')]).toEqual([key, true]);
        expect([key, named.includes('other')]).toEqual([key, true]);
      }
    }
  });

  it.each(['he', 'fa'] as const)('%s leaves no English sentence standing', (tag) => {
    const script = tag === 'he' ? /\p{Script=Hebrew}/u : /\p{Script=Arabic}/u;
    const same = keys.filter(
      (key) => /[a-z]{3}/i.test(en[key].replace(/\{[^}]*\}/g, '')) && !script.test(catalogues[tag][key]),
    );
    expect(same).toEqual(['date.exact']);
  });

  it('the exact form stands beside each date that could be misread, and digits are the language’s own', () => {
    const at = (tag: string): string =>
      speechOf(tag)
        .date('2020-05-22T09:14+04:30', null)
        .words.replace(/[\u2066-\u2069]/g, '');
    expect(at('en')).toBe('22 May 2020, 09:14 UTC+04:30');
    expect(at('he')).toBe('22 במאי 2020, 09:14 UTC+04:30');
    expect(at('fa')).toBe('۲۲ مه ۲۰۲۰، ۰۹:۱۴ UTC+04:30');
    expect(speechOf('fa').number(3207)).toBe('۳٬۲۰۷');
    const [exhibit] = compile(records([statement(1, 'x')]), { ...request, lang: 'fa' }, custody, facts).exhibits;
    expect(exhibit?.date).toMatchObject({ words: '۲۲ مه ۲۰۲۰', exact: '2020-05-22', weekday: 'جمعه' });
    expect(speechOf('en').exact('2020-05-22')).toBeNull();
  });

  it('words that run the other way stand in isolates, numbers of exhibits stay as they are', () => {
    expect(speechOf('he').say('said.by', { who: 'Ada' })).toBe('מאת \u2068Ada\u2069');
    expect(speechOf('en').say('said.by', { who: 'עדה' })).toBe('by \u2068עדה\u2069');
    expect(speechOf('fa').listed(['1', '12A', '3'])).toBe('1، \u206812A\u2069 و 3');
  });

  it('an unknown language is English, and a finding says so', () => {
    const model = compile(records([statement(1, 'x')]), { ...request, lang: 'de' }, custody, facts);
    expect(model).toMatchObject({ lang: 'en', dir: 'ltr' });
    expect(model.findings.map(({ code }) => code)).toContain('own-words-english');
  });

  it.each(dossierLanguages)('a whole dossier in %s fits the schema', (lang) => {
    const of = records([statement(1, 'x', { dates: [date('2020-05-22'), date('2020', { chosen: false })] })]);
    const model = compile(of, { ...request, lang }, custody, facts);
    expect(dossierModelSchema.parse(JSON.parse(canonicalJson(model)))).toEqual(model);
    expect(model.findings.map(({ code }) => code)).not.toContain('own-words-english');
  });
});

describe('what is said of days', () => {
  const english = speechOf('en');
  it('is in English what the screens say', () => {
    for (const days of [
      { least: 1, most: 1 },
      { least: 61, most: 66 },
      { least: 61, most: null },
      { least: null, most: 4 },
      { least: -3, most: 0 },
      { least: null, most: null },
    ]) {
      expect(daysSaid(days, english)).toBe(daysWords(days));
    }
  });

  it('is for the text on the day what the rule of policies says', () => {
    const [a, b] = ['a', 'b'].map((text, index) => ({
      versionId: text,
      text,
      change: 'content' as const,
      effectiveOn: index === 0 ? '2020-01-01' : null,
    }));
    if (a === undefined || b === undefined) throw new Error('no versions');
    const sightings = [
      { versionId: 'a', firstSeen: '2020-03-31', lastSeen: '2020-04-02', continuous: false },
      { versionId: 'b', firstSeen: '2020-06-01', lastSeen: '2020-06-01', continuous: false },
    ];
    for (const edtf of ['2019', '2020-03-31', '2020-05-22', '2020-04/2020-07', '2021-05', '2020-05-01T10:00Z']) {
      const answer = textOnDay({ versions: [a, b], sightings }, { edtf, zone: null }, 'UTC');
      expect(dayWords(answer, english.date(edtf, null), english)).toBe(answer.note);
    }
  });
});
