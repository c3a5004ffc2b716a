import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

/** What was looked for in one process, and how often each was there. */
export interface Searched {
  readonly pid: number;
  readonly name: string;
  /** Bytes that could be read; null: the system forbids looking into it. */
  readonly bytes: number | null;
  readonly found: Readonly<Record<string, number>>;
}

/** A process and everything it started, as the kernel lists it. */
export function family(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/u.test(entry)) continue;
    const parent = /^PPid:\s*(\d+)$/mu.exec(statusOf(Number(entry)))?.[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const found = [pid];
  for (const one of found) for (const [child, parent] of parents) if (parent === one) found.push(child);
  return found;
}

/** '' where it is gone in the meantime. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

const CHUNK = 4 << 20;

/** Looks through everything that a process has in memory, for each needle in the two ways in which text lies there, or as bytes. */
export function searchMemory(pid: number, needles: Readonly<Record<string, string | Uint8Array>>): Searched {
  const forms = Object.entries(needles).flatMap(([name, needle]) =>
    (typeof needle === 'string'
      ? [Buffer.from(needle, 'utf8'), Buffer.from(needle, 'utf16le')]
      : [Buffer.from(needle)]
    ).map((bytes) => ({ name, bytes })),
  );
  const found = Object.fromEntries(Object.keys(needles).map((name) => [name, 0]));
  const name = /^Name:\s*(.*)$/mu.exec(statusOf(pid))?.[1] ?? 'gone';
  const type = commandOf(pid);
  let bytes = 0;
  try {
    const memory = openSync(`/proc/${pid}/mem`, 'r');
    try {
      for (const [start, end] of readableParts(pid)) {
        bytes += searchPart(memory, start, end, (chunk) => {
          for (const form of forms) found[form.name] = (found[form.name] ?? 0) + count(chunk, form.bytes);
        });
      }
    } finally {
      closeSync(memory);
    }
  } catch (error) {
    if (!['EACCES', 'EPERM', 'ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return { pid, name: `${name} ${type}`, bytes: null, found };
  }
  return { pid, name: `${name} ${type}`, bytes, found };
}

function commandOf(pid: number): string {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return /--(?:type|utility-sub-type)=([\w.-]+)/u.exec(command)?.[1] ?? '';
  } catch {
    return '';
  }
}

function readableParts(pid: number): [bigint, bigint][] {
  const parts: [bigint, bigint][] = [];
  for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
    const match = /^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+\s*(.*)$/u.exec(line);
    if (match === null || /^\[v(?:var|syscall|dso)/u.test(match[3] ?? '')) continue;
    parts.push([BigInt(`0x${match[1]}`), BigInt(`0x${match[2]}`)]);
  }
  return parts;
}

/** Pieces overlap, so that nothing is missed between two. @returns how many bytes could be read */
function searchPart(memory: number, start: bigint, end: bigint, look: (chunk: Buffer) => void): number {
  const overlap = 512;
  const chunk = Buffer.alloc(CHUNK);
  let read = 0;
  for (let at = start; at < end; at += BigInt(CHUNK - overlap)) {
    const wanted = Number(end - at < BigInt(CHUNK) ? end - at : BigInt(CHUNK));
    try {
      const got = readSync(memory, chunk, 0, wanted, at);
      look(chunk.subarray(0, got));
      read += got;
    } catch (error) {
      // Reserved but never used, or a device's: there is nothing in it.
      if (!['EIO', 'EFAULT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      return read;
    }
  }
  return read;
}

function count(within: Buffer, needle: Buffer): number {
  let times = 0;
  for (let at = within.indexOf(needle); at !== -1; at = within.indexOf(needle, at + 1)) times += 1;
  return times;
}
