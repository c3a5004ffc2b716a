import { createIntl } from '@formatjs/intl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../core/text/direction.ts';
import { en, type MessageKey } from '../../renderer/i18n/en/index.ts';
import { isolate } from '../../renderer/i18n/isolate.ts';
import { chosenLanguage, languages, type Language, type Speech } from '../../renderer/i18n/languages.ts';

const intl = createIntl({ locale: 'en', messages: {} });

/** What a message asks for and where it branches: "count plural", "count plural =0", "theme select dark". */
interface Shape {
  readonly values: ReadonlySet<string>;
  /** By argument: its explicit branches (=0, and the words of a select). */
  readonly branches: ReadonlySet<string>;
  /** By plural argument: its categories. */
  readonly categories: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The parser's number for plain text; every other node with a value names an argument. */
const LITERAL = 0;
type Node = ReturnType<ReturnType<typeof intl.formatters.getMessageFormat>['getAst']>[number];

function shapeOf(message: string): Shape {
  const values = new Set<string>();
  const branches = new Set<string>();
  const categories = new Map<string, Set<string>>();
  const visit = (node: Node): void => {
    if (node.type + 0 === LITERAL || !('value' in node)) return;
    values.add(node.value);
    if (!('options' in node)) return;
    for (const [branch, option] of Object.entries(node.options)) {
      const isCategory = 'pluralType' in node && !branch.startsWith('=');
      if (isCategory) categories.set(node.value, (categories.get(node.value) ?? new Set()).add(branch));
      else branches.add(`${node.value} ${branch}`);
      option.value.forEach(visit);
    }
  };
  intl.formatters.getMessageFormat(message, 'en').getAst().forEach(visit);
  return { values, branches, categories };
}

/** What is wrong with a translation as a message; empty where it asks for what its source gives and branches as it must. */
function slips(key: MessageKey, said: string, language: Language): string[] {
  const source = shapeOf(en[key]);
  const own = shapeOf(said);
  const needed = new Intl.PluralRules(language.locale).resolvedOptions().pluralCategories;
  const found: string[] = [];
  if (String([...own.values].sort()) !== String([...source.values].sort())) found.push(`${key}: other arguments`);
  for (const branch of source.branches) if (!own.branches.has(branch)) found.push(`${key}: no branch ${branch}`);
  for (const [argument, categories] of own.categories)
    for (const category of needed) if (!categories.has(category)) found.push(`${key}: ${argument} without ${category}`);
  for (const argument of source.categories.keys())
    if (!own.categories.has(argument)) found.push(`${key}: ${argument} is no plural`);
  return found;
}

async function speechOf(language: Language): Promise<Speech> {
  if (language.load === null) throw new Error(`${language.tag} is the source`);
  return language.load();
}

const isKey = (key: string): key is MessageKey => Object.hasOwn(en, key);
const others = languages.filter((language) => language.load !== null);

describe.each(others.map((language) => [language.name, language] as const))('%s', (_name, language) => {
  it('asks for the same values as English and has every plural of its own', async () => {
    const { messages } = await speechOf(language);
    const found = Object.entries(messages).flatMap(([key, said]) =>
      isKey(key) ? slips(key, said, language) : [`${key}: English has no such message`],
    );
    expect(found).toEqual([]);
  });

  it('says every message, in its own script', async () => {
    const { messages } = await speechOf(language);
    // The program's name, names of formats, and messages that are nothing but a value
    const neutral =
      /^(?:app\.name|capture\.sha|renderings\.count|versions\.count|start\.version|imports\.map\.dateFormat\.help|assurance\.level|rail\.count|dossiers\.file|dossiers\.name\.default|date\.dayOf|date\.displayed|holdings\.origin)$/;
    const foreign = Object.entries(messages).filter(
      ([key, said]) => !neutral.test(key) && !/\p{Script=Hebrew}|\p{Script=Arabic}/u.test(said),
    );
    expect(foreign).toEqual([]);
  });

  it('holds no plain quotation marks, doubled spaces or direction marks that override', async () => {
    const { messages } = await speechOf(language);
    expect(Object.entries(messages).filter(([, said]) => /["'`]|\s\s|[\u202a-\u202e]/u.test(said))).toEqual([]);
  });

  it('prints numbers in digits that compare character by character', () => {
    expect(new Intl.NumberFormat(language.locale).format(1234567)).toMatch(/^[\u200e\u200f]?1.234.567$/u);
    expect(new Intl.DateTimeFormat(language.locale, { year: 'numeric', timeZone: 'UTC' }).format(0)).toContain('1970');
  });
});

describe('Hebrew', () => {
  it('lacks nothing', async () => {
    const hebrew = languages.find((language) => language.tag === 'he');
    if (!hebrew) throw new Error('no Hebrew');
    expect(hebrew.complete).toBe(true);
    expect(Object.keys((await speechOf(hebrew)).messages).sort()).toEqual(Object.keys(en).sort());
  });
});

describe('the language that is spoken', () => {
  it('is the chosen one, whatever the system says', () => {
    expect(chosenLanguage('he', ['en-GB']).tag).toBe('he');
    expect(chosenLanguage('fa', []).tag).toBe('fa');
    expect(chosenLanguage('tlh', ['he']).tag).toBe('en');
  });

  it('is the system’s where that is left to it, and English where nothing complete fits', () => {
    expect(chosenLanguage('system', ['he-IL', 'en']).tag).toBe('he');
    expect(chosenLanguage('system', ['iw']).tag).toBe('he');
    expect(chosenLanguage('system', ['fr-FR', 'he']).tag).toBe('he');
    expect(chosenLanguage('system', ['fa-IR', 'en-US']).tag).toBe('en');
    expect(chosenLanguage('system', []).tag).toBe('en');
  });
});

describe('a value in a message', () => {
  it('keeps its own direction where it runs the other way, and is otherwise as it was', () => {
    expect(isolate('משפט', 'ltr')).toBe('\u2068משפט\u2069');
    expect(isolate('A title', 'rtl')).toBe('\u2068A title\u2069');
    expect(isolate('A title', 'ltr')).toBe('A title');
    expect(isolate('cloudy', 'rtl')).toBe('\u2068cloudy\u2069');
    expect(isolate(12, 'rtl')).toBe(12);
  });

  it('never reaches what stands around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('ltr', 'rtl'), (text, dir) => {
        const isolated = isolate(text, dir);
        if (isolated !== text) expect(directionOf(String(isolated))).toBeNull();
        expect(String(isolated).replace(/^\u2068|\u2069$/gu, '')).toBe(text.replace(/^\u2068|\u2069$/gu, ''));
      }),
    );
  });
});
