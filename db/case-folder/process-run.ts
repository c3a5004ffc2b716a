import { readFileSync } from 'node:fs';
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
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; the 22nd field is the 20th after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
