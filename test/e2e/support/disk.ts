import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { TracedCommand } from './network-trace.ts';

/** A disk that only the program under test sees. */
export interface Disk {
  readonly kind: 'small' | 'read-only';
  /** Where it is mounted; what lies there already is what a read-only one holds. */
  readonly folder: string;
  /** Of a small one, as mount understands it: `12m`. */
  readonly size?: string;
}

let possible: boolean | null = null;

/** Whether this machine lets an ordinary user mount a disk in a namespace of his own. */
export function canMountDisks(): boolean {
  const mount = ['--user', '--map-root-user', '--mount', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/mnt'];
  possible ??= process.platform === 'linux' && spawnSync('unshare', mount, { stdio: 'ignore' }).status === 0;
  return possible;
}

export function onADisk(command: TracedCommand, disk: Disk): TracedCommand {
  return {
    executable: resolve(import.meta.dirname, 'on-a-disk.sh'),
    environment: {
      ...command.environment,
      DISK_EXECUTABLE: command.executable,
      DISK_KIND: disk.kind,
      DISK_FOLDER: disk.folder,
      DISK_SIZE: disk.size ?? '16m',
    },
  };
}
