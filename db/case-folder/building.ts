import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OnRecordError } from '../../core/contract/errors.ts';
import { syncFolder } from '../durable-files.ts';
import { isAlive } from './process-run.ts';

/** Begins the name of a folder in which a case is being made; the number after it is the process that makes it. */
const BUILDING = '.onrecord-new-';

/** A folder beside the place of a new case, not yet there, in which it is built before it is moved there whole. */
export function placeToBuild(parent: string): string {
  return join(parent, `${BUILDING}${process.pid}-${randomBytes(6).toString('hex')}`);
}

/** What a killed creation left: nobody ever knew it as a case. */
export async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(BUILDING)) continue;
    const pid = Number.parseInt(name.slice(BUILDING.length), 10);
    if (!isAlive(pid)) await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** @throws OnRecordError case.exists */
export async function refuseExisting(path: string): Promise<void> {
  const found = await stat(path).then(
    () => true,
    () => false,
  );
  if (found) throw exists(path);
}

/** Gives a case that was built beside it its place, durably. @throws OnRecordError case.exists */
export async function moveIntoPlace(building: string, path: string): Promise<void> {
  try {
    await rename(building, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR') throw exists(path);
    throw error;
  }
  await syncFolder(dirname(path));
}

function exists(path: string): OnRecordError {
  return new OnRecordError('case.exists', `There is already something named ${basename(path)}.`, {
    detail: `${path} was left as it is. Choose another name.`,
    safe: 'Nothing was changed.',
  });
}
