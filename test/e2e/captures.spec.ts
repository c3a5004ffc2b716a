import { expect, test, type Page } from '@playwright/test';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCase } from './support/cases.ts';
import { answerDialogs } from './support/dialogs.ts';
import { startProgram, type Program } from './support/program.ts';
import { addStatement } from './support/statements.ts';

const words = 'A sentence that a capture attests.';
let program: Program;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await startProgram();
  await makeCase(program, { title: 'Captures', passphrase: null });
});
test.afterAll(async () => {
  await program.stop();
});

function writeFile(name: string, bytes: Buffer | string): string {
  const path = join(program.folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Drops files on the window: real files with a path of their own, as a file manager hands them over. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'held-by-the-test';
    document.body.append(input);
  });
  const input = page.locator('#held-by-the-test');
  await input.setInputFiles([...paths]);
  await input.evaluate((element) => {
    const data = new DataTransfer();
    for (const file of (element as HTMLInputElement).files ?? []) data.items.add(file);
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
    element.remove();
  });
}

test('files chosen by key become captures at once and wait in the inbox', async () => {
  const page = program.page();
  const chosen = [writeFile('صفحه.txt', 'a page'), writeFile('large.bin', randomBytes(3 * 1024 * 1024))];
  await answerDialogs(program, chosen);
  await page.keyboard.press('Control+i');
  await expect(page.getByText('2 files kept.')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Control+1');
  await expect(page.getByText('2 to place')).toBeVisible();
  await expect(page.getByRole('option', { name: /^صفحه\.txt/u })).toBeVisible();
});

test('files dropped anywhere become captures; the same bytes are said to be held already', async () => {
  const page = program.page();
  await page.keyboard.press('Control+2');
  await drop(page, [writeFile('dropped.html', '<p>kept, never run</p>'), writeFile('copy of page.txt', 'a page')]);
  await expect(page.getByText(/2 files kept, 1 held already/u)).toBeVisible({ timeout: 30_000 });
});

test('a File that a script made has no path and becomes nothing', async () => {
  const tokens = await program.page().evaluate(() => {
    const { onrecord } = window as unknown as { onrecord: { tokensFor: (files: unknown[]) => Promise<unknown[]> } };
    return onrecord.tokensFor([new File(['made up'], '/etc/passwd'), '/etc/passwd', null, { path: '/etc/passwd' }]);
  });
  expect(tokens).toEqual([]);
});

test('a capture is placed with a statement that is found by its words', async () => {
  const page = program.page();
  await addStatement(page, { words, account: { handle: 'someone' }, date: '2020-05-22' });
  await page.keyboard.press('Control+1');
  await page.getByRole('option', { name: /dropped\.html/u }).click();
  const pane = page.getByRole('complementary', { name: 'Capture', exact: true });
  await pane.getByRole('searchbox').fill('capture attests');
  await pane
    .getByRole('button', { name: new RegExp(words, 'u') })
    .last()
    .click();
  await expect(page.getByText('Capture placed.')).toBeVisible();
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('option', { name: /dropped\.html/u })).toContainText('with 1 item');
});

test('C22: a copy written out has the hash that the capture had at intake', async () => {
  const page = program.page();
  await page.keyboard.press('Control+4');
  await page.getByRole('option', { name: /large\.bin/u }).click();
  const out = join(program.folder, 'written out.bin');
  await answerDialogs(program, [out]);
  await page.getByRole('button', { name: /^Write a copy/u }).click();
  await expect(page.getByText('Copy written; its hash is the hash at intake.')).toBeVisible({ timeout: 30_000 });
  const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
  expect(hash(out)).toBe(hash(join(program.folder, 'large.bin')));
});

test('a capture is set aside with a reason, the next one is in hand, and it is brought back', async () => {
  const page = program.page();
  const pane = page.getByRole('complementary', { name: 'Capture', exact: true });
  await page.keyboard.press('Control+4');
  await page.getByRole('option', { name: /copy of page/u }).click();
  await page.keyboard.press('x');
  await pane.getByRole('textbox', { name: 'Reason' }).fill('Kept twice by mistake');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Capture set aside.')).toBeVisible();
  await expect(page.getByRole('option', { name: /copy of page/u })).toBeHidden();
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
  await page.getByRole('button', { name: 'Those set aside' }).click();
  await page.getByRole('option', { name: /copy of page/u }).click();
  await expect(pane.getByText('Set aside: Kept twice by mistake')).toBeVisible();
  await pane.getByRole('button', { name: 'Bring back' }).click();
  await expect(pane.getByText('Set aside: Kept twice by mistake')).toBeHidden();
});
