import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBoundary } from '../../core/text/graphemes.ts';
import type { Span } from '../../renderer/ui/span-runs.ts';
import { readingLayout } from '../../renderer/ui/reading-layout.ts';
import { partAt, textParts } from '../../renderer/ui/text-parts.ts';
import { isNotDrawn, wordLines } from '../../renderer/ui/word-lines.ts';

const pieces = fc.constantFrom(
  'a',
  'word ',
  '\n',
  '\r\n',
  '\u202e',
  '\u200c',
  'ש',
  'e\u0301',
  '👩‍👩‍👧',
  '\u0000',
  '\ud83d',
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const span = fc.record({
  from: fc.integer({ min: -3, max: 60 }),
  to: fc.integer({ min: -3, max: 60 }),
  look: fc.constantFrom<Span['look']>('statement', 'clause'),
  mark: fc.constantFrom('a', 'b'),
});

describe('the lines that words are drawn in', () => {
  it('hold every unit of the text but its line ends, each once and in order', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(span, { maxLength: 5 }),
        fc.constantFrom('odd' as const, 'all' as const),
        (text, spans, chips) => {
          const lines = wordLines(text, { from: 0, to: text.length }, spans, chips);
          let at = 0;
          for (const line of lines) {
            expect(line.at).toBe(at);
            for (const run of line.runs) {
              if (run.length > 0) expect(run.at).toBe(at);
              if (run.chip === null) expect(run.text).toBe(text.slice(run.at, run.at + run.length));
              at += run.length;
            }
            expect(line.end).toBe(at);
            const ending = /^\r?\n/.exec(text.slice(at));
            at += ending?.[0].length ?? 0;
          }
          expect(at).toBe(text.length);
        },
      ),
    );
  });

  it('draw each mark once, on the line where its span begins', () => {
    fc.assert(
      fc.property(texts, fc.array(span, { maxLength: 5 }), (text, spans) => {
        const runs = wordLines(text, { from: 0, to: text.length }, spans, 'odd').flatMap((line) => line.runs);
        const marks = runs.flatMap((run) => run.begins).filter((one) => one.mark !== undefined);
        const begun = spans.filter(
          (one) => one.from >= 0 && one.from < Math.min(text.length, one.to) && !/[\r\n]/.test(text[one.from] ?? ''),
        );
        expect(marks.length).toBeGreaterThanOrEqual(begun.length);
        expect(marks.length).toBeLessThanOrEqual(spans.length);
      }),
    );
  });

  it('leave no character in the page that would turn what follows', () => {
    const [line] = wordLines('pay \u202eabc\u202c', { from: 0, to: 9 }, [], 'odd');
    expect(line?.runs.map(({ text, chip }) => chip ?? text)).toEqual(['pay ', 'RLO', 'abc', 'PDF']);
    expect(line?.runs.map(({ text }) => text).join('')).toBe('pay abc');
  });
});

describe('a long text in parts', () => {
  it('is whole, and cut at line ends or between characters', () => {
    const line = `${'x'.repeat(99)}\n`;
    for (const text of ['', 'short', line.repeat(1000), '👩‍👩‍👧'.repeat(9000), '\u0301'.repeat(40_000)]) {
      const parts = textParts(text);
      expect(parts.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
      expect(Math.max(...parts.map(({ from, to }) => to - from))).toBeLessThanOrEqual(16_384);
      if (!text.startsWith('\u0301')) expect(parts.every(({ from }) => isBoundary(text, from))).toBe(true);
    }
    expect(textParts(line.repeat(1000)).every(({ to }) => to % 100 === 0)).toBe(true);
  });

  it('finds the part of a place', () => {
    const parts = textParts('x'.repeat(40_000));
    expect([0, 16_383, 16_384, 39_999, 40_000].map((place) => partAt(parts, place))).toEqual([0, 0, 1, 2, 2]);
  });
});

describe('a stored text laid out to be read', () => {
  const wrapped = [
    '**Rationale**  ',
    '**Hateful conduct:** You may not promote violence against or directly attack or threaten ',
    'other people on the basis of race, ethnicity, national origin, caste, sexual orientation, ',
    'gender, gender identity, religious affiliation, age, disability, or serious disease. We also ',
    'do not allow accounts whose primary purpose is inciting harm towards others on the ',
    'basis of these categories.  ',
    'We prohibit targeting individuals with content that references forms of violence or ',
    'violent events where a protected category was the primary target.  ',
  ].join('\n\n');
  const whole = { from: 0, to: wrapped.length };
  const drawnOf = (text: string) =>
    wordLines(text, { from: 0, to: text.length }, readingLayout(text), 'odd').map(({ runs }) =>
      runs
        .map((run) => {
          const layout = run.spans.find(isNotDrawn);
          return layout === undefined ? run.text : layout.look === 'join' ? ' ' : '';
        })
        .join(''),
    );

  it('runs on where a converter broke the lines, without its marks; each paragraph begins a line', () => {
    const [first, second, third] = drawnOf(wrapped);
    expect(first).toBe('Rationale');
    expect(second).toMatch(/^Hateful conduct: You may not .* or threaten other people .* these categories\.\s*$/u);
    expect(third).toMatch(/^We prohibit .* violence or violent events .* target\.\s*$/u);
  });

  it('sets strong what the marks set strong', () => {
    const strong = readingLayout(wrapped).filter(({ look }) => look === 'strong');
    expect(strong.map(({ from, to }) => wrapped.slice(from, to))).toEqual(['Rationale', 'Hateful conduct:']);
  });

  it('has a run at every place: each span that can be drawn is drawn on its own words', () => {
    const start = wrapped.indexOf('directly attack');
    const lines = wordLines(
      wrapped,
      whole,
      [...readingLayout(wrapped), { from: start, to: start + 15, look: 'clause', mark: '1' }],
      'odd',
    );
    const marked = lines.flatMap(({ runs }) => runs).filter((run) => run.spans.some(({ look }) => look === 'clause'));
    expect(marked.map(({ text }) => text).join('')).toBe('directly attack');
  });

  it('keeps every unit of any text in its place', () => {
    const unit = fc.constantFrom('a', ' ', '\n', '\r\n', '*', '**', '# ', '- ', 'x'.repeat(45), '.');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const stretch = { from: 0, to: text.length };
        const lines = wordLines(text, stretch, readingLayout(text), 'odd');
        const held = lines.map(({ at, end }) => text.slice(at, end)).join('\n');
        expect(held.replaceAll('\r\n', '\n')).toBe(text.replaceAll('\r\n', '\n'));
        for (const { at, end, runs } of lines) {
          expect(runs.reduce((sum, { length }) => sum + length, at)).toBe(end);
          for (const run of runs) expect(run.text).toBe(text.slice(run.at, run.at + run.length));
        }
      }),
    );
  });
});
