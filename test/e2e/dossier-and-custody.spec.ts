import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCase } from './support/cases.ts';
import { answerDialogs } from './support/dialogs.ts';
import { startProgram, type Program } from './support/program.ts';
import { addStatement } from './support/statements.ts';

let program: Program;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await startProgram();
  await makeCase(program, { title: 'Dossier', passphrase: null });
  const page = program.page();
  await addStatement(page, {
    words: 'Said on a day.',
    account: { handle: 'someone' },
    date: '2020-05-22',
    source: 'The Daily',
  });
  await addStatement(page, { words: 'نوشته برای آزمایش', account: { known: 'someone' }, date: '2020-05-23' });
});
test.afterAll(async () => {
  await program.stop();
});

test('a dossier is compiled, looked at page by page, and built in every format', async () => {
  test.setTimeout(180_000);
  const page = program.page();
  await page.keyboard.press('Control+6');
  const sheet = page.getByRole('img', { name: /^Page 1 of \d+ as it will be printed/u });
  await expect(sheet).toBeVisible({ timeout: 60_000 });
  await expect
    .poll(() =>
      sheet.evaluate((image) => (image as HTMLImageElement).complete && (image as HTMLImageElement).naturalWidth > 0),
    )
    .toBe(true);
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByRole('img', { name: /^Page 2 of/u })).toBeVisible({ timeout: 30_000 });

  for (const format of await page.getByRole('region', { name: 'Formats' }).getByRole('checkbox').all()) {
    if (!(await format.isChecked())) await format.check({ force: true });
  }
  const out = join(program.folder, 'out');
  mkdirSync(out);
  await answerDialogs(program, [out]);
  await page.getByRole('button', { name: 'Build draft' }).click();
  await expect(page.getByText(/^Edition 1 is written in/u)).toBeVisible({ timeout: 120_000 });
  const files = readdirSync(out).sort();
  for (const ending of ['.pdf', '.html', '.json', '.csv'])
    expect(files.some((name) => name.endsWith(ending))).toBe(true);

  const shown = await page.getByRole('status').filter({ hasText: 'Edition 1' }).innerText();
  for (const name of files.filter((file) => shown.includes(file))) {
    const hash = createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex');
    expect(shown).toContain(hash);
  }
});

test('the custody chain lists every act, and verification says what it proves and what it doesn’t', async () => {
  const page = program.page();
  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: 'Make a checkpoint' }).click();
  await expect(page.getByText(/Checkpoint made at act/u)).toBeVisible();
  await page.getByRole('button', { name: 'Verify the case' }).click();
  const report = page.getByRole('region', { name: 'Verification' });
  await expect(report.getByText('Nothing was altered since it was recorded')).toBeVisible({ timeout: 60_000 });
  await expect(report.getByRole('heading', { name: 'What this proves' })).toBeVisible();
  await expect(report.getByRole('heading', { name: 'What it does not' })).toBeVisible();
});
