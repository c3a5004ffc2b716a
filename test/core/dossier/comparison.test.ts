import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../core/dossier/comparison/compare.ts';
import { compile } from '../../../core/dossier/compile.ts';
import type { DossierModel } from '../../../core/dossier/model.ts';
import type { DossierRecords, SourceRecord, StatementRecord } from '../../../core/dossier/records.ts';
import { custody, date, facts, records, request, statement, uuid } from './hand-made.ts';
import { linked, quoted, rules } from './readiness/things.ts';

const edition = (
  statements: readonly StatementRecord[],
  more: Partial<DossierRecords> = {},
  asked: Partial<typeof request> = {},
): DossierModel => compile(records(statements, more), { ...request, ...asked }, custody, facts);

const source = (n: number, title: string): SourceRecord => ({
  ...(records([]).sources[0] ?? ({} as never)),
  sourceId: uuid(n),
  title,
});
const leaning = (n: number, on: number): StatementRecord =>
  statement(n, `Words ${n}`, {
    supports: [{ sourceId: uuid(on), captureId: null, page: '3', timecode: null, note: null }],
  });

describe('two editions', () => {
  it('that are the same differ in nothing', () => {
    const one = edition([statement(1, 'One'), statement(2, 'Two')], {
      rules: rules([linked()], [quoted('You may not')]),
    });
    expect(compareEditions(one, structuredClone(one))).toEqual({ added: [], removed: [], changed: [], rest: [] });
  });

  it('tell which exhibits came and went, by their statements', () => {
    const { added, removed, changed } = compareEditions(
      edition([statement(1, 'One'), statement(2, 'Two')]),
      edition([statement(1, 'One'), statement(3, 'Three')]),
    );
    expect(added).toMatchObject([{ statementId: uuid(3), exhibit: '2' }]);
    expect(removed).toMatchObject([{ statementId: uuid(2), exhibit: '2' }]);
    expect(changed).toEqual([]);
  });

  it('tell what an exhibit says otherwise, field by field, in words', () => {
    const before = edition([statement(1, 'One', { dates: [date('2020-05')] })]);
    const after = edition([statement(1, 'One, edited', { dates: [date('2020-05-22')], context: 'A reply.' })]);
    const [exhibit] = compareEditions(before, after).changed;
    const fields = new Map(exhibit?.fields.map((field) => [field.field, field]));
    expect(fields.get('text')?.before).toMatch(/^One · en/);
    expect(fields.get('text')?.after).toMatch(/^One, edited/);
    expect(fields.get('date')?.before).toContain('May 2020');
    expect(fields.get('date')?.after).toContain('22 May 2020');
    expect(fields.get('context')).toMatchObject({ before: null, after: 'A reply.' });
    expect(fields.has('outline')).toBe(false);
  });

  it('take a source that is counted otherwise for the same source', () => {
    const sources = [source(201, 'First report'), source(202, 'Second report')];
    const exhibits = [{ statementId: uuid(2), number: 2, letter: '' }];
    const before = edition([leaning(2, 202)], { sources, exhibits });
    const after = edition([leaning(1, 201), leaning(2, 202)], { sources, exhibits });
    expect(before.exhibits[0]?.sources[0]?.source).toBe(1);
    expect(after.exhibits[1]?.sources[0]?.source).toBe(2);
    const { changed, rest } = compareEditions(before, after);
    expect(changed).toEqual([]);
    expect(rest.filter(({ part }) => part === 'sources')).toMatchObject([{ title: 'First report', change: 'added' }]);
  });

  it('name the source that an exhibit leans on now', () => {
    const sources = [source(201, 'First report'), source(202, 'Second report')];
    const { changed } = compareEditions(
      edition([leaning(1, 201)], { sources }),
      edition([leaning(1, 202)], { sources }),
    );
    const [field] = changed[0]?.fields ?? [];
    expect(field?.field).toBe('sources');
    expect(field?.before).toContain('First report');
    expect(field?.after).toContain('Second report');
  });

  it('tell what changed besides: the cover, findings and their waivers, links and policies', () => {
    const before = edition([statement(1, 'Words', { supports: [] })]);
    const after = edition(
      [statement(1, 'Words', { supports: [] })],
      { rules: rules([linked()]) },
      { addressee: 'A court', waive: { 'no-source': 'Known to all.' } },
    );
    const { changed, rest } = compareEditions(before, after);
    expect(changed[0]?.fields.map(({ field }) => field)).toEqual(['links']);
    const told = new Map(rest.map((part) => [`${part.part} ${part.change}`, part]));
    expect(told.get('cover changed')?.fields).toEqual([{ field: 'addressee', before: null, after: 'A court' }]);
    expect(told.get('findings changed')?.fields).toEqual([{ field: 'waived', before: null, after: 'Known to all.' }]);
    expect([...told.keys()]).toEqual(expect.arrayContaining(['clauses added', 'policies added']));
  });

  it('mirror each other: what came one way went the other', () => {
    const exhibits = Array.from({ length: 12 }, (_, i) => ({ statementId: uuid(i + 1), number: i + 1, letter: '' }));
    const some = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [a, b] = [one, other].map((ns) =>
          edition(
            ns.map((n) => statement(n, `${n}`)),
            { exhibits },
          ),
        );
        if (a === undefined || b === undefined) throw new Error('two editions were made');
        const [there, back] = [compareEditions(a, b), compareEditions(b, a)];
        const ids = (list: readonly { readonly statementId: string }[]): string[] =>
          list.map(({ statementId }) => statementId).sort();
        expect(ids(there.added)).toEqual(ids(back.removed));
        expect(ids(there.removed)).toEqual(ids(back.added));
        expect(ids(there.added)).toEqual(
          other
            .filter((n) => !one.includes(n))
            .map(uuid)
            .sort(),
        );
        expect(there.changed).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
