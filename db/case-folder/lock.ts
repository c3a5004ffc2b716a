import { access, constants, link, open, readFile, rename, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { OnRecordError } from '../../core/contract/errors.ts';
import { casePaths } from './paths.ts';
import { bootId, isAlive, processStart } from './process-run.ts';

const holderSchema = z.object({ pid: z.number().int().positive(), boot: z.string(), started: z.string().optional() });
type Holder = z.infer<typeof holderSchema>;

/** LOCK: who writes to this case. Reading needs none. */
export interface WriteLock {
  release(): Promise<void>;
}

const ATTEMPTS = 5;

/** @throws OnRecordError case.in-use while a living process of this machine holds it */
export async function takeLock(caseFolder: string): Promise<WriteLock> {
  const path = join(caseFolder, 'LOCK');
  const started = processStart(process.pid);
  const text = JSON.stringify({ pid: process.pid, boot: bootId(), ...(started === undefined ? {} : { started }) });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await createdWhole(path, text).catch(refuseProtected)) return { release: () => rm(path, { force: true }) };
    const found = await readFile(path, 'utf8').catch(() => undefined);
    if (found === undefined) continue; // Let go in the meantime.
    const holder = holderOf(found);
    if (holder !== undefined && holds(holder)) throw inUse(holder);
    await removeVoid(caseFolder, path, found);
  }
  throw inUse(undefined);
}

function refuseProtected(error: unknown): never {
  if (!['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error))) throw error;
  throw new OnRecordError(
    'case.read-only',
    'Nothing can be written to this case: its folder or disk is write-protected.',
    {
      detail: 'Open it for reading, or copy the whole folder to a place where you may write.',
      safe: 'Nothing was changed.',
      cause: error,
    },
  );
}

/** Whether a living process writes to the case now. */
export async function isLocked(caseFolder: string): Promise<boolean> {
  return (await livingHolder(caseFolder)) !== undefined;
}

/**
 * Refuses what `takeLock` would refuse, without leaving a trace: told before anybody is asked for a passphrase in vain.
 * @throws OnRecordError case.in-use, case.read-only
 */
export async function expectWritable(caseFolder: string): Promise<void> {
  const holder = await livingHolder(caseFolder);
  if (holder !== undefined) throw inUse(holder);
  for (const part of [caseFolder, casePaths(caseFolder).database]) {
    await access(part, constants.W_OK).catch((error: unknown) => {
      // What isn't there is damage, and told as such when it is read.
      if (codeOf(error) !== 'ENOENT') refuseProtected(error);
    });
  }
}

async function livingHolder(caseFolder: string): Promise<Holder | undefined> {
  const found = await readFile(join(caseFolder, 'LOCK'), 'utf8').catch(() => undefined);
  const holder = found === undefined ? undefined : holderOf(found);
  return holder !== undefined && holds(holder) ? holder : undefined;
}

/** The file appears with its whole text or not at all: linking fails where the name is taken. */
async function createdWhole(path: string, text: string): Promise<boolean> {
  const temporary = `${path}.${randomBytes(8).toString('hex')}`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.close();
    return await linked(temporary, path, text);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function linked(temporary: string, path: string, text: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // No hard links here (exFAT): creating exclusively is nearly as good, as the text is shorter than a sector.
    return createdPlainly(path, text);
  }
}

async function createdPlainly(path: string, text: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600);
    await handle.writeFile(text);
    await handle.close();
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead process's LOCK away. Moving it first makes sure that no one else's new LOCK goes instead. */
async function removeVoid(caseFolder: string, path: string, found: string): Promise<void> {
  const aside = join(caseFolder, `LOCK.${randomBytes(8).toString('hex')}`);
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readFile(aside, 'utf8');
  if (moved !== found) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function holderOf(text: string): Holder | undefined {
  try {
    const holder = holderSchema.safeParse(JSON.parse(text));
    return holder.success ? holder.data : undefined;
  } catch {
    return undefined;
  }
}

function holds(holder: Holder): boolean {
  if (holder.boot !== bootId() || !isAlive(holder.pid)) return false;
  return holder.started === undefined || holder.started === (processStart(holder.pid) ?? holder.started);
}

function inUse(holder: Holder | undefined): OnRecordError {
  const who = holder === undefined ? 'Another process' : `Process ${holder.pid}`;
  return new OnRecordError('case.in-use', 'This case is open for writing elsewhere.', {
    detail: `${who} holds its LOCK. Close it there, or open the case for reading.`,
    safe: 'Nothing was changed.',
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
