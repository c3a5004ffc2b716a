import { expect, test, type Page } from '@playwright/test';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCase } from './support/cases.ts';
import { answerDialogs } from './support/dialogs.ts';
import { root, startProgram, type Program } from './support/program.ts';

const realTable = join(root, '../shared/data/statements/BarackObama.csv');
let program: Program;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await startProgram();
  await makeCase(program, { title: 'Imports', passphrase: null });
});
test.afterAll(async () => {
  await program.stop();
});

/** The milliseconds since 2010-11-04T01:42:54.657Z, shifted as post ids are: the id says when the post was made. */
function postId(at: Date, sequence: number): bigint {
  return (BigInt(at.getTime() - 1_288_834_974_657) << 22n) | BigInt(sequence);
}

/** A table as an archive of one account's posts gives it: `M/D/YY H:MM`, quoted text with bare CR, entities, a link with the id. */
function writeTable(name: string, rows: number): string {
  const lines = ['Date,Text,Link'];
  const start = Date.UTC(2015, 0, 1, 8, 0);
  for (let row = 0; row < rows; row += 1) {
    const at = new Date(start + row * 37 * 60_000);
    const date = `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear() % 100} ${at.getUTCHours()}:${String(at.getUTCMinutes()).padStart(2, '0')}`;
    const text = row % 50 === 0 ? `Row ${row}, first line\rsecond line &amp; more` : `Row ${row}: said in the plain`;
    lines.push(`${date},"${text}",https://x.com/an_account/status/${postId(at, row % 4096)}`);
  }
  const path = join(program.folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

async function chooseTable(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Control+9');
  await answerDialogs(program, [path]);
  await page.getByRole('button', { name: /^Choose (a|another) table/u }).click();
}

test('a table is looked at before anything is written, then imported, and each row becomes a statement', async () => {
  const page = program.page();
  await chooseTable(page, writeTable('posts.csv', 600));
  await expect(page.getByRole('button', { name: 'Import 600 statements' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Row 1: said in the plain')).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(page.getByText('Begin with what you have.')).toBeVisible();
  await page.keyboard.press('Control+9');
  await page.getByRole('button', { name: 'Import 600 statements' }).click();
  await expect(page.getByText('600 statements added.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Show in the chronology' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^600 statements$/ })).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: 'Row 0, first line' })).toBeVisible();
});

test('a second import of the same table adds none', async () => {
  const page = program.page();
  await chooseTable(page, join(program.folder, 'posts.csv'));
  await expect(page.getByText('Every row is held already or was refused.').last()).toBeVisible({ timeout: 30_000 });
});

test('an import is cancelled while it runs; what was acknowledged stays, and it can be run again to its end', async () => {
  const page = program.page();
  const rows = 30_000;
  const path = writeTable('many.csv', rows);
  await chooseTable(page, path);
  const start = page.getByRole('button', { name: /^Import [\d,]+ statements/u });
  await expect(start).toBeVisible({ timeout: 60_000 });
  await start.click();
  await page.getByRole('region', { name: 'Work under way' }).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The import was stopped.')).toBeVisible({ timeout: 60_000 });
  await chooseTable(page, path);
  await expect(start).toBeVisible({ timeout: 60_000 });
});

test('the window stays usable while an import runs', async () => {
  const page = program.page();
  await page.getByRole('button', { name: /^Import [\d,]+ statements/u }).click();
  await page.keyboard.press('Control+8');
  await expect(page.getByRole('button', { name: 'Make a checkpoint' })).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: 'Row 0, first line' }).first()).toBeVisible();
  await page.keyboard.press('Control+9');
  await expect(page.getByText(/[\d,]+ statements added\./u)).toBeVisible({ timeout: 120_000 });
});

test('the real table of 3,207 posts', async () => {
  test.skip(!existsSync(realTable), `no table at ${realTable}: the real posts are NOT tried here`);
  test.setTimeout(180_000);
  const page = program.page();
  await chooseTable(page, realTable);
  await expect(page.getByRole('button', { name: 'Import 3,207 statements' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Import 3,207 statements' }).click();
  await expect(page.getByText('3,207 statements added.')).toBeVisible({ timeout: 120_000 });
});
