import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { handOver } from '../setup/child.mjs';
import { systemNeeds } from '../setup/debian-packages.ts';
import { ensureDesktop } from '../setup/desktop.ts';
import { SetupProblem } from '../setup/problem.mjs';
import { say } from '../setup/say.mjs';
import { sandboxedDisplay } from '../testing/end-to-end.ts';
import { ensureBuilt } from './build.ts';

/** Measured in a real window; all others by the command line's own bench. */
const OF_A_WINDOW = ['P13', 'P14', 'P15'];

/** npm run bench [-- --only P1,P4] [-- --rows N]: the built program, first on the command line, then in its window. */
await ensureBuilt();
const args = process.argv.slice(2);
const at = args.indexOf('--only');
const only =
  at === -1
    ? null
    : String(args[at + 1])
        .split(',')
        .map((id) => id.trim());
const rest = at === -1 ? args : args.filter((_, index) => index !== at && index !== at + 1);
const ofWindow = OF_A_WINDOW.filter((id) => only === null || only.includes(id));
const others = only?.filter((id) => !OF_A_WINDOW.includes(id)) ?? null;
const asked = (ids: readonly string[] | null): string[] => (ids === null ? [] : ['--only', ids.join(',')]);

if (others === null || others.length > 0) {
  const program = join(root, 'bin/onrecord.mjs');
  process.exitCode = await handOver(process.execPath, [program, 'bench', ...asked(others), ...rest]);
}
if (ofWindow.length > 0) process.exitCode = (process.exitCode ?? 0) || (await measureWindow());

async function measureWindow(): Promise<number> {
  const script = join(root, 'test/bench/window.ts');
  // The installed program has no tests beside it
  if (!existsSync(script)) return 0;
  try {
    await ensureDesktop(systemNeeds.noDisplay);
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    say(`${ofWindow.join(', ')} not measured: ${error.message}`);
    return 0;
  }
  say(`measuring ${ofWindow.join(', ')} in a window …`);
  const isRoot = process.getuid?.() === 0;
  const [command, ...before] = [
    ...sandboxedDisplay({ platform: process.platform, isRoot, ownNetwork: false }),
    process.execPath,
    script,
    ...asked(ofWindow),
    ...rest,
  ];
  return handOver(command ?? process.execPath, before);
}
