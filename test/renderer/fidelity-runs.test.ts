import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuotation } from '../../core/text/quotation/check-quotation.ts';
import { quotable } from '../../core/text/quotation/words.ts';
import { fidelityRuns } from '../../renderer/ui/fidelity-runs.ts';

const STORED = `**Hateful conduct:** You may not promote violence against or directly attack or threaten

other people on the basis of race, ethnicity, national origin, caste, sexual orientation,

gender, gender identity, religious affiliation, age, disability, or serious disease. We also

do not allow accounts whose primary purpose is inciting harm. Learn more.`;

/** The comparison as one line: [-gone-], [+added+]. */
function drawn(quotation: string, stored = STORED): string {
  const check = checkQuotation(quotation, quotable(stored));
  const { passage } = check;
  const passageText = passage && stored.slice(passage.start, passage.end);
  const { text, spans } = fidelityRuns(quotation, { ...check, passageText });
  let [said, at] = ['', 0];
  for (const { from, to, look } of spans) {
    const words = text.slice(from, to);
    said += text.slice(at, from) + (look === 'gone' ? `[-${words}-]` : `[+${words}+]`);
    at = to;
  }
  return said + text.slice(at);
}

describe('a quotation beside what it quotes', () => {
  it('of the letter of May 2020 shows what was left out and put in, silent commas too', () => {
    const quotation =
      'may not promote violence against, or directly attack, or threaten other people on the basis of race, ethnicity, national origin or religious affiliation… or calls for mass murder';
    expect(drawn(quotation)).toBe(
      'may not promote violence against[+,+] or directly attack[+,+] or threaten other people on the basis of race, ethnicity, national origin[-, caste, sexual orientation, gender, gender identity,-] [+or+] religious affiliation [-age, disability, or serious disease-][+… or calls for mass murder+]',
    );
  });

  it('that is exact, or stands nowhere, is drawn as it is', () => {
    const exact = 'We also do not allow accounts whose primary purpose is inciting harm';
    expect(drawn(exact)).toBe(exact);
    expect(drawn('nothing of the kind is here')).toBe('nothing of the kind is here');
  });

  it('a full stop at its end is not called put in: what follows in the text is not known here', () => {
    expect(drawn('accounts whose main purpose is inciting harm. Learn more.')).toBe(
      'accounts whose [-primary-] [+main+] purpose is inciting harm. Learn more.',
    );
  });

  it('holds every word of the quotation once it is without what is gone', () => {
    const words = STORED.replace(/[*\s]+/gu, ' ')
      .trim()
      .split(' ');
    const edit = fc.record({
      from: fc.nat(words.length - 12),
      length: fc.integer({ min: 8, max: 20 }),
      leave: fc.nat(7),
      add: fc.constantFrom('', 'perhaps', '… and so on', '[sic]'),
    });
    fc.assert(
      fc.property(edit, ({ from, length, leave, add }) => {
        const chosen = words.slice(from, from + length);
        chosen.splice(leave, 1, ...(add === '' ? [] : [add]));
        const quotation = chosen.join(' ');
        const without = drawn(quotation)
          .replace(/\[-.*?-\]/gu, '')
          .replace(/\[\+(.*?)\+\]/gu, '$1');
        const bare = (text: string): string => text.replace(/\s+/gu, '');
        expect(bare(without)).toBe(bare(quotation));
      }),
    );
  });
});
