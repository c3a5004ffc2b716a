import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precisionOf } from '../../../core/domain/date-words.ts';
import { parseDateInZone } from '../../../core/domain/asserted-date.ts';
import { scriptOf } from '../../../core/text/direction.ts';
import { people, platform } from '../../../engine/demo/data/people.ts';
import { demoStatements, makeDemoCase } from '../../../engine/demo/make.ts';
import { engineAtHand, type AtHand } from '../dossiers/case-for-dossiers.ts';

describe('the demo’s data', () => {
  it('are in six scripts, with emoji', () => {
    const scripts = new Set(demoStatements.map(({ text }) => scriptOf(text)));
    expect([...scripts].sort()).toEqual(['arabic', 'cjk', 'cyrillic', 'greek', 'hebrew', 'latin']);
    expect(demoStatements.some(({ text }) => /\p{Extended_Pictographic}/u.test(text))).toBe(true);
  });

  it('know dates in every way that the notation draws', () => {
    const known = new Set(demoStatements.map(({ date }) => precisionOf(date?.edtf ?? null)));
    for (const precision of [
      'minute',
      'day',
      'month',
      'season',
      'year',
      'decade',
      'about',
      'before',
      'after',
      'between',
      'span',
      'undated',
    ]) {
      expect(known).toContain(precision);
    }
    for (const { date } of demoStatements) {
      if (typeof date?.edtf === 'string')
        expect(parseDateInZone(date.edtf, date.zone ?? null)).toMatchObject({ ok: true });
    }
  });

  it('name only what is invented', () => {
    expect(platform).toMatch(/\.example$/);
    for (const { handle, role } of Object.values(people)) {
      if (handle !== null) expect(handle).toMatch(/\.example$/);
      expect(role).toContain('(invented)');
    }
  });
});

describe('the demo case', () => {
  let hand: AtHand;
  beforeAll(async () => {
    hand = await engineAtHand();
  });
  afterAll(() => hand.end());

  it('is made through real operations, compiles without what would be wrong with it, and verifies', async () => {
    const made = await makeDemoCase(hand.engine, join(hand.folder, 'Demo.onrecord'));
    expect(made.statements).toBeGreaterThan(50);
    const { counts, setAside } = await hand.ask('cases.info', {});
    expect(counts).toMatchObject({ statements: made.statements, captures: made.captures, accounts: made.accounts });
    expect(setAside).toBe(2);
    const { findings, statements } = await hand.ask('dossiers.compile', { title: 'Demo' });
    expect(statements).toBe(made.statements);
    expect(findings.map(({ code }) => code)).not.toContain('no-source');
    const verified = await hand.ask('custody.verify', {});
    expect(verified).toMatchObject({ ok: true, findings: [] });
    expect(verified.checked.events).toBeGreaterThan(made.statements);
  });
});
