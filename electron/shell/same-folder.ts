import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * One name for a folder, however it was named: without links, without a separator at its end, in the case and the composition of
 * letters in which the system keeps it. Two names would be two cases in the list. What isn't there keeps its name.
 */
export function sameFolder(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
