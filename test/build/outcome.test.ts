import { describe, expect, it } from 'vitest';
import { summaryLine, total } from '../../build/testing/outcome.ts';
import { playwrightOutcome } from '../../build/testing/playwright-outcome.ts';
import { vitestOutcome } from '../../build/testing/vitest-outcome.ts';

const vitest = { numPassedTests: 10, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };

describe('what a run of the tests says at its end', () => {
  it('sums over the runners', () => {
    const windows = playwrightOutcome({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 } }, 1);
    expect(summaryLine(total([vitestOutcome(vitest, 1), windows]))).toBe('15 passed, 3 failed, 4 skipped');
  });

  it('counts a file that broke before its first test', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(vitestOutcome({ ...vitest, numFailedTests: 0, testResults }, 1).failed).toBe(1);
  });

  it('fails a runner that ran nothing', () => {
    const nothing = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 3, numTodoTests: 0, testResults: [] };
    expect(vitestOutcome(nothing, 0).failed).toBe(1);
    expect(playwrightOutcome({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, 0).failed).toBe(1);
  });

  it('fails a runner that ended badly without naming a failure', () => {
    expect(vitestOutcome({ ...vitest, numFailedTests: 0 }, 1).failed).toBe(1);
  });
});
