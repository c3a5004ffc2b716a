/** What a runner has to say at its end. */
export type Outcome = {
  readonly runner: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};

/** A runner that ran nothing, or that ended badly without naming a failure, has failed: nothing may pass by not running. Pure. */
export function honest(outcome: Outcome, exitCode: number): Outcome {
  const ranNothing = outcome.passed + outcome.failed === 0;
  const endedBadly = exitCode !== 0 && outcome.failed === 0;
  return ranNothing || endedBadly ? { ...outcome, failed: outcome.failed + 1 } : outcome;
}

export function total(outcomes: readonly Outcome[]): Outcome {
  const sum = (pick: (outcome: Outcome) => number): number => outcomes.reduce((all, outcome) => all + pick(outcome), 0);
  return {
    runner: 'all',
    passed: sum((outcome) => outcome.passed),
    failed: sum((outcome) => outcome.failed),
    skipped: sum((outcome) => outcome.skipped),
  };
}

/** The line that ends every run of the tests. */
export function summaryLine({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
