import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './child.mjs';
import { SetupProblem } from './problem.mjs';
import { say } from './say.mjs';

/** Something of the system that a task needs: how to see that it is there, and the Debian package that brings it. */
export type SystemNeed = {
  readonly package: string;
  readonly program?: string;
  readonly library?: string;
  /** Since Debian 13 the package's name ends in t64 (its times have 64 bits). */
  readonly renamed?: true;
};

const window: readonly SystemNeed[] = [
  { package: 'libgtk-3-0', library: 'libgtk-3.so.0', renamed: true },
  { package: 'libnss3', library: 'libnss3.so' },
  { package: 'libasound2', library: 'libasound.so.2', renamed: true },
  { package: 'libgbm1', library: 'libgbm.so.1' },
  { package: 'libxss1', library: 'libXss.so.1' },
  { package: 'libatk-bridge2.0-0', library: 'libatk-bridge-2.0.so.0', renamed: true },
  { package: 'libdrm2', library: 'libdrm.so.2' },
  { package: 'libxkbcommon0', library: 'libxkbcommon.so.0' },
];

export const systemNeeds = {
  /** To open a window. */
  window,
  /** To compile SQLite for the substitute Electron. */
  compiler: [
    { package: 'g++', program: 'g++' },
    { package: 'make', program: 'make' },
    { package: 'python3', program: 'python3' },
  ],
  /** To open a window where there is no display. */
  noDisplay: [
    { package: 'xvfb', program: 'Xvfb' },
    { package: 'xauth', program: 'xauth' },
  ],
  /** To prove on the network stack that nothing leaves the machine. Without them the end-to-end tests say what they didn't see. */
  networkProof: [
    { package: 'strace', program: 'strace' },
    { package: 'iproute2', program: 'ip' },
  ],
  /** To pack archives of the program. */
  archives: [{ package: 'p7zip-full', program: '7za' }],
} as const satisfies Record<string, readonly SystemNeed[]>;

/** What of `needs` is missing. Pure, given what there is. */
export function missingNeeds(
  needs: readonly SystemNeed[],
  has: { program: (name: string) => boolean; library: (name: string) => boolean },
): SystemNeed[] {
  return needs.filter(
    (need) =>
      (need.program !== undefined && !has.program(need.program)) ||
      (need.library !== undefined && !has.library(need.library)),
  );
}

/** Debian's names of the packages, by its major version. Pure. */
export function packageNames(needs: readonly SystemNeed[], debianVersion: number): string[] {
  return needs.map((need) => (need.renamed && debianVersion >= 13 ? `${need.package}t64` : need.package));
}

/** The one line to paste. Pure. */
export function missingLine(names: readonly string[], isDebian: boolean): string {
  const list = names.join(' ');
  return isDebian
    ? `This machine lacks ${names.length} of the system's packages. Paste this line, then give the same command again: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${list}`
    : `This machine lacks what Debian calls ${list}. Install them with your system's package manager, then give the same command again.`;
}

function hasProgram(name: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/sbin'];
  return folders.some((folder) => folder !== '' && existsSync(join(folder, name)));
}

/** Debian keeps libraries in a folder a kind of machine; the loader's own list would need a program that is not on a user's PATH. */
function hasLibrary(name: string): boolean {
  const folders = ['/lib', '/lib64', '/usr/lib', '/usr/lib64'];
  const perMachine = readdirSync('/usr/lib').filter((folder) => /-linux-gnu/.test(folder));
  return [...folders, ...perMachine.map((folder) => join('/usr/lib', folder))].some((folder) =>
    existsSync(join(folder, name)),
  );
}

function debianVersion(): number | null {
  if (!existsSync('/etc/debian_version') || !hasProgram('apt-get')) return null;
  return Number.parseInt(readFileSync('/etc/debian_version', 'utf8'), 10) || 13; // a name instead of a number: testing or newer
}

async function aptGet(names: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await run('dpkg', ['--configure', '-a'], { env }); // finishes an installation that was killed; does nothing otherwise
  await run('apt-get', [...wait, 'update', '-qq'], { env }); // without it, the lists at hand may still be good enough
  const ended = await run('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', ...names], { env });
  if (ended.code !== 0) {
    const reason = ended.output.split('\n').find((line) => line.startsWith('E: ')) ?? 'it gave no reason';
    throw new SetupProblem(`apt-get could not install ${names.join(' ')} (${reason}).`);
  }
}

/** Makes what a task needs of the system be there: installed by root on Debian, otherwise named in one line to paste. */
export async function ensureSystem(needs: readonly SystemNeed[]): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = missingNeeds(needs, { program: hasProgram, library: hasLibrary });
  if (missing.length === 0) return;
  const version = debianVersion();
  const names = packageNames(missing, version ?? 0);
  if (version === null || process.getuid?.() !== 0) throw new SetupProblem(missingLine(names, version !== null));
  say(`installing ${names.length} of Debian's packages: ${names.join(' ')}`);
  await aptGet(names);
}
