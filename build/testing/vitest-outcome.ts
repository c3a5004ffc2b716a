import { z } from 'zod';
import { honest, type Outcome } from './outcome.ts';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Reads Vitest's JSON report. A file that fails before its first test counts as one failure. Pure. */
export function vitestOutcome(json: unknown, exitCode: number): Outcome {
  const read = report.parse(json);
  const broken = read.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const outcome = {
    runner: 'vitest',
    passed: read.numPassedTests,
    failed: read.numFailedTests + broken,
    skipped: read.numPendingTests + read.numTodoTests,
  };
  return honest(outcome, exitCode);
}
