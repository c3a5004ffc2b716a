import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** One call to the system that worked. `from` and `at` count lines: when it began and when it was done. */
export interface Call {
  readonly from: number;
  readonly at: number;
  readonly name: string;
  readonly args: readonly string[];
  readonly result: number;
}

const CALLS =
  'openat,open,creat,close,write,pwrite64,writev,pwritev,ftruncate,truncate,fallocate,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,lseek,read,dup,dup2,dup3,copy_file_range,sendfile';

/** Runs a program of Node with every call that changes a disk written down, whole. @returns what it printed */
export async function traced(args: readonly string[], into: string): Promise<string> {
  const strace = ['-f', '--seccomp-bpf', '-qq', '-o', into, '-xx', '-s', String(8 << 20), '-e', `trace=${CALLS}`];
  const child = spawn('strace', [...strace, process.execPath, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`the traced program ended with ${String(code)}`);
  return printed;
}

const LINE = /^(?<pid>\d+) +(?<rest>.*)$/u;
const RESUMED = /^<\.\.\. \w+ resumed>/u;
const WHOLE = /^(?<name>\w+)\((?<args>.*)\) += (?<result>-?\d+)/su;
const UNFINISHED = ' <unfinished ...>';

/** The calls of a trace that worked, in the order in which they were done. */
export async function readCalls(file: string): Promise<readonly Call[]> {
  const calls: Call[] = [];
  const begun = new Map<string, { readonly from: number; readonly text: string }>();
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    at += 1;
    const { pid = '', rest = '' } = LINE.exec(line)?.groups ?? {};
    if (rest.endsWith(UNFINISHED)) {
      begun.set(pid, { from: at, text: rest.slice(0, -UNFINISHED.length) });
      continue;
    }
    const before = RESUMED.test(rest) ? begun.get(pid) : undefined;
    const call = callOf((before?.text ?? '') + rest.replace(RESUMED, ''), before?.from ?? at, at);
    if (call !== null) calls.push(call);
  }
  return calls;
}

function callOf(text: string, from: number, at: number): Call | null {
  const { name, args, result } = WHOLE.exec(text)?.groups ?? {};
  if (name === undefined || args === undefined || Number(result) < 0) return null;
  // Strings are in hexadecimal (-xx), so that no comma or bracket in them can be taken for one between arguments.
  return { from, at, name, args: args.split(', '), result: Number(result) };
}

/** The bytes of a string in a trace. */
export function bytesOf(quoted: string): Buffer {
  return Buffer.from(quoted.replace(/^"|"$/gu, '').replaceAll('\\x', ''), 'hex');
}
