import { describe, expect, it } from 'vitest';
import { folderName } from '../../renderer/features/start/open-case.ts';
import { sourceFrom } from '../../renderer/features/statement/statement-draft.ts';
import { withColumn } from '../../renderer/features/imports/column-roles.ts';
import { offBecause } from '../../renderer/features/imports/import-state.ts';

describe('the folder of a new case', () => {
  it('bears the title in its own script, without what a file system refuses', () => {
    expect(folderName('Brief: Mai 2020?')).toBe('Brief Mai 2020.onrecord');
    expect(folderName('תיק לדוגמה')).toBe('תיק לדוגמה.onrecord');
    expect(folderName('a/b\\c\u202Ed')).toBe('a b c d.onrecord');
    expect(folderName('  ...  ')).toBe('Case.onrecord');
  });

  it('is never too long for a file system', () => {
    expect(Buffer.byteLength(folderName('é'.repeat(500)))).toBeLessThan(255);
    expect(Buffer.byteLength(folderName('𐎀'.repeat(500)))).toBeLessThanOrEqual(255);
  });
});

describe('where a statement is attested', () => {
  it('is an address where it is written as one, else a title', () => {
    expect(sourceFrom('https://example.org/a')).toEqual({ kind: 'other', url: 'https://example.org/a' });
    expect(sourceFrom('The Times, 25 May')).toEqual({ kind: 'other', title: 'The Times, 25 May' });
    expect(sourceFrom('   ')).toBeNull();
  });
});

describe('an import', () => {
  it('gives a role to a column, or takes it away', () => {
    const map = withColumn({ columns: { date: 'created_at' } }, 'text', 'body');
    expect(map.columns).toEqual({ date: 'created_at', text: 'body' });
    expect(withColumn(map, 'date', '').columns).toEqual({ text: 'body' });
  });

  it('says why it can’t run', () => {
    const choices = { map: null, zone: '', encoding: '', accountId: null };
    const off = (part: object): ReturnType<typeof offBecause> =>
      offBecause({ preview: null, choices, previewedWith: choices, running: null, ...part });
    expect(off({ running: 'import' })).toBe('running');
    expect(off({ previewedWith: { ...choices } })).toBe('changed');
    expect(off({ preview: { layoutKnown: false, added: 0 } })).toBe('layout');
    expect(off({ preview: { layoutKnown: true, added: 0 } })).toBe('none');
    expect(off({ preview: { layoutKnown: true, added: 3 } })).toBeNull();
  });
});
