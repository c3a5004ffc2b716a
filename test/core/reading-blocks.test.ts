import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { offerClauses } from '../../core/domain/policy/offer-clauses.ts';
import { readingBlocks, type ReadingBlock, type ReadingMode } from '../../core/domain/policy/reading-blocks.ts';
import { isBoundary } from '../../core/text/graphemes.ts';
import { wellFormedTexts } from './arbitrary-texts.ts';
import { realData } from './real-data.ts';

/** A block as it is read: bold words between bars. */
function shown(text: string, { pieces }: ReadingBlock): string {
  const joints = { none: '', space: ' ', break: '\n' } as const;
  return pieces
    .map(({ start, end, strong, joint }) => {
      const words = text.slice(start, end);
      return (strong ? `|${words}|` : words) + joints[joint];
    })
    .join('');
}

const read = (text: string, mode: ReadingMode = 'joined'): readonly (readonly [string, string])[] =>
  readingBlocks(text, mode).map((block) => [block.look, shown(text, block)]);

describe('a text joined for reading', () => {
  it('joins lines that a page broke, and leaves those that an author broke', () => {
    expect(
      read(
        'You may not promote violence against or directly attack\nother people on the basis of race.\n\nHome\nAbout us',
      ),
    ).toEqual([
      ['paragraph', 'You may not promote violence against or directly attack other people on the basis of race.'],
      ['paragraph', 'Home\nAbout us'],
    ]);
  });

  it('draws headings, points and bold words as what they mean', () => {
    expect(
      read('# Rules\n\nSetext\n---\n\n* one **bold** word\n* two\n1. three\n\n| a | b |\n| c | d |\n\n---\n'),
    ).toEqual([
      ['heading', 'Rules'],
      ['heading', 'Setext'],
      ['point', 'one |bold| word'],
      ['point', 'two'],
      ['paragraph', '1. three'],
      ['paragraph', '| a | b |'],
      ['paragraph', '| c | d |'],
      ['paragraph', '---'],
    ]);
  });

  it('finds bold words that are broken over lines, and a star without its partner', () => {
    expect(read('These are **words that are so many that a page had to break\nthem** here. And **this.')).toEqual([
      ['paragraph', 'These are |words that are so many that a page had to break| |them| here. And **this.'],
    ]);
  });

  it('names the line at which each block begins', () => {
    expect(readingBlocks('# Rules\r\n\r\nFirst.\r\n\r\nSecond.', 'joined').map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it('parts a text of one line only where words end, and counts its line once', () => {
    const text = 'word '.repeat(200_000).trim();
    const blocks = readingBlocks(text, 'joined');
    expect(blocks.length).toBeGreaterThan(200);
    expect(blocks.filter(({ line }) => line !== null)).toHaveLength(1);
    expect(blocks.every(({ start }) => start === 0 || text[start - 1] === ' ')).toBe(true);
  });

  const modes = fc.constantFrom<ReadingMode>('joined', 'stored');
  const marked = fc
    .array(fc.oneof(wellFormedTexts, fc.constantFrom('\n', '\r\n', '\n\n', '**', '# ', '* ', '---', '|', 'a line. ')), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''));

  it.each([
    ['anything', marked],
    [
      'one long line',
      fc.array(wellFormedTexts, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('x').repeat(300)),
    ],
  ])('loses nothing of %s but white space and marks of layout, and cuts no character', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, modes, (text, mode) => {
        const blocks = readingBlocks(text, mode);
        let at = 0;
        for (const { pieces, start, end } of blocks) {
          for (const piece of pieces) {
            expect(piece.start).toBeGreaterThanOrEqual(Math.max(at, start));
            expect(piece.end).toBeLessThanOrEqual(end);
            const left = text.slice(at, piece.start);
            expect(left.replace(mode === 'stored' ? /\s/gu : /[\s#*+•=-]/gu, '')).toBe('');
            expect(
              isBoundary(text, piece.start) || /\s/u.test(text[piece.start - 1] ?? '') || text[piece.start - 1] === '*',
            ).toBe(true);
            at = piece.end;
          }
        }
        expect(text.slice(at).replace(mode === 'stored' ? /\s/gu : /[\s#*+•=-]/gu, '')).toBe('');
      }),
      { numRuns: 300 },
    );
  });
});

const guidelines = realData(
  'policies/pga-v1/twitter-community-guidelines/20200331_Twitter_CommunityGuidelines.md',
  'the real rules are not read in blocks',
);

describe.skipIf(guidelines === null)('the rules registered on 31 March 2020', () => {
  const text = guidelines === null ? '' : readFileSync(guidelines, 'utf8');
  const at = (line: number): ReadingBlock => readingBlocks(text, 'joined').find((block) => block.line === line)!;

  it('are read as the picture of the link desk shows them', () => {
    expect(at(859).look).toBe('heading');
    expect(shown(text, at(859))).toBe('|Hateful conduct policy (20200331*)|');
    expect(shown(text, at(861))).toContain(
      '|Hateful conduct:| You may not promote violence against or directly attack or threaten other people on the basis of',
    );
    expect(shown(text, at(983))).toBe(
      '|Repeated and/or non-consensual slurs, epithets, racist and sexist tropes, or other| |content that degrades someone|',
    );
  });

  it('offer the rule on hateful conduct under its heading', () => {
    const offer = offerClauses(text).find(({ start, end }) =>
      text.slice(start, end).startsWith('**Hateful conduct:**'),
    );
    expect(offer).toMatchObject({ kind: 'prohibition' });
    expect(offer!.path).toContain('Hateful conduct policy (20200331*)');
  });
});
