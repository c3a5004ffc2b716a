import { describe, expect, it } from 'vitest';
import { readDateDraft } from '../../renderer/ui/date-draft.ts';
import { conflictingClaim, splitGauge, splitWords } from '../../renderer/ui/date-conflict.ts';

const draft = (text: string, zone = '', displayed = ''): Parameters<typeof readDateDraft>[0] => ({
  text,
  zone,
  displayed,
});

describe('a date while it is typed', () => {
  it('is said back in words, as exactly as it was written', () => {
    const reading = readDateDraft(draft('2020-05-22'));
    expect(reading).toMatchObject({ kind: 'date', date: { edtf: '2020-05-22', zone: null }, wantsZone: false });
    expect(reading.kind === 'date' && reading.words).toMatchObject({ words: '22 May 2020', precision: 'day' });
  });

  it('is refused with a sentence that says what to write', () => {
    expect(readDateDraft(draft('2020-05-32'))).toEqual({
      kind: 'bad',
      message: 'May has 31 days. Write 2020-05 if the day is not known.',
    });
  });

  it('asks for a zone only where a time states none', () => {
    expect(readDateDraft(draft('2020-05-22T09:14'))).toMatchObject({ wantsZone: true, date: { zone: null } });
    expect(readDateDraft(draft('2020-05-22T09:14', 'Asia/Tehran'))).toMatchObject({ date: { zone: 'Asia/Tehran' } });
    expect(readDateDraft(draft('2020-05-22T09:14Z', 'Asia/Tehran'))).toMatchObject({
      wantsZone: false,
      date: { zone: null },
    });
    expect(readDateDraft(draft('2020-05-22', 'Asia/Tehran'))).toMatchObject({ date: { zone: null } });
    expect(readDateDraft(draft('2020-05-22T09:14', 'Mars/Olympus'))).toMatchObject({ kind: 'bad' });
  });

  it('may be known only in the words that were displayed', () => {
    expect(readDateDraft(draft('', '', 'last week'))).toMatchObject({
      kind: 'date',
      words: null,
      date: { edtf: null, displayed: 'last week' },
    });
    expect(readDateDraft(draft('', '', '  '))).toEqual({ kind: 'none' });
  });
});

describe('two claims of when', () => {
  const claim = (edtf: string | null, chosen: boolean): { edtf: string | null; zone: null; chosen: boolean } => ({
    edtf,
    zone: null,
    chosen,
  });

  it('conflict only where both can’t be true', () => {
    const other = claim('2020-05-24', false);
    expect(conflictingClaim([claim('2020-05-25', true), other], 'UTC')).toBe(other);
    expect(conflictingClaim([claim('2020-05-25', true), claim('2020-05', false)], 'UTC')).toBeNull();
    expect(conflictingClaim([claim('2020-05-25', true), claim('2020-05-25T10:00Z', false)], 'UTC')).toBeNull();
    expect(conflictingClaim([claim('[..2020-05-24]', true), claim(null, false)], 'UTC')).toBeNull();
    expect(conflictingClaim([claim(null, true), other], 'UTC')).toBeNull();
  });

  it('are written with what they share said once', () => {
    expect(splitWords('25 May 2020', '24 May 2020')).toEqual({ chosen: '25', other: '24', rest: 'May 2020' });
    expect(splitWords('2020', '2019')).toEqual({ chosen: '2020', other: '2019', rest: '' });
  });

  it('split the finest tick up to the day', () => {
    expect(splitGauge(['known', 'known', 'known', 'open'])).toEqual(['known', 'known', 'split', 'open']);
    expect(splitGauge(['known', 'known', 'known', 'known'])).toEqual(['known', 'known', 'split', 'known']);
    expect(splitGauge(['known', 'open', 'open', 'open'])).toEqual(['split', 'open', 'open', 'open']);
  });
});
