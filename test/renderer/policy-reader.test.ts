import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingBlocks } from '../../core/domain/policy/reading-blocks.ts';
import { placedFold } from '../../core/text/tokens.ts';
import { moved, withoutBlanks } from '../../renderer/features/policies/beside/element-list.ts';
import { offeredExceptions } from '../../renderer/features/policies/beside/exceptions-section.tsx';
import { blockRuns, type ReaderSpan } from '../../renderer/features/policies/reader/block-runs.ts';
import { sameSpans, spansByChunk } from '../../renderer/features/policies/reader/chunk-spans.ts';
import {
  clauseAt,
  clauseName,
  lineNumbers,
  type Clause,
} from '../../renderer/features/policies/reader/outline-items.ts';
import { chunkAt, textChunks } from '../../renderer/features/policies/reader/text-chunks.ts';
import { clauseBeside } from '../../renderer/features/policies/reader/use-reader-commands.ts';
import { placesIn } from '../../renderer/features/policies/reader/use-text-search.ts';
import { wellFormedTexts } from '../core/arbitrary-texts.ts';

const clause = (more: Partial<Clause>): Clause => ({
  clauseId: 'a',
  lineId: 'l',
  label: null,
  path: '',
  number: null,
  kind: 'prohibition',
  text: '',
  start: 0,
  end: 1,
  elements: [],
  exceptions: [],
  links: 0,
  setAsideReason: null,
  ...more,
});

const span = fc
  .record({
    from: fc.nat(400),
    length: fc.integer({ min: 1, max: 200 }),
    look: fc.constantFrom<ReaderSpan['look']>('clause', 'inHand', 'hit'),
  })
  .map(({ from, length, look }): ReaderSpan => ({ from, to: from + length, look, mark: look === 'hit' ? null : '1' }));

