import { z } from 'zod';
import { honest, type Outcome } from './outcome.ts';

const report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Reads Playwright's JSON report. A flaky test has failed: there are no retries to hide behind. Pure. */
export function playwrightOutcome(json: unknown, exitCode: number): Outcome {
  const { stats } = report.parse(json);
  const outcome = {
    runner: 'end to end',
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
  return honest(outcome, exitCode);
}
