import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where every start of the program leaves what it asked of the network. */
export const traceFolder = resolve(import.meta.dirname, '../../../test-results/network');

export interface TracedCommand {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The command that runs `executable` with every network call of it and its children written down; as it is without strace. */
export function tracedCommand(executable: string, folder = traceFolder): TracedCommand {
  if (!canTrace()) return { executable, environment: {} };
  mkdirSync(folder, { recursive: true });
  return {
    executable: resolve(import.meta.dirname, 'traced.sh'),
    environment: { TRACED_EXECUTABLE: executable, TRACED_INTO: folder },
  };
}

let straceIsThere: boolean | null = null;

export function canTrace(): boolean {
  straceIsThere ??= spawnSync('strace', ['--version'], { stdio: 'ignore' }).status === 0;
  return straceIsThere;
}

/** One call that would have left the machine, or asked for a name. */
export interface Outside {
  readonly file: string;
  readonly line: string;
}

const family = /sa_family=AF_INET6?[,}]/u;
const loopbackAddress = /inet_addr\("127\.[\d.]+"\)|inet_pton\(AF_INET6, "(?:::1|::ffff:127\.[\d.]+)"/u;
const namePort = /sin6?_port=htons\((?:53|853|5353|5355)\)/u;
/** Netlink and packet sockets: routes may be read, packets may not be made by hand. */
const rawSocket = /socket\((?:AF_PACKET|AF_INET6?, (?:SOCK_RAW|SOCK_PACKET))/u;

/** Whether a line of strace shows a call that goes outside this machine, or looks up a name anywhere. */
export function goesOutside(line: string): boolean {
  if (rawSocket.test(line)) return true;
  if (!family.test(line) || !/\b(?:connect|sendto|sendmsg|sendmmsg)\(/u.test(line)) return false;
  return !loopbackAddress.test(line) || namePort.test(line);
}

/** What a whole run asked of the network, from the traces of all its programs. */
export function readTraces(folder: string): {
  readonly files: number;
  readonly calls: number;
  readonly outside: Outside[];
} {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.strace')) : [];
  const outside: Outside[] = [];
  let calls = 0;
  for (const file of files) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (line.includes('(')) calls += 1;
      if (goesOutside(line)) outside.push({ file, line });
    }
  }
  return { files: files.length, calls, outside };
}
