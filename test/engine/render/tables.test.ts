import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../core/dossier/compile.ts';
import { dossierModelSchema } from '../../../core/dossier/model.ts';
import { renderCsv } from '../../../engine/render/csv.ts';
import { renderJson } from '../../../engine/render/json.ts';
import { custody, facts, records, request, statement } from '../../core/dossier/hand-made.ts';

const modelOf = (...texts: string[]) =>
  compile(records(texts.map((text, i) => statement(i + 1, text))), request, custody, facts);
/** RFC 4180 read back, by another way than it was written: a cell is quoted text or what stands before the next comma or line end. */
function cellsOf(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/^\uFEFF/, '');
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

function recordsOf(bytes: Uint8Array): Record<string, string>[] {
  const [header = [], ...rows] = cellsOf(bytes);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

const wellFormed = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.toWellFormed());

describe('CSV', () => {
  it('gives every text back to the letter, with one character before those that a spreadsheet would run', () => {
    const risky = fc.constantFrom('=1+1', '+1', '-1', '@a', '\tx', '\rx', '"q",\r\n', "'quoted", 'a,b');
    fc.assert(
      fc.property(fc.array(fc.oneof(risky, wellFormed), { minLength: 1, maxLength: 5 }), (texts) => {
        const bytes = renderCsv(modelOf(...texts));
        expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
        const rows = recordsOf(bytes);
        const back = rows.map((row) =>
          row['guarded']?.split(' ').includes('text') === true ? row['text']?.slice(1) : row['text'],
        );
        expect(back).toEqual(texts);
        for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('guards every column, not the text alone', () => {
    const model = compile(records([statement(1, 'x', { context: '=cmd()', url: '@bad' })]), request, custody, facts);
    const [row] = recordsOf(renderCsv(model));
    expect(row).toMatchObject({ context: "'=cmd()", url: "'@bad", guarded: 'context url' });
  });

  it('has its header even without a row', () => {
    const [header] = cellsOf(renderCsv(modelOf()));
    expect(header).toEqual(expect.arrayContaining(['exhibit', 'date', 'text', 'guarded']));
  });
});

describe('JSON', () => {
  it('is the model, in one canonical form', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const model = modelOf(text);
        const read: unknown = JSON.parse(new TextDecoder().decode(renderJson(model)));
        expect(dossierModelSchema.parse(read)).toEqual(model);
        expect(renderJson(dossierModelSchema.parse(read))).toEqual(renderJson(model));
      }),
      { numRuns: 30 },
    );
  });
});
