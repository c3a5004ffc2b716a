import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addAccount, caseAtWork, value } from '../temporary-engine.ts';

const POST = '1261982309472845824';

async function imported() {
  const { client, beside } = await caseAtWork();
  const accountId = await addAccount(client);
  const run = async (name: string, rows: string, dryRun = false) => {
    const file = join(beside, name);
    await writeFile(file, `id,created_at,text\n${rows}`);
    return value(await client.call(dryRun ? 'imports.preview' : 'imports.run', { files: [file], accountId }));
  };
  await run('first.csv', `${POST},2020-05-17,As it was first said\n`);
  return { client, run };
}

const codes = (report: { readonly warnings: readonly { readonly code: string }[] }): string[] =>
  report.warnings.map(({ code }) => code).filter((code) => code === 'other-words');

describe('a post that comes again with other words', () => {
  it('is no new statement, and is named with its place, in the preview too', async () => {
    const { client, run } = await imported();
    const rows = `${POST},2020-05-17,As it was said later\n`;
    expect(codes(await run('second.csv', rows, true))).toEqual(['other-words']);
    const report = await run('second.csv', rows);
    expect(report).toMatchObject({ added: 0, duplicates: 1 });
    expect(report.warnings.find(({ code }) => code === 'other-words')?.where).toMatch(/2/);
    const { items } = value(await client.call('statements.list', {}));
    expect(items.map(({ text }) => text)).toEqual(['As it was first said']);
  });

  it('within one table is named as well', async () => {
    const { run } = await imported();
    const report = await run(
      'twice.csv',
      `1261982309472845999,2020-05-18,One\n1261982309472845999,2020-05-18,Another\n`,
    );
    expect(report).toMatchObject({ added: 1, duplicates: 1 });
    expect(codes(report)).toEqual(['other-words']);
  });

  it('is not named where its words are on record, as any of its wordings', async () => {
    const { client, run } = await imported();
    expect(codes(await run('same.csv', `${POST},2020-05-17,As it was first said\n`))).toEqual([]);
    const { items } = value(await client.call('statements.list', {}));
    const statementId = items[0]?.statementId ?? '';
    const seen = { edtf: '2020-05-18' };
    value(await client.call('statements.addVersion', { statementId, text: 'As it was said later', seen }));
    expect(codes(await run('later.csv', `${POST},2020-05-17,As it was said later\n`))).toEqual([]);
  });
});
