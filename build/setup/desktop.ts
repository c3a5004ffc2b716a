import { ensureSystem, systemNeeds, type SystemNeed } from './debian-packages.ts';
import { ensureElectron, warnOfSubstitute, type ElectronAtHand } from './electron.ts';
import { ensureNativeSqlite, needsNapi9 } from './sqlite-napi9.ts';

/**
 * Makes all that the window needs: Electron, what both it and the compiling need of the system, the native SQLite.
 * @param extra what the task needs of the system besides
 */
export async function ensureDesktop(extra: readonly SystemNeed[] = []): Promise<ElectronAtHand> {
  const electron = await ensureElectron();
  if (!electron.official) warnOfSubstitute();
  const compiler = needsNapi9(electron.version) ? systemNeeds.compiler : [];
  await ensureSystem([...systemNeeds.window, ...extra, ...compiler]);
  await ensureNativeSqlite(electron);
  return electron;
}

/** Whether there is a screen to open a window on. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
