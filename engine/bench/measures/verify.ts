import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from '../bench-case.ts';
import type { Measure, Skipped } from '../measure.ts';
import { costOf, costOfProgram, isInstalled } from '../timing.ts';

const TIMES = 2;

/** P16: everything read and recomputed, beside the same bytes through sha256sum. */
export const verifyMeasure: Measure = {
  ids: ['P16'],
  async run(context) {
    const { path, engine } = await context.largeCase();
    const name = `full check of ${context.rows.toLocaleString('en')} statements`;
    if (!(await isInstalled('sha256sum')))
      return [{ id: 'P16', name, skipped: 'sha256sum is not installed' } satisfies Skipped];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const ours: number[] = [];
    const reference: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      reference.push((await costOfProgram('sha256sum', files)).wall);
      const { wall } = await costOf(async () => {
        const { ok } = await must(engine, 'custody.verify', { deep: false });
        if (!ok) throw new Error('the case of the measurement does not verify');
      });
      ours.push(wall);
    }
    return [
      {
        id: 'P16',
        name,
        ours: { unit: 's', values: ours },
        reference: { name: 'sha256sum of its files', samples: { unit: 's', values: reference } },
        reach: null,
        note: 'the limits are for a million events and for 2 GB of captures',
      },
    ];
  },
};
