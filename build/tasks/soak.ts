import { parseArgs } from 'node:util';
import { say, seconds } from '../setup/say.mjs';
import { summaryLine } from '../testing/outcome.ts';
import { runUnitTests } from '../testing/unit-tests.ts';

/**
 * npm run soak [-- --cuts N] [-- --seed N]: the checks that take chance, as often as their full figures ask; `npm test` runs a seeded sample
 * of each. The seed is said, so that what is found can be found again.
 */
const { values } = parseArgs({
  options: { cuts: { type: 'string', default: '20000' }, seed: { type: 'string', default: String(Date.now() % 1e9) } },
});
process.env['ONRECORD_POWER_CUTS'] = values.cuts;
process.env['ONRECORD_SEED'] = values.seed;
say(`C24: ${values.cuts} power cuts, seed ${values.seed}`);
const started = performance.now();
const outcome = await runUnitTests(['test/db/power-cuts']);
say(`all of it took ${seconds(performance.now() - started)}`);
process.stdout.write(`${summaryLine(outcome)}\n`);
process.exitCode = outcome.failed === 0 ? 0 : 1;
