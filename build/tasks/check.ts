import { runChecks } from '../testing/checks.ts';
import { summaryLine } from '../testing/outcome.ts';

const outcome = await runChecks();
process.stdout.write(`${summaryLine(outcome)}\n`);
process.exitCode = outcome.failed === 0 ? 0 : 1;
