import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { emptyCase } from '../bench-case.ts';
import type { BenchContext, Line, Measure, Skipped } from '../measure.ts';
import { costOfProgram } from '../timing.ts';

const TIMES = 7;

/** What the first page loads before anything can be seen: the scripts that index.html names. */
export const firstRoute: Measure = {
  ids: ['P18'],
  async run({ root }) {
    const name = 'JavaScript of the first page, compressed';
    const folder = join(root, 'dist/renderer');
    if (!existsSync(join(folder, 'index.html')))
      return [{ id: 'P18', name, skipped: 'the program is not built' } satisfies Skipped];
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) => path);
    const sizes = await Promise.all(
      scripts.map(async (path) => gzipSync(await readFile(join(folder, path))).length / 1024),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    return [{ id: 'P18', name, ours: { unit: 'KB', values: [total] }, reference: null, reach: 200 } satisfies Line];
  },
};

/** `onrecord info` on a small case, the whole process, as a person starts it. */
export const startUp: Measure = {
  ids: ['start'],
  async run({ folder, root, newEngine }: BenchContext) {
    const program = join(root, 'bin/onrecord.mjs');
    const name = 'onrecord info, start to end';
    if (!existsSync(join(root, 'dist/main/cli.js')))
      return [{ id: 'start', name, skipped: 'the program is not built' } satisfies Skipped];
    const engine = newEngine();
    const path = join(folder, 'small.onrecord');
    await emptyCase(engine, path);
    await engine.close();
    const values: number[] = [];
    for (let time = 0; time <= TIMES; time++) {
      const { wall } = await costOfProgram(process.execPath, [program, 'info', path]);
      // The first fills the cache of compiled code.
      if (time > 0) values.push(wall * 1000);
    }
    return [{ id: 'start', name, ours: { unit: 'ms', values }, reference: null, reach: 400 } satisfies Line];
  },
};
