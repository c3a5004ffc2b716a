import { systemNeeds } from '../setup/debian-packages.ts';
import { ensureDesktop } from '../setup/desktop.ts';
import { SetupProblem } from '../setup/problem.mjs';
import { say, seconds } from '../setup/say.mjs';
import { runChecks } from '../testing/checks.ts';
import { runEndToEnd } from '../testing/end-to-end.ts';
import { summaryLine, total, type Outcome } from '../testing/outcome.ts';
import { runUnitTests } from '../testing/unit-tests.ts';
import { ensureBuilt } from './build.ts';

/** Sets up Electron while the checks run; without it everything else is still tested, and the run fails at its end. */
async function prepareDesktop(): Promise<string | null> {
  try {
    const proof = process.getuid?.() === 0 ? systemNeeds.networkProof : [];
    await ensureDesktop([...systemNeeds.noDisplay, ...proof]);
    return null;
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    return error.message;
  }
}

const started = performance.now();
/** `npm test -- test/core` narrows the unit tests down; checks and end-to-end tests always run whole. */
const filters = process.argv.slice(2);
const [checks, lacking] = await Promise.all([runChecks(), prepareDesktop()]);
await ensureBuilt();
const units = await runUnitTests(filters);
const windows: Outcome = lacking ? { runner: 'end to end', passed: 0, failed: 1, skipped: 0 } : await runEndToEnd();
const outcomes = [checks, units, windows];
for (const outcome of outcomes) say(`${outcome.runner}: ${summaryLine(outcome)}`);
if (lacking) say(`end-to-end tests did not run. ${lacking}`);
say(`all of it took ${seconds(performance.now() - started)}`);
const all = total(outcomes);
process.stdout.write(`${summaryLine(all)}\n`);
process.exitCode = all.failed === 0 ? 0 : 1;
