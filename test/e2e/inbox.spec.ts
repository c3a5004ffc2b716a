import { expect, test, type Locator, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCase } from './support/cases.ts';
import { answerDialogs } from './support/dialogs.ts';
import { startProgram, type Program } from './support/program.ts';
import { addStatement, pane, rowOf } from './support/statements.ts';

/** From bytes that came in somehow to statements that they attest: pasted, chosen, sorted with one key each, one by one and in bulk. */
test.describe.configure({ mode: 'serial' });
let program: Program;
const WORDS = 'The statement that captures are placed with.';

test.beforeAll(async () => {
  program = await startProgram();
  await makeCase(program, { title: 'Sorting', passphrase: null });
  await addStatement(program.page(), { words: WORDS, account: { handle: 'someone' }, date: '2020-05-22' });
});
test.afterAll(async () => {
  await program.stop();
});

async function copied(text: string): Promise<void> {
  await program.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
}

/** An image as another program copies it: a bitmap on the clipboard, without a file. */
async function copiedImage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(120, 80);
    canvas.getContext('2d')?.fillRect(10, 10, 50, 30);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': await canvas.convertToBlob() })]);
  });
}

const note = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'kept' });
const capturePane = (page: Page): Locator => page.getByRole('complementary', { name: 'Capture', exact: true });
const rows = (page: Page): Locator => page.getByRole('listbox', { name: /^Captures/u }).getByRole('option');

test('words that are pasted become a capture, exactly, and give a statement its words', async () => {
  const page = program.page();
  const words = 'آب برای همه است.\n  It was said twice, with spaces  ';
  await copied(words);
  await page.keyboard.press('Control+2');
  await page.locator('[data-statement]').first().focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByText(/^pasted .*\.txt kept\.$/u)).toBeVisible();
  await page.getByRole('button', { name: 'Look at the inbox' }).click();
  await rows(page).filter({ hasText: '.txt' }).click();
  await expect(capturePane(page)).toContainText('pasted from the clipboard');
  await page.keyboard.press('s');
  const form = page.getByRole('complementary', { name: 'New statement' });
  await expect(form.getByRole('textbox', { name: 'Words', exact: true })).toHaveValue(words);
  await expect(form.getByRole('group', { name: 'Attested by' })).toContainText('.txt');
  await form.getByRole('button', { name: /Account/u }).click();
  await page.getByRole('option', { name: /someone/u }).click();
  await form.getByRole('button', { name: 'Put on record' }).click();
  await expect(page.getByText('Statement added.')).toBeVisible();
  await expect(pane(page)).toContainText('.txt');
  await page.keyboard.press('Control+1');
  await expect(page.getByText('nothing to place')).toBeVisible();
});

test('words pasted into a field are the field’s own; an image is kept even there', async () => {
  const page = program.page();
  await copied('only a search');
  await page.keyboard.press('Control+2');
  await page.locator('[data-statement]').first().focus();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('searchbox', { name: 'Find words in statements' })).toHaveValue('only a search');
  await page.keyboard.press('Escape');
  await copiedImage(page);
  await page.keyboard.press('Control+v');
  await expect(page.getByText(/^pasted .*\.png kept\.$/u)).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(page.getByText('1 to place')).toBeVisible();
});

test('a folder comes in whole; several are placed at once with the statement in hand, and undone as one', async () => {
  const page = program.page();
  const folder = join(program.folder, 'saved pages');
  mkdirSync(join(folder, 'more'), { recursive: true });
  for (const name of ['a.html', 'b.html', 'more/c.html']) writeFileSync(join(folder, name), `<p>${name}</p>`);
  await page.keyboard.press('Control+2');
  await rowOf(page, WORDS).click();
  await answerDialogs(program, [folder]);
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: 'Add a folder' }).click();
  await expect(page.getByText('4 to place')).toBeVisible({ timeout: 30_000 });
  await rows(page).filter({ hasText: 'c.html' }).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(capturePane(page).getByRole('heading', { name: '3 captures chosen' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByText('3 captures placed.')).toBeVisible();
  await expect(page.getByText('1 to place')).toBeVisible();
  // What is left is in hand, and the keyboard is on it
  await expect(page.getByRole('option', { selected: true })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('4 to place')).toBeVisible();
});

test('several make one statement, or are set aside with one reason; Esc lets them go', async () => {
  const page = program.page();
  await rows(page).filter({ hasText: 'a.html' }).click();
  await rows(page)
    .filter({ hasText: 'b.html' })
    .click({ modifiers: ['Control'] });
  await expect(page.getByRole('option', { selected: true })).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(4);
  await page.keyboard.press('x');
  await capturePane(page).getByRole('textbox', { name: 'Reason' }).fill('Of another case');
  await page.keyboard.press('Enter');
  await expect(page.getByText('4 captures set aside.')).toBeVisible();
  await expect(page.getByText('nothing to place')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('4 to place')).toBeVisible();
  await rows(page).filter({ hasText: 'a.html' }).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('s');
  const form = page.getByRole('complementary', { name: 'New statement' });
  await expect(form.getByRole('group', { name: 'Attested by' }).getByRole('button')).toHaveCount(2);
});

test('half a character on the clipboard is refused: no file could keep it', async () => {
  const page = program.page();
  await page.keyboard.press('Control+1');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'half \ud83d');
    document
      .querySelector('main')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('The clipboard holds half a character, which no file can keep.')).toBeVisible();
  await expect(note(page)).toHaveCount(0);
  await expect(page.getByText('4 to place')).toBeVisible();
});
