import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, inseparableUnits, type TextDiff } from '../../core/text/diff.ts';
import { isBoundary } from '../../core/text/graphemes.ts';
import { texts } from './arbitrary-texts.ts';

const short = ({ parts }: TextDiff): string =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'left' ? `[-${text}-]` : `{+${text}+}`)).join('');

const of = (diff: TextDiff, side: 'left' | 'right'): string =>
  diff.parts.flatMap(({ kind, text }) => (kind === 'same' || kind === side ? [text] : [])).join('');

describe('two wordings', () => {
  it('tell one word for another, not a scatter of letters', () => {
    const post = 'The Zionist regime is a deadly, cancerous growth and a detriment to this region.';
    const press = 'The Zionist regime is a deadly, cancerous tumor and a detriment to this region.';
    expect(short(compareTexts(post, press))).toBe(
      'The Zionist regime is a deadly, cancerous [-growth-]{+tumor+} and a detriment to this region.',
    );
  });

  it('show what was put in, and what was left out', () => {
    expect(short(compareTexts('thugs like Netanyahu', 'thugs like [Prime Minister Binyamin] Netanyahu'))).toBe(
      'thugs like {+[Prime Minister Binyamin] +}Netanyahu',
    );
    expect(short(compareTexts('fought?! The virus of Zionism', 'fought?!… Zionism'))).toContain('{+…+}');
  });

  it('tell alike words letter by letter', () => {
    expect(short(compareTexts('anti-Semitic', 'anti-Semitism'))).toBe('anti-Semiti[-c-]{+sm+}');
    expect(short(compareTexts('colour', 'color'))).toBe('colo[-u-]r');
  });

  it('never part what is written as one', () => {
    expect(inseparableUnits('سلام')).toEqual(['س', 'لا', 'م']);
    expect(inseparableUnits('الله')).toEqual(['ا', 'لله']);
    expect(inseparableUnits('ل\u200cا')).toEqual(['ل\u200c', 'ا']);
    expect(inseparableUnits('க்ஷ')).toEqual(['க்ஷ']);
    expect(inseparableUnits('👨‍👩‍👧e\u0301')).toEqual(['👨‍👩‍👧', 'e\u0301']);
    expect(short(compareTexts('سلام', 'سلم'))).not.toMatch(/ل\[-ا/);
    expect(short(compareTexts('👍🏽', '👍🏿'))).toBe('[-👍🏽-]{+👍🏿+}');
  });

  it('of only marks, only controls, half pairs and nothing at all are compared like any other', () => {
    for (const odd of ['\u0301\u0301', '\u202e\u202c', '\ud83d', '', '\0', '\r\n']) {
      for (const other of ['', 'a', '\udc68', '\u0301']) {
        const diff = compareTexts(odd, other);
        expect([of(diff, 'left'), of(diff, 'right')]).toEqual([odd, other]);
      }
    }
  });

  it('hold exactly the two texts, at the places that they name, cut only where a reader can cut', () => {
    fc.assert(
      fc.property(texts, texts, fc.boolean(), (one, two, related) => {
        const [left, right] = [one, related ? one.slice(0, one.length / 2) + two : two];
        const diff = compareTexts(left, right);
        expect([of(diff, 'left'), of(diff, 'right')]).toEqual([left, right]);
        for (const part of diff.parts) {
          if (part.kind !== 'right') expect(left.slice(...part.left)).toBe(part.text);
          if (part.kind !== 'left') expect(right.slice(...part.right)).toBe(part.text);
          for (const at of part.left) expect(isBoundary(left, at)).toBe(true);
          for (const at of part.right) expect(isBoundary(right, at)).toBe(true);
        }
        const kinds = diff.parts.map(({ kind }) => kind);
        expect(kinds.some((kind, at) => kind === kinds[at - 1])).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same throughout where they are equal', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { parts, complete } = compareTexts(text, text);
        expect(complete).toBe(true);
        expect(parts.map(({ kind }) => kind)).toEqual(text === '' ? [] : ['same']);
      }),
    );
  });

  it('of a megabyte each are told apart in bounded time, and say where that was too much', () => {
    const words = (seed: number): string =>
      Array.from({ length: 120_000 }, (_, i) => `w${((i + seed) * 7919) % 100_003}`).join(' ');
    const whole = `Beginning. ${words(1)} End.`;
    const near = compareTexts(whole, whole.replace('w7919 ', 'w7919 inserted '));
    expect(near.complete).toBe(true);
    const far = compareTexts(whole, `Beginning. ${words(50_000)} End.`);
    expect(far.complete).toBe(false);
    expect(far.parts.map(({ kind }) => kind)).toEqual(['same', 'left', 'right', 'same']);
  });
});
