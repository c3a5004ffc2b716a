import { root } from './root.ts';
import { handOver } from './setup/child.mjs';
import type { ElectronAtHand } from './setup/electron.ts';

/**
 * Opens the built program. As root Chromium refuses its sandbox, which is never turned off here: root becomes an ordinary user
 * in a user namespace, as the tests do.
 * @returns the program's exit code
 */
export async function openWindow(electron: ElectronAtHand, args: readonly string[]): Promise<number> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const asUser = isRoot ? ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'] : [];
  const [command = '', ...rest] = [...asUser, electron.program, root, ...args];
  return handOver(command, rest);
}
