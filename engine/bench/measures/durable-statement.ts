import { open } from 'node:fs/promises';
import { fdatasyncSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { emptyCase, must } from '../bench-case.ts';
import type { Measure } from '../measure.ts';
import { eachInTurn } from '../timing.ts';

const TIMES = 400;

/**
 * P3: one statement, on disk before the answer; beside 4 KB appended to a file and synced, turn by turn, in the same folder.
 *
 * What is timed is the whole call as a program makes it: the input checked against the contract, the statement with its wording and
 * date, its row in every index, its words in the word index, the custody event with what stands behind its hashes, and the one commit
 * with its one sync. Starting the program and opening the case are not in it. Every 45th call also folds the log back into the file.
 */
export const durableStatement: Measure = {
  ids: ['P3'],
  async run({ folder, newEngine }) {
    const engine = newEngine();
    await emptyCase(engine, join(folder, 'durable.onrecord'));
    const { accountId } = await must(engine, 'accounts.add', { platform: 'x', handle: 'someone' });
    const file = await open(join(folder, 'appended'), 'a');
    const page = Buffer.alloc(4096, 7);
    const add = (at: number): Promise<unknown> =>
      must(engine, 'statements.add', {
        accountId,
        text: `A statement as it is typed in, number ${at}.`,
        date: { edtf: '2020-05-22T09:14Z' },
      });
    const append = (): void => {
      writeSync(file.fd, page);
      fdatasyncSync(file.fd);
    };
    const { first: ours, second: reference } = await eachInTurn(TIMES, add, append);
    await file.close();
    await engine.close();
    return [
      {
        id: 'P3',
        name: 'one durable statement',
        ours: { unit: 'ms', values: ours },
        reference: { name: '4 KB appended and synced', samples: { unit: 'ms', values: reference } },
        reach: 1.5,
        note: 'one commit of about 22 encrypted pages: the same pages alone cost more than the limit (docs/adr/0091)',
      },
    ];
  },
};
