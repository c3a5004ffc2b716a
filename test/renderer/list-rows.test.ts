import { describe, expect, it } from 'vitest';
import { periodOf, shownWords, UNDATED_PERIOD } from '../../renderer/features/chronology/list-rows.ts';

describe('the rows of the chronology', () => {
  it('stand under the month that their date knows, and never under a finer one', () => {
    expect(periodOf('2020-05-22', null, 'UTC')).toBe(202005);
    expect(periodOf('2020', null, 'UTC')).toBe(202000);
    expect(periodOf('[..2020-05-24]', null, 'UTC')).toBe(202005);
    expect(periodOf(null, null, 'UTC')).toBe(UNDATED_PERIOD);
  });

  it('take the month of an instant in the zone of the case', () => {
    expect(periodOf('2020-05-31T23:30Z', null, 'UTC')).toBe(202005);
    expect(periodOf('2020-05-31T23:30Z', null, 'Asia/Jerusalem')).toBe(202006);
  });

  const row = (snippet: Parameters<typeof shownWords>[0]['snippet']) => ({
    text: 'words that were said on Thursday',
    marks: [],
    textCut: false,
    snippet,
  });

  it('show a hit in its surroundings and say on each side that words are left out', () => {
    const found = { text: 'that were said', marks: [[10, 14] as [number, number]], cutBefore: true, cutAfter: true };
    expect(shownWords(row(found))).toEqual({ text: '… that were said …', marks: [[12, 16]] });
    expect(shownWords(row({ ...found, cutBefore: false })).text).toBe('that were said …');
    expect(shownWords(row({ ...found, cutAfter: false })).text).toBe('… that were said');
  });

  it('never let a part pass for the whole', () => {
    expect(shownWords(row(null)).text).toBe('words that were said on Thursday');
    expect(shownWords({ ...row(null), textCut: true }).text).toBe('words that were said on Thursday…');
  });
});
