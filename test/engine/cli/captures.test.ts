import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../db/temporary-case.ts';
import { answer, onrecord } from './command-line.ts';

const TEXT = 'Words that came on standard input.';

describe('onrecord capture', () => {
  it('standard input becomes a capture, and captures are placed with a statement in one act', async () => {
    const at = join(await temporaryFolder(), 'A case.onrecord');
    await answer(['new', at, '--title', 'A case', '--open']);
    const report = (await answer(['capture', 'add', at, '--stdin', 'pasted.txt'], { input: TEXT })) as {
      captures: { captureId: string }[];
    };
    expect(report).toMatchObject({
      captures: [{ fileName: 'pasted.txt', sha256: createHash('sha256').update(TEXT).digest('hex') }],
      refused: [],
    });
    await answer(['account', 'add', at, '--platform', 'x', '--handle', 'one']);
    const { statementId } = await answer([
      'statement',
      'add',
      at,
      '--account',
      'one',
      '--text',
      TEXT,
      '--date',
      '2020',
    ]);
    const ids = report.captures.map(({ captureId }) => captureId);
    const place = ['capture', 'place', at, ...ids, '--statement', String(statementId)];
    expect(await answer(place)).toEqual({ placed: 1 });
    expect((await answer(['capture', 'list', at, '--inbox']))['captures']).toEqual([]);
    expect((await onrecord(place)).code).toBe(3);
    expect((await onrecord(['capture', 'add', at, 'file', '--stdin', 'x'])).code).toBe(2);
  });
});
