import { describe, expect, it } from 'vitest';
import { spentOnSetUp, timeTable } from '../../build/demo/time-table.ts';

describe('where the time of a demo went', () => {
  it('names every part, what lies between them, and the whole', () => {
    const table = timeTable(
      [
        { part: 'Node 24', ms: 5_000 },
        { part: 'building', ms: 1_200 },
      ],
      7_000,
    );
    expect(table.split('\n').map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['Node 24', '5.0 s'],
      ['building', '1.2 s'],
      ['everything else', '0.8 s'],
      ['all', '7.0 s'],
    ]);
  });

  it('begins with what set-up handed over', () => {
    const env = { ONRECORD_STARTED: '1000', ONRECORD_SETUP_SPENT: '[{"part":"Node 24","ms":5}]' };
    expect(spentOnSetUp(env)).toEqual({ startedAt: 1000, spent: [{ part: 'Node 24', ms: 5 }] });
    expect(spentOnSetUp({}).spent).toEqual([]);
  });
});
