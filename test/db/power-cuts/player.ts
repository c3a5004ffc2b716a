import { dirname, resolve } from 'node:path';
import { written, type Content, type Disk } from './disk.ts';
import { bytesOf, type Call } from './trace.ts';

interface Opened {
  readonly path: string;
  readonly content: Content | 'folder';
  readonly append: boolean;
  offset: number;
}

/** Does on a disk of the model what a traced program did on a real one, and remembers what it printed. */
export class Player {
  readonly #disk: Disk;
  readonly #root: string;
  readonly #open = new Map<number, Opened>();
  /** Every place that was opened, also outside: calls may name what they mean from there. */
  readonly #paths = new Map<number, string>();
  #printed = '';

  /** @param root only what lies in this folder is on the disk */
  constructor(disk: Disk, root: string) {
    this.#disk = disk;
    this.#root = root;
  }

  /** The whole lines that the program had printed so far. */
  get printed(): readonly string[] {
    return this.#printed.split('\n').slice(0, -1);
  }

  play(call: Call): void {
    const play = PLAYS[call.name];
    if (play === undefined) throw new Error(`the model knows no ${call.name}(${call.args.join(', ').slice(0, 200)})`);
    play(this, call);
  }

  opened(call: Call, folder: string | null, name: string, flags: string): void {
    const path = this.path(folder, name);
    this.#paths.set(call.result, path);
    this.#open.delete(call.result);
    if (!this.isInside(path)) return;
    let content = this.#disk.live.get(path);
    if (content === undefined) {
      if (!flags.includes('O_CREAT')) throw new Error(`${path} is opened and was never made`);
      content = { safe: Buffer.alloc(0), pending: [] };
      this.named([[path, content]], path, call);
    }
    if (flags.includes('O_TRUNC') && content !== 'folder')
      content.pending.push({ kind: 'length', length: 0, when: call.at });
    this.#open.set(call.result, { path, content, append: flags.includes('O_APPEND'), offset: 0 });
  }

  closed(fd: number): void {
    this.#open.delete(fd);
    this.#paths.delete(fd);
  }

  read({ args: [fd], result }: Call): void {
    const opened = this.#open.get(Number(fd));
    if (opened !== undefined) opened.offset += result;
  }

  /** @param place null: where the file stands */
  wrote({ args: [fd, bytes = ''], result, at }: Call, place: number | null): void {
    const data = (): Buffer => bytesOf(bytes).subarray(0, result);
    if (fd === '1') this.#printed += data().toString();
    const opened = this.#open.get(Number(fd));
    if (opened === undefined || opened.content === 'folder') return;
    const { content } = opened;
    const from = place ?? (opened.append ? written(content.safe, content.pending).length : opened.offset);
    content.pending.push({ kind: 'bytes', at: from, bytes: data(), when: at });
    if (place === null) opened.offset = from + result;
  }

  cutTo({ args: [fd, length], at }: Call): void {
    const content = this.#open.get(Number(fd))?.content;
    if (content === undefined || content === 'folder') return;
    content.pending.push({ kind: 'length', length: Number(length), when: at });
  }

  synced({ args: [fd], from }: Call): void {
    const opened = this.#open.get(Number(fd));
    if (opened === undefined) return;
    if (opened.content === 'folder') this.#disk.syncFolder(opened.path, from);
    else this.#disk.syncContent(opened.content, from);
  }

