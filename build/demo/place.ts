import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** A folder of its own for every run, because somebody may have worked on in the case of the last one. */
export function newDemoFolder(now: Date): string {
  const parent = join(root, 'demo');
  mkdirSync(parent, { recursive: true });
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  for (let attempt = 1; ; attempt++) {
    const folder = join(parent, attempt === 1 ? stamp : `${stamp}-${attempt}`);
    try {
      mkdirSync(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
