import { join } from 'node:path';
import { root } from '../root.ts';
import { handOver } from '../setup/child.mjs';
import { ensureBuilt } from './build.ts';

/** npm run bench [-- --only P1,P4] [-- --rows N]: the command line's own bench, on the built program. */
await ensureBuilt();
process.exitCode = await handOver(process.execPath, [
  join(root, 'bin/onrecord.mjs'),
  'bench',
  ...process.argv.slice(2),
]);
