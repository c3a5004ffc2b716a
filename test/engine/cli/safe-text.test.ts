import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonForTerminal, textForTerminal } from '../../../engine/cli/safe-text.ts';
import { texts } from '../../core/arbitrary-texts.ts';

/** What a terminal obeys: everything of C0 but line ends and tabs, delete, C1; and what turns a line around. */
const OBEYED = /(?![\n\t\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\r(?!\n)/u;

const hostile = fc.oneof(
  texts,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u001b]0;owned\u0007', '\u009b2J', 'a\u202egpj.exe', 'safe\rEVIL', '\u001b[2K\u001b[1A', '\0'),
);

describe('words on record in a terminal', () => {
  it('move no cursor, hide nothing and turn no line around', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(textForTerminal(text)).not.toMatch(OBEYED);
      }),
    );
  });

  it('show what can’t be seen by its name, and leave writing alone', () => {
    expect(textForTerminal('a\u001b[31mb\u202ec')).toBe('a‹U+001B›[31mb‹RLO›c');
    expect(textForTerminal('می‌خواهم 👨‍👩‍👧 e\u0301\n')).toBe('می‌خواهم 👨‍👩‍👧 e\u0301\n');
    expect(textForTerminal('half \ud83d')).toBe('half ‹U+D83D›');
  });

  it('as JSON are exact when read again', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(0, 2), (text, indent) => {
        const json = jsonForTerminal({ text, [text]: 1 }, indent);
        expect(json).not.toMatch(OBEYED);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ text, [text]: 1 })));
      }),
    );
  });
});