  /** What a name stands for; a folder brings all that lies in it along. */
  moved(from: string, to: string, call: Call): void {
    if (!this.isInside(from) || !this.isInside(to)) return;
    const moving = [...this.#disk.live].filter(([path]) => path === from || path.startsWith(`${from}/`));
    const changes = moving.flatMap(([path, entry]) => [
      [path, null] as const,
      [to + path.slice(from.length), entry] as const,
    ]);
    this.named(changes, to, call);
  }

  linked(from: string, to: string, call: Call): void {
    const content = this.#disk.live.get(from);
    if (content !== undefined && this.isInside(to)) this.named([[to, content]], to, call);
  }

  named(changes: readonly (readonly [string, Content | 'folder' | null])[], path: string, { at }: Call): void {
    if (this.isInside(path)) this.#disk.rename(changes, dirname(path), at);
  }

  /** Bytes that the system copied from one open file to another. */
  copied(into: number, from: number, call: Call): void {
    const [source, target] = [this.#open.get(from), this.#open.get(into)];
    if (target === undefined || target.content === 'folder') return;
    if (source === undefined || source.content === 'folder') throw new Error('bytes come from outside the disk');
    const all = written(source.content.safe, source.content.pending);
    const bytes = Buffer.from(all.subarray(source.offset, source.offset + call.result));
    target.content.pending.push({ kind: 'bytes', at: target.offset, bytes, when: call.at });
    source.offset += call.result;
    target.offset += call.result;
  }

  /** For calls that the model can't do. @throws Error where one means a file of the disk */
  expectOutside({ name, args: [fd] }: Call): void {
    if (this.#open.has(Number(fd))) throw new Error(`the model can't do ${name}`);
  }

  /** @param folder a number of an open folder, or AT_FDCWD */
  path(folder: string | null, name: string): string {
    const text = bytesOf(name).toString();
    const base = folder === null || folder === 'AT_FDCWD' ? '/' : (this.#paths.get(Number(folder)) ?? '/');
    return resolve(base, text);
  }

  isInside(path: string): boolean {
    return path === this.#root || path.startsWith(`${this.#root}/`);
  }
}

type Play = (player: Player, call: Call) => void;

const synced: Play = (player, call) => player.synced(call);
const removed =
  (at: boolean): Play =>
  (player, call) => {
    const [first = '', second = ''] = call.args;
    const path = at ? player.path(first, second) : player.path(null, first);
    player.named([[path, null]], path, call);
  };
const made: Play = (player, call) => {
  const path = player.path(null, call.args[0] ?? '');
  player.named([[path, 'folder']], path, call);
};

/** A call that takes its bytes from several places, as one that takes them from one. */
function gathered(call: Call): Call {
  const [fd = '', ...places] = call.args;
  const parts = [...places.join(', ').matchAll(/iov_base=("[^"]*")/gu)].map(([, quoted = '']) => quoted.slice(1, -1));
  return { ...call, args: [fd, `"${parts.join('')}"`] };
}

/** What each call does; one that isn't here must not pass unseen. */
const PLAYS: Readonly<Record<string, Play>> = {
  openat: (player, call) => player.opened(call, call.args[0] ?? '', call.args[1] ?? '', call.args[2] ?? ''),
  open: (player, call) => player.opened(call, null, call.args[0] ?? '', call.args[1] ?? ''),
  close: (player, { args }) => player.closed(Number(args[0])),
  read: (player, call) => player.read(call),
  write: (player, call) => player.wrote(call, null),
  writev: (player, call) => player.wrote(gathered(call), null),
  pwrite64: (player, call) => player.wrote(call, Number(call.args[3])),
  ftruncate: (player, call) => player.cutTo(call),
  fallocate: (player, call) => player.expectOutside(call),
  lseek: (player, call) => player.expectOutside(call),
  fsync: synced,
  fdatasync: synced,
  rename: (player, call) =>
    player.moved(player.path(null, call.args[0] ?? ''), player.path(null, call.args[1] ?? ''), call),
  link: (player, call) =>
    player.linked(player.path(null, call.args[0] ?? ''), player.path(null, call.args[1] ?? ''), call),
  unlink: removed(false),
  rmdir: removed(false),
  unlinkat: removed(true),
  mkdir: made,
  copy_file_range: (player, call) => player.copied(Number(call.args[2]), Number(call.args[0]), call),
  sendfile: (player, call) => player.copied(Number(call.args[0]), Number(call.args[1]), call),
};
