import { ensureDesktop, hasDisplay } from '../setup/desktop.ts';
import { SetupProblem } from '../setup/problem.mjs';
import { say } from '../setup/say.mjs';
import { openWindow } from '../open-window.ts';
import { ensureBuilt } from './build.ts';

try {
  if (!hasDisplay())
    throw new SetupProblem(
      'there is no display to open a window on. The command line works without: npx onrecord --help',
    );
  const electron = await ensureDesktop();
  await ensureBuilt();
  process.exitCode = await openWindow(electron, process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  say(error.message);
  process.exitCode = 1;
}
