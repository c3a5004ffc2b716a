import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { seededRows, toCsv } from '../../../engine/bench/seeded-rows.ts';
import { caseAtWork } from '../temporary-engine.ts';

const CHILD = fileURLToPath(new URL('./previewing-child.ts', import.meta.url));
const ROWS = 100_000;
/** Before tables were streamed through a heap of one size, it took 175 MB; now a third of that. */
const MOST_MEGABYTES = 110;

it('a preview of 100,000 records takes no memory worth speaking of', { timeout: 240_000 }, async () => {
  const { engine, folder, beside } = await caseAtWork();
  await engine.close();
  const file = join(beside, 'rows.csv');
  await writeFile(file, toCsv(seededRows(ROWS, 7)));
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, folder, file]);
  const { read, megabytes } = JSON.parse(stdout) as { read: number; megabytes: number };
  expect(read).toBe(ROWS);
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
});
