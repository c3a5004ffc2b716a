import { open } from 'node:fs/promises';
import { fdatasyncSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { emptyCase, must } from '../bench-case.ts';
import type { Measure } from '../measure.ts';
import { eachOf } from '../timing.ts';

const TIMES = 200;

/** P3: one statement, with its date, words and custody event, on disk before the answer; beside 4 KB appended and synced. */
export const durableStatement: Measure = {
  ids: ['P3'],
  async run({ folder, newEngine }) {
    const engine = newEngine();
    await emptyCase(engine, join(folder, 'durable.onrecord'));
    const { accountId } = await must(engine, 'accounts.add', { platform: 'x', handle: 'someone' });
    const file = await open(join(folder, 'appended'), 'a');
    const page = Buffer.alloc(4096, 7);
    const reference: number[] = [];
    const add = (at: number): Promise<unknown> =>
      must(engine, 'statements.add', {
        accountId,
        text: `A statement as it is typed in, number ${at}.`,
        date: { edtf: '2020-05-22T09:14Z' },
      });
    // Turn by turn, so that a disk that is busy for a while is busy for both.
    const ours = await eachOf(TIMES, async (at) => {
      await add(at);
    });
    reference.push(
      ...(await eachOf(TIMES, () => {
        writeSync(file.fd, page);
        fdatasyncSync(file.fd);
      })),
    );
    await file.close();
    await engine.close();
    return [
      {
        id: 'P3',
        name: 'one durable statement',
        ours: { unit: 'ms', values: ours },
        reference: { name: '4 KB appended and synced', samples: { unit: 'ms', values: reference } },
        reach: 1.5,
      },
    ];
  },
};
