import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCaseFile, type CaseFile } from '../../../db/case-folder/case-file.ts';
import { prepared } from '../../../db/connection.ts';
import { uuidBytes } from '../../../db/custody/uuid.ts';
import { verifyCase } from '../../../db/custody/verify/verify-case.ts';
import { addAccount } from '../rows.ts';
import { SESSION, temporaryCase } from '../temporary-case.ts';
import { Disk, type Tree } from './disk.ts';
import { Player } from './player.ts';
import { readCalls, traced, type Call } from './trace.ts';

/** So many in a usual run; `npm run soak` asks for more. */
const CUTS = Number(process.env['ONRECORD_POWER_CUTS'] ?? 40);
const SEED = Number(process.env['ONRECORD_SEED'] ?? 20_200_522);
const canTrace = process.platform === 'linux' && spawnSync('strace', ['--version']).status === 0;

type Random = (below: number) => number;

function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Recorded {
  readonly path: string;
  readonly before: Tree;
  readonly calls: readonly Call[];
}

/** Lets a program work on a fresh case and writes down what it asked of the disk. */
async function record(synchronous: 'FULL' | 'NORMAL'): Promise<Recorded> {
  const caseFile = await temporaryCase();
  await caseFile.close();
  const { path } = caseFile;
  const parent = dirname(path);
  const before: Tree = new Map();
  for (const entry of await readdir(parent, { recursive: true, withFileTypes: true })) {
    const place = join(entry.parentPath, entry.name);
    before.set(place, entry.isDirectory() ? 'folder' : { safe: await readFile(place), pending: [] });
  }
  const trace = join(dirname(parent), `${basename(parent)}.trace`);
  const script = fileURLToPath(new URL('../children/busy-sessions.ts', import.meta.url));
  try {
    const printed = await traced([script, path, synchronous], trace);
    expect(printed.trim().split('\n')).toHaveLength(21);
    return { path, before, calls: await readCalls(trace) };
  } finally {
    await rm(trace, { force: true });
  }
}

/** @returns what had been said to be saved and isn't there, of all cuts */
async function lostInCuts({ path, before, calls }: Recorded, cuts: number, random: Random): Promise<readonly string[]> {
  const disk = new Disk(before);
  const player = new Player(disk, path);
  const moments = Array.from({ length: cuts }, () => random(calls.length)).sort((a, b) => a - b);
  const lost: string[] = [];
  for (const [at, call] of calls.entries()) {
    player.play(call);
    while (moments[0] === at) {
      moments.shift();
      await putDown(path, disk.afterCut(random));
      lost.push(...(await missing(path, player.printed)));
    }
  }
  return lost;
}

async function putDown(path: string, state: ReadonlyMap<string, Buffer | 'folder'>): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path);
  for (const [place, entry] of [...state].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // A folder's own name can be lost while what lies in it is kept: nothing leads there any more.
    if (!state.has(dirname(place)) && dirname(place) !== path) continue;
    if (entry === 'folder') await mkdir(place, { recursive: true });
    else if (place !== path) await writeFile(place, entry);
  }
}

/** The case verifies, opens, takes new acts and verifies again. @returns what was said to be saved and isn't there */
async function missing(path: string, said: readonly string[]): Promise<readonly string[]> {
  expect((await verifyCase(path)).findings).toEqual([]);
  const caseFile = await openCaseFile(path, { ...SESSION, mode: 'write' });
  const lost: string[] = [];
  try {
    for (const line of said) if (!(await isThere(caseFile, line))) lost.push(line);
    addAccount(caseFile);
  } finally {
    await caseFile.close();
  }
  expect((await verifyCase(path)).findings).toEqual([]);
  return lost;
}

async function isThere({ database, blobs }: CaseFile, line: string): Promise<boolean> {
  const [what, name = ''] = line.split(' ');
  if (what === 'capture') {
    const hash = Buffer.from(name, 'hex');
    const named = prepared(database, 'SELECT 1 FROM blobs WHERE sha256 = ?').get(hash) !== undefined;
    return named && (await blobs.verify(hash)) === 'whole';
  }
  if (what === 'statement')
    return prepared(database, 'SELECT 1 FROM statements WHERE uuid = ?').get(uuidBytes(name)) !== undefined;
  const sql = `SELECT sum(b.leaves) FROM imports i JOIN import_batches b ON b.import_id = i.id WHERE i.uuid = ?`;
  return prepared(database, sql).pluck().get(uuidBytes(name)) === 40;
}

describe.runIf(canTrace)('C24 the power goes at any moment', () => {
  it('nothing that was said to be saved is lost, and the case verifies', { timeout: 36_000_000 }, async () => {
    expect(await lostInCuts(await record('FULL'), CUTS, seeded(SEED))).toEqual([]);
  });

  it(
    'the same cuts lose what was saved where SQLite is told not to wait for the disk',
    { timeout: 600_000 },
    async () => {
      const lost = await lostInCuts(await record('NORMAL'), Math.min(CUTS, 40), seeded(SEED));
      expect(lost.length).toBeGreaterThan(0);
    },
  );
});
