import { createIntl } from '@formatjs/intl';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract } from '../../core/contract/index.ts';
import { en } from '../../renderer/i18n/en/index.ts';

const root = join(import.meta.dirname, '../../renderer');
const sources = globSync('**/*.{ts,tsx}', { cwd: root, exclude: ['i18n/*/**'] }).map((file) =>
  readFileSync(join(root, file), 'utf8'),
);

/** 1 for everything that a message asks for: enough for plurals, selects and plain values. */
function values(message: string): Record<string, number> {
  return Object.fromEntries([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => [match[1] ?? '', 1]));
}

describe('the English catalogue', () => {
  it('holds only messages that can be said', () => {
    const problems: string[] = [];
    const intl = createIntl({ locale: 'en', messages: { ...en }, onError: (error) => problems.push(error.message) });
    for (const [key, message] of Object.entries(en)) {
      if (intl.formatMessage({ id: key }, values(message)).trim() === '') problems.push(`${key} says nothing`);
    }
    expect(problems).toEqual([]);
  });

  it('says every key in one place only', () => {
    const keys = globSync('i18n/en/*.ts', { cwd: root }).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^ {2}'?([\w.-]+)'?:/gm)].map((match) => match[1] ?? ''),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(new Set(keys)).toEqual(new Set(Object.keys(en)));
  });

  it('holds no text that nobody says', () => {
    const all = sources.join('\n');
    const made = [...all.matchAll(/`([\w.-]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(en).filter(
      (key) => !all.includes(`'${key}'`) && !made.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it('names every act that the custody chain can hold', () => {
    const commands = Object.entries(contract).filter(([, operation]) => operation.kind === 'command');
    expect(commands.map(([name]) => `act.${name}`).filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  });
});

/** Whatever names a side of the screen instead of a side of the text, and sizes that should be inline or block. */
const PHYSICAL =
  /(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|(?:^|[\s;{])(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|float|clear):|text-align: (?:left|right)|to (?:left|right)|translateX|background-position: (?:left|right)|-(?:left|right)-radius|resize: (?:horizontal|vertical)/;

describe('style sheets', () => {
  const parts = globSync('**/*.tsx', { cwd: root });

  it('hold every class that a part names', () => {
    const missing: string[] = [];
    for (const part of parts) {
      const text = readFileSync(join(root, part), 'utf8');
      for (const [, name = '', sheet = ''] of text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)) {
        const css = readFileSync(join(root, part, '..', sheet), 'utf8');
        for (const [, used = ''] of text.matchAll(new RegExp(`\\b${name}\\['([\\w-]+)'\\]`, 'g'))) {
          if (!new RegExp(`\\.${used}\\b`).test(css)) missing.push(`${part}: ${used} is not in ${sheet}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('take every colour from the tokens, and know no left and right', () => {
    const wrong: string[] = [];
    for (const file of globSync('**/*.css', { cwd: root }).filter((name) => !name.endsWith('tokens.css'))) {
      const css = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      for (const line of css.split('\n')) {
        if (/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i.test(line)) wrong.push(`${file}: ${line.trim()}`);
        if (PHYSICAL.test(line)) wrong.push(`${file}: ${line.trim()}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
