import { randomBytes } from 'node:crypto';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BlobStore } from '../../db/blobs/store.ts';
import { OnRecordError } from '../../core/contract/index.ts';

/**
 * Writes a capture's bytes to a new file outside the case. The file gets its name only when its SHA-256 is the one at intake, and no
 * file that is already there is ever replaced.
 * @throws OnRecordError `file.not-found` for a missing folder, `file.exists`, `case.damaged`, `disk.full`
 */
export async function extractCapture(blobs: BlobStore, sha256: Uint8Array, to: string): Promise<void> {
  await expectFolder(dirname(to));
  const unnamed = join(dirname(to), `.onrecord-${randomBytes(8).toString('hex')}`);
  try {
    await blobs.extractTo(sha256, unnamed);
    await giveName(unnamed, to);
  } finally {
    await rm(unnamed, { force: true });
  }
}

/** Asked first, so that an error names the folder that is meant and not a file that nobody chose. */
async function expectFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() === true) return;
  throw new OnRecordError(
    'file.not-found',
    found === null ? 'There is no such folder.' : 'A file stands where a folder was expected.',
    { detail: folder, safe: 'Nothing was written.' },
  );
}

/** A link, unlike renaming, fails where the name is taken. */
async function giveName(unnamed: string, to: string): Promise<void> {
  try {
    await link(unnamed, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw exists(to);
    await takePlace(unnamed, to);
  }
}

/** Where a disk knows no links (exFAT): an empty file of our own holds the name until the real one takes it over. */
async function takePlace(unnamed: string, to: string): Promise<void> {
  try {
    const holder = await open(to, 'wx');
    await holder.close();
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? exists(to) : error;
  }
  await rename(unnamed, to);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function exists(to: string): OnRecordError {
  return new OnRecordError('file.exists', `There is already a file named ${basename(to)}.`, {
    detail: 'Choose another name.',
    safe: 'That file was left as it is.',
  });
}
