import { describe, expect, it } from 'vitest';
import { caseInArguments } from '../../electron/command-line.ts';

describe('the case that a start names', () => {
  it.each([
    [['electron', '/cases/A.onrecord'], '/cases/A.onrecord'],
    [['electron', '.', 'A.onrecord'], '/work here/A.onrecord'],
    [['electron', '.', '../B.ONRECORD/'], '/B.ONRECORD'],
    [['electron', 'A.onrecord', 'B.onrecord'], '/work here/B.onrecord'],
    [['electron', '--flag=/x.onrecord', '.'], null],
    [['A.onrecord'], null],
    [['electron', 'A.onrecord.txt'], null],
    [[], null],
  ])('%j names %j', (argv, expected) => {
    expect(caseInArguments(argv, '/work here')?.replace(/\/$/u, '') ?? null).toBe(expected);
  });
});
