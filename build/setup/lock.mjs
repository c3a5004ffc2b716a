// A lock between processes, for set-up and build started twice at once. Node 18.
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

const heartbeatMs = 2_000;
/** A holder on another machine (a shared folder) can't be asked whether it lives: its heartbeat is all there is. */
const silentForMs = 60_000;
/** Between creating the file and writing the owner into it a process needs microseconds; after this long it died there. */
const unwrittenForMs = 5_000;

/** @typedef {{ id: string, pid: number, started: string, host: string, what: string }} Owner */

/**
 * When a process started, in the kernel's own count, so that a process id used again isn't taken for its first user.
 * @param {number} pid
 * @returns {string} empty where the system doesn't tell (not Linux) or the process is gone
 */
export function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/**
 * Whether a process still runs anything. One that was killed and has not been fetched by its parent keeps its number, and runs nothing:
 * in a container whose first process fetches nobody, for ever.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  return !isOver(pid);
}

/** @param {number} pid */
function isOver(pid) {
  try {
    return /\) [ZXx] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Whether a lock's holder is gone. Pure but for its three questions to the system, which a test replaces.
 * @param {Owner | null} owner null when the file holds no owner (yet)
 * @param {number} silentMs time since the last heartbeat
 * @param {{ host: string, isAlive: (pid: number) => boolean, startOf: (pid: number) => string }} system
 */
export function isStale(owner, silentMs, system = { host: hostname(), isAlive, startOf }) {
  if (!owner) return silentMs > unwrittenForMs;
  if (owner.host !== system.host) return silentMs > silentForMs;
  if (!system.isAlive(owner.pid)) return true;
  const started = system.startOf(owner.pid);
  return started !== '' && owner.started !== '' && started !== owner.started;
}

/**
 * @param {string} file
 * @returns {{ owner: Owner | null, silentMs: number } | null} null when there is no lock
 */
function look(file) {
  try {
    const silentMs = Date.now() - statSync(file).mtimeMs;
    const text = readFileSync(file, 'utf8');
    return { owner: text ? /** @type {Owner} */ (JSON.parse(text)) : null, silentMs };
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
    if (error instanceof SyntaxError) return { owner: null, silentMs: Date.now() - statSync(file).mtimeMs };
    throw error;
  }
}

/**
 * Creates a file only if there is none: the one atomic step that all of this rests on.
 * @param {string} file
 * @param {string} text
 */
function create(file, text) {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, text);
    closeSync(handle);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a lock whose holder died. Two who find it at once must not both act, or the second would remove the first one's new lock:
 * a second file guards the act, and the lock is judged again under it.
 * @param {string} file
 */
function removeStale(file) {
  const guard = `${file}.takeover`;
  if (!create(guard, '')) {
    const held = look(guard);
    if (held && held.silentMs > unwrittenForMs) rmSync(guard, { force: true });
    return;
  }
  try {
    const found = look(file);
    if (found && isStale(found.owner, found.silentMs)) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

/**
 * Runs `work` while no other process holds the lock at `file`. A holder that was killed is noticed and its lock taken over.
 * @template T
 * @param {string} file
 * @param {string} what said to whoever waits
 * @param {() => Promise<T>} work
 * @param {(holder: string) => void} onWait called once, if there is someone to wait for
 * @returns {Promise<T>}
 */
export async function withLock(file, what, work, onWait = () => undefined) {
  mkdirSync(dirname(file), { recursive: true });
  /** @type {Owner} */
  const me = { id: randomUUID(), pid: process.pid, started: startOf(process.pid), host: hostname(), what };
  let told = false;
  while (!create(file, JSON.stringify(me))) {
    const found = look(file);
    if (!found) continue;
    if (isStale(found.owner, found.silentMs)) {
      removeStale(file);
    } else if (found.owner && !told) {
      told = true;
      onWait(`${found.owner.what} (process ${found.owner.pid})`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimesSync(file, now, now);
  }, heartbeatMs);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (look(file)?.owner?.id === me.id) rmSync(file, { force: true });
  }
}
