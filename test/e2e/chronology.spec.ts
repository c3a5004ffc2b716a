import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectOpen } from './support/cases.ts';
import { root, startProgram, type Program } from './support/program.ts';

/** A list longer than what is read at once, with full months. */
const ROWS = 3_000;
let program: Program;
let folder: string;

const cli = (...words: string[]): Buffer => execFileSync(process.execPath, [join(root, 'bin/onrecord.mjs'), ...words]);

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'onrecord-chronology-'));
  const casePath = join(folder, 'Long.onrecord');
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const day = new Date(Date.UTC(2015, 0, 1) + at * 14 * 3_600_000).toISOString();
    return `${day},Post number ${String(at)} of many,${String(5000 + at)},someone`;
  });
  const table = join(folder, 'table.csv');
  writeFileSync(table, `date,text,id,user\n${lines.join('\n')}\n`);
  cli('new', casePath, '--title', 'Long', '--open');
  cli('import', casePath, table, '--platform', 'x');
  program = await startProgram({ arguments: [casePath] });
  await expectOpen(program.page());
});
test.afterAll(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rowWith = (page: Page, words: string) => page.locator('[data-statement]').filter({ hasText: words });

async function jump(page: Page, date: string): Promise<void> {
  await page.getByRole('button', { name: 'Go to a date' }).click();
  await page.getByRole('textbox', { name: 'Date', exact: true }).fill(date);
  await page.keyboard.press('Enter');
}

test('a date is gone to, and the rows there know their place among all', async () => {
  const page = program.page();
  await jump(page, '2018-01');
  const first = rowWith(page, 'Post number 1879 of many');
  await expect(first).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Chronology' })).toHaveAttribute('aria-rowcount', String(ROWS + 1));
  await expect(first).toHaveAttribute('aria-rowindex', String(1879 + 2));
});

test('a statement that goes above moves nothing that is read by a pixel', async () => {
  const page = program.page();
  const seen = rowWith(page, 'Post number 1884 of many');
  await rowWith(page, 'Post number 1879 of many').click();
  const before = await seen.boundingBox();
  await page.getByRole('grid', { name: 'Chronology' }).hover();
  await page.mouse.wheel(0, 230);
  await expect.poll(async () => (await seen.boundingBox())?.y).toBe((before?.y ?? 0) - 230);
  await rowWith(page, 'Post number 1886 of many').click({ modifiers: ['Control'] });
  await rowWith(page, 'Post number 1886 of many').click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'Set aside' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Twice');
  const place = (await seen.boundingBox())?.y;
  await page.keyboard.press('Enter');
  await expect(seen).toHaveAttribute('aria-rowindex', String(1884 + 1));
  expect((await seen.boundingBox())?.y).toBe(place);
});
