import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';

/**
 * What names this machine, before the case's own key makes it opaque: the system's machine id where there is one, else a random id
 * kept with the user's data, else (nothing can be written) the host's name.
 */
export function machineIdentity(userData = defaultUserData()): string {
  for (const path of ['/etc/machine-id', '/var/lib/dbus/machine-id']) {
    const id = contents(path);
    if (id !== undefined && id !== '') return `machine ${id}`;
  }
  return keptIdentity(userData) ?? `host ${hostname()}`;
}

function keptIdentity(userData: string): string | undefined {
  const path = join(userData, 'device-id');
  const known = contents(path);
  if (known !== undefined && known !== '') return `random ${known}`;
  try {
    mkdirSync(userData, { recursive: true });
    // Exclusively: of two programs that start at once, one makes it and both read it.
    writeFileSync(path, `${randomUUID()}\n`, { mode: 0o600, flag: 'wx' });
  } catch {
    // Made by another in the meantime, or not to be made at all: the reading below tells.
  }
  const made = contents(path);
  return made === undefined || made === '' ? undefined : `random ${made}`;
}

function contents(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function defaultUserData(): string {
  const home = homedir();
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'On Record');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'On Record');
  return join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'onrecord');
}
