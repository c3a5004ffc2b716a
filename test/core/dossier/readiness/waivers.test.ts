import { describe, expect, it } from 'vitest';
import { compileContent } from '../../../../core/dossier/compile.ts';
import type { Finding } from '../../../../core/dossier/model.ts';
import type { WaiverRecord } from '../../../../core/dossier/records.ts';
import { records, request, statement, uuid } from '../hand-made.ts';

const bare = (n: number) => statement(n, 'x', { supports: [] });
const compiled = (waivers: readonly WaiverRecord[], waive: Readonly<Record<string, string>> = {}): readonly Finding[] =>
  compileContent(records([bare(1), bare(2)], { waivers }), { ...request, waive: { ...waive } }).findings.filter(
    ({ code }) => code === 'no-source',
  );
const reasons = (found: readonly Finding[]): (string | null)[] => found.map(({ waived }) => waived);

describe('a waiver', () => {
  it('of one thing lets that finding stand, and no other of its code', () => {
    const found = compiled([{ code: 'no-source', objectId: uuid(2), reason: 'It is quoted elsewhere.' }]);
    expect(found.map(({ object, waived }) => [object, waived])).toEqual([
      [uuid(1), null],
      [uuid(2), 'It is quoted elsewhere.'],
    ]);
  });

  it('of a code lets all of it stand, and one of a thing counts before it', () => {
    const all = { code: 'no-source', objectId: null, reason: 'All.' };
    expect(reasons(compiled([all]))).toEqual(['All.', 'All.']);
    expect(reasons(compiled([all, { code: 'no-source', objectId: uuid(1), reason: 'This.' }]))).toEqual([
      'This.',
      'All.',
    ]);
  });

  it('that a build is asked for counts before one of the code that is held, and after one of the thing', () => {
    const held = [
      { code: 'no-source', objectId: null, reason: 'Held.' },
      { code: 'no-source', objectId: uuid(1), reason: 'This.' },
    ];
    expect(reasons(compiled(held, { 'no-source': 'Asked.' }))).toEqual(['This.', 'Asked.']);
  });

  it('whose finding is gone is no finding itself, unless this build asks for it', () => {
    const sound = records([statement(1, 'x')], {
      waivers: [{ code: 'no-source', objectId: uuid(1), reason: 'Gone.' }],
    });
    expect(compileContent(sound, request).findings.map(({ code }) => code)).not.toContain('waiver-without-finding');
  });
});

describe('many findings of a kind', () => {
  it('that stand are told once, and never together with those that are waived', () => {
    const many = Array.from({ length: 40 }, (_, n) => bare(n + 1));
    const waivers = many.slice(0, 5).map((one) => ({ code: 'no-source', objectId: one.statementId, reason: 'Known.' }));
    const { findings } = compileContent(records(many, { waivers }), request);
    const told = findings.filter(({ code }) => code === 'no-source');
    expect(told.filter(({ waived }) => waived !== null)).toHaveLength(5);
    const standing = told.filter(({ waived }) => waived === null);
    expect(standing).toHaveLength(1);
    expect(standing[0]).toMatchObject({ object: null, objectKind: null });
    expect(standing[0]?.message).toMatch(/^35 exhibits: .* Exhibits 6, 7, 8, 9, 10 and 30 others\.$/);
  });
});
