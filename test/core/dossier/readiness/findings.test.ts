import { describe, expect, it } from 'vitest';
import { compileContent } from '../../../../core/dossier/compile.ts';
import type { Finding } from '../../../../core/dossier/model.ts';
import { findingCodes, findingSeverities } from '../../../../core/dossier/readiness/codes.ts';
import type { DossierRecords } from '../../../../core/dossier/records.ts';
import type { DossierRequest } from '../../../../core/dossier/request.ts';
import { records, request, uuid } from '../hand-made.ts';
import { letter, linked, quoted, rendering, response, rules, SOURCE, support } from './things.ts';
import { of } from './link-trials.ts';
import { claim, REQUEST, STATEMENT, TRIALS } from './trials.ts';

const findingsOf = (of: DossierRecords, more: Partial<DossierRequest> = {}): readonly Finding[] =>
  compileContent(of, { ...request, ...more }).findings;

describe('a sound dossier', () => {
  it('has nothing against it', () => {
    expect(findingsOf(of({}, { rules: rules([linked()], [quoted('You may not threaten violence')]) }))).toEqual([]);
  });
});

describe.each(findingCodes)('%s', (code) => {
  const trial = TRIALS[code];

  it(`is told where ${trial.because}`, () => {
    const found = findingsOf(trial.records, trial.request).filter((one) => one.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: findingSeverities[code], object: trial.about, waived: null });
    expect(found[0]?.objectKind === null).toBe(trial.about === null);
    expect(found[0]?.message).toContain(trial.says);
  });

  it.runIf(trial.unless)('isn’t told where that isn’t so', () => {
    for (const without of trial.unless ?? []) {
      const { records: of, request: more } = 'statements' in without ? { records: without, request: {} } : without;
      expect(findingsOf(of, more).map((one) => one.code)).not.toContain(code);
    }
  });
});

describe('dates that are finer than what shows them', () => {
  it.each(['last week', 'In recent days', 'recently', 'השבוע שעבר', 'לאחרונה', 'هفته گذشته', 'الأسبوع الماضي'])(
    'are told of words such as “%s”, even where a source attests the day',
    (displayed) => {
      const dates = [claim('2020-05-18', { displayed, supports: [support({ sourceId: SOURCE })] })];
      const [found] = findingsOf(of({ dates })).filter(({ code }) => code === 'date-finer-than-evidence');
      expect(found?.message.replace(/[\u2068\u2069]/g, '')).toContain(`“${displayed}”`);
    },
  );

  it.each(['Quds Day, Friday', 'yesterday', '3 days ago', 'Friday'])(
    'aren’t told of “%s”, which may name a day',
    (displayed) => {
      const dates = [claim('2020-05-22', { displayed, supports: [support({ sourceId: SOURCE })] })];
      expect(findingsOf(of({ dates })).map(({ code }) => code)).not.toContain('date-finer-than-evidence');
    },
  );

  it('are told of requests and answers too', () => {
    const dates = [claim('2020-05-24', { displayed: 'earlier this month', method: 'press' })];
    const found = findingsOf(of({}, { requests: [letter({ dates })] }));
    expect(found).toMatchObject([{ code: 'date-finer-than-evidence', object: REQUEST }]);
  });
});

describe('dates in the future', () => {
  it('are told of renderings, of observations and of answers', () => {
    const later = [claim('2099')];
    const observed = { status: 'live', country: null, note: null, dates: later, supports: [] } as const;
    const account = records([]).accounts[0] ?? ({} as never);
    const seen = { ...observed, observationId: uuid(800), status: 'active' } as const;
    const found = [
      ...findingsOf(of({ renderings: [rendering(20, { dates: later })] })),
      ...findingsOf(of({ statuses: [observed] })),
      ...findingsOf(of({}, { accounts: [{ ...account, observations: [seen] }] })),
      ...findingsOf(of({}, { requests: [letter({ responses: [response('2099')] })] })),
    ].filter(({ code }) => code === 'date-in-future');
    expect(found.map(({ objectKind }) => objectKind)).toEqual(['statement', 'statement', 'account', 'request']);
    expect(new Set(found.map(({ message }) => message)).size).toBe(4);
  });
});

describe('handles that are not known', () => {
  it('are told of a post whose account nobody names, by the post', () => {
    const [found] = findingsOf(of({ accountId: null, kind: 'post' })).filter(({ code }) => code === 'handle-unknown');
    expect(found).toMatchObject({ object: STATEMENT, objectKind: 'statement', exhibit: '1' });
  });
});
