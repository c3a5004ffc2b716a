import { readdirSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { uptime } from 'node:os';

/** Names this run of the machine: process ids and the monotonic clock mean something only within one. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return bootMinute();
  }
}

/** Elsewhere the moment of booting, to the minute, is steady enough to tell runs of a machine apart. */
function bootMinute(): string {
  const minute = Math.round((Date.now() / 1000 - uptime()) / 60);
  return Number.isFinite(minute) ? `boot-${minute}` : randomUUID();
}

/** When a process began, in the kernel's ticks: a process id may be given again within one run. Undefined where unknown. */
export function processStart(pid: number): string | undefined {
  // The 22nd field is the 20th after the name.
  return fieldsAfterName(`/proc/${pid}/stat`)?.[19];
}

/** Whether a process still runs anything. One that was killed and has not been fetched by its parent keeps its number, and runs nothing. */
export function isAlive(pid: number): boolean {
  return isKnown(pid) && !isOver(pid);
}

function isKnown(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Every thread of it has ended: a first thread that is gone says nothing of one that still writes. False where the system doesn't tell. */
function isOver(pid: number): boolean {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.every((thread) => ENDED.has(fieldsAfterName(`/proc/${pid}/task/${thread}/stat`)?.[0] ?? 'X'));
  } catch {
    return false;
  }
}

/** The kernel's letters for what has ended and waits to be fetched, and for what is gone. */
const ENDED: ReadonlySet<string> = new Set(['Z', 'X', 'x']);

/** What the kernel says of a process or thread, from its state on; the name before it, in parentheses, may hold spaces. */
function fieldsAfterName(file: string): string[] | undefined {
  try {
    const stat = readFileSync(file, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
