import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ANCHOR_KINDS, PAYLOAD_FIELDS } from '../../core/domain/custody.ts';
import * as vocabulary from '../../core/domain/vocabulary.ts';

/** Lists of the program that no column is held to. */
const NOT_IN_THE_SCHEMA = [
  'recipientProfiles',
  'dossierFormats',
  'assuranceLevels',
  'policyCertainties',
  'precisions',
  'datedKinds',
  'tagColours',
];

function schemaText(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|sql)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

describe('the closed lists of the case', () => {
  const schema = schemaText(join(import.meta.dirname, '../../db/migrations'));
  const checked = new Set(
    [...schema.matchAll(/\bIN \(((?:\s*'[^']*',?)+)\s*\)/g)].map(([, list = '']) => list.replaceAll(/[\s']/g, '')),
  );
  const lists = Object.entries({ ...vocabulary, ANCHOR_KINDS, PAYLOAD_FIELDS }).filter(
    ([name]) => !NOT_IN_THE_SCHEMA.includes(name),
  );

  it.each(lists)('%s is a list that the schema checks', (_, list) => {
    expect(checked).toContain(list.join(','));
  });

  it('says no word twice in a list', () => {
    for (const [, list] of lists) expect(new Set(list).size).toBe(list.length);
  });
});