const lines = fc
  .array(fc.oneof(wellFormedTexts, fc.constantFrom('\n', '\r\n\r\n', '**', '# ', '* ', ' ')), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('the words of a block', () => {
  it('are the stored words, in order, each exactly where its run says; only what turns directions is not in the page', () => {
    fc.assert(
      fc.property(
        lines,
        fc.array(span, { maxLength: 6 }),
        fc.constantFrom('joined' as const, 'stored' as const),
        (text, spans, mode) => {
          for (const block of readingBlocks(text, mode)) {
            let at = block.start;
            for (const run of blockRuns(text, block, spans)) {
              expect(run.at).toBeGreaterThanOrEqual(at);
              const stored = text.slice(run.at, run.at + run.length);
              const isJoint = /^[\s*]+$/u.test(stored);
              if (!isJoint && run.text !== '') expect(run.text).toBe(stored);
              if (run.text === '') expect(run.chip !== null || run.length > 0).toBe(true);
              at = run.at + run.length;
            }
          }
        },
      ),
    );
  });

  it('show the mark of every span that begins in them, once', () => {
    const text = 'One rule. Another rule.';
    const [block] = readingBlocks(text, 'joined');
    const spans: ReaderSpan[] = [
      { from: 0, to: 9, look: 'clause', mark: '1' },
      { from: 10, to: 23, look: 'inHand', mark: '2' },
      { from: 4, to: 8, look: 'hit', mark: null },
    ];
    const runs = blockRuns(text, block!, spans);
    expect(runs.map(({ text: words }) => words)).toEqual(['One ', 'rule', '.', ' ', 'Another rule.']);
    expect(runs.flatMap(({ begins }) => begins.map(({ mark }) => mark)).filter(Boolean)).toEqual(['1', '2']);
  });

  it('a span that begins at marks of layout has its mark before the first word that is drawn', () => {
    const text = '**Hateful conduct:** You may not.';
    const [block] = readingBlocks(text, 'joined');
    const [first] = blockRuns(text, block!, [{ from: 0, to: text.length, look: 'clause', mark: '§' }]);
    expect(first).toMatchObject({ text: 'Hateful conduct:', strong: true });
    expect(first!.begins).toHaveLength(1);
  });

  it('name characters that are not seen, and let none of them turn the words behind', () => {
    const text = 'left\u202eright';
    const runs = blockRuns(text, readingBlocks(text, 'joined')[0]!, []);
    expect(runs.map(({ text: words, chip }) => chip ?? words)).toEqual(['left', 'RLO', 'right']);
    expect(runs[1]).toMatchObject({ at: 4, length: 1, text: '' });
  });
});

describe('chunks of a text', () => {
  const text = 'A paragraph of a few words.\n\n'.repeat(900);
  const chunks = textChunks(readingBlocks(text, 'joined'));

  it('are many, hold every block, and know where a place is', () => {
    expect(chunks.length).toBeGreaterThan(10);
    expect(chunks.flatMap(({ blocks }) => blocks)).toHaveLength(900);
    for (const at of [0, 500, 12_345, text.length]) {
      const chunk = chunks[chunkAt(chunks, at)]!;
      expect(chunk.end > at || chunk === chunks.at(-1)).toBe(true);
    }
  });

  it('are drawn anew only where their own spans change', () => {
    const one: ReaderSpan = { from: 30, to: 50, look: 'clause', mark: null };
    const across: ReaderSpan = { from: chunks[2]!.start, to: chunks[3]!.start + 5, look: 'hit', mark: null };
    const before = spansByChunk(chunks, [one, across]);
    expect([...before.keys()].sort()).toEqual([0, 2, 3]);
    const after = spansByChunk(chunks, [{ ...one }, { ...across, look: 'found' }]);
    expect(sameSpans(before.get(0)!, after.get(0)!)).toBe(true);
    expect(sameSpans(before.get(2)!, after.get(2)!)).toBe(false);
  });
});

describe('places in a text', () => {
  it('are counted in lines as an editor counts them', () => {
    const lineOf = lineNumbers('first\r\n\r\nthird\nfourth');
    expect([0, 4, 9, 15].map(lineOf)).toEqual([1, 1, 3, 4]);
  });

  it('are found inside words and across broken lines, folded', () => {
    const text = 'You may not PROMOTE violence\n\nagainst other people.';
    const hits = placesIn(placedFold(text), text, 'promote violence against');
    expect(hits.map(([from, to]) => text.slice(from, to))).toEqual(['PROMOTE violence\n\nagainst']);
    expect(placesIn(placedFold(text), text, 'iolen')).toHaveLength(1);
    expect(placesIn(placedFold(text), text, ' ')).toEqual([]);
  });
});

describe('clauses', () => {
  const outer = clause({ clauseId: 'outer', start: 0, end: 100 });
  const inner = clause({ clauseId: 'inner', start: 20, end: 40, kind: 'exception' });

  it('a place takes the innermost in hand', () => {
    expect(clauseAt([outer, inner], 30)?.clauseId).toBe('inner');
    expect(clauseAt([outer, inner], 50)?.clauseId).toBe('outer');
    expect(clauseAt([outer, inner], 100)).toBeUndefined();
  });

  it('are named by their label, else by their first words without marks of layout', () => {
    expect(clauseName({ label: 'Hate', text: 'x' })).toBe('Hate');
    expect(clauseName({ label: null, text: '**Hateful conduct:** You may not\n\npromote violence.' })).toBe(
      'Hateful conduct: You may not promote violence.',
    );
    expect(clauseName({ label: null, text: 'word '.repeat(60) }).length).toBeLessThan(90);
  });

  it('J and K go from one to the next and stay at the ends', () => {
    const all = [outer, inner];
    expect(clauseBeside(all, null, 1)?.clauseId).toBe('outer');
    expect(clauseBeside(all, null, -1)?.clauseId).toBe('inner');
    expect(clauseBeside(all, 'outer', 1)?.clauseId).toBe('inner');
    expect(clauseBeside(all, 'inner', 1)?.clauseId).toBe('inner');
    expect(clauseBeside<Clause>([], null, 1)).toBeUndefined();
  });

  it('exceptions are offered first, what bears already and the clause itself never', () => {
    const other = clause({ clauseId: 'other' });
    const offered = (bearing: string[]): string[] =>
      offeredExceptions([outer, other, inner], outer, bearing).map(({ clauseId }) => clauseId);
    expect(offered([])).toEqual(['inner', 'other']);
    expect(offered(['inner'])).toEqual(['other']);
  });

  it('a checklist is reordered and saved without blanks and doubles', () => {
    expect(moved(['a', 'b', ''], 0, 1)).toEqual(['b', 'a', '']);
    expect(moved(['a', 'b', ''], 1, 1)).toEqual(['a', 'b', '']);
    expect(moved(['a', 'b', ''], 0, -1)).toEqual(['a', 'b', '']);
    expect(withoutBlanks([' a ', '', 'b', 'a'])).toEqual(['a', 'b']);
  });
});
