import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Every file that was ever seen in some folders, also those that were deleted since. */
export interface KeptFiles {
  /** Stops watching. @returns where the kept files lie, each with the path it had */
  readonly stop: () => ReadonlyMap<string, string>;
}

const EVERY_MS = 15;

/** Looks again and again, and gives each new file a second name at once: deleting the first then takes nothing away. */
export function keepFiles(folders: readonly string[], into: string): KeptFiles {
  mkdirSync(into, { recursive: true });
  const kept = new Map<string, string>();
  const seen = new Set<string>();
  const walk = (folder: string): void => {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) keep(path);
    }
  };
  const keep = (path: string): void => {
    try {
      const { ino } = lstatSync(path, { bigint: true });
      if (seen.has(`${ino}`)) return;
      const copy = join(into, `${ino}`);
      linkSync(path, copy);
      seen.add(`${ino}`);
      kept.set(copy, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  };
  const look = (): void => {
    for (const folder of folders) walk(folder);
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return kept;
    },
  };
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Gone in the meantime.
    return [];
  }
}

/** Files without a name that a process still has open, as temporary files often are, with what is in them. Memory isn't a file here. */
export function namelessFiles(pid: number): { readonly path: string; readonly bytes: Buffer }[] {
  const found: { path: string; bytes: Buffer }[] = [];
  for (const { name } of entriesOf(`/proc/${pid}/fd`)) {
    const file = `/proc/${pid}/fd/${name}`;
    try {
      const path = readlinkSync(file);
      if (!path.endsWith(' (deleted)') || path.startsWith('/memfd:') || path.startsWith('/dev/shm/')) continue;
      found.push({ path, bytes: readFileSync(file) });
    } catch (error) {
      if (!['ENOENT', 'EACCES', 'ENXIO', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return found;
}
