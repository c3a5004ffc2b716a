import { expect, test, type Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeFindings } from './support/axe.ts';
import { makeCase } from './support/cases.ts';
import { answerDialogs } from './support/dialogs.ts';
import { startProgram, type Program } from './support/program.ts';
import { addStatement } from './support/statements.ts';

/** A dossier from its first draft to a frozen edition and the draft after it, by one person in one window. */
let program: Program;

test.describe.configure({ mode: 'serial', timeout: 180_000 });
test.beforeAll(async () => {
  program = await startProgram();
  await makeCase(program, { title: 'Frozen', passphrase: null });
  const page = program.page();
  await addStatement(page, {
    words: 'Attested words.',
    account: { handle: 'someone' },
    date: '2020-05-22',
    source: 'The Daily',
  });
  await addStatement(page, { words: 'Bare words.', account: { known: 'someone' }, date: '2020-05-25' });
});
test.afterAll(async () => {
  await program.stop();
});

const outline = (page: Page) => page.getByRole('listbox', { name: 'Outline' });
const readiness = (page: Page) => page.getByRole('complementary', { name: 'Readiness' });
const blocks = (page: Page) => readiness(page).getByRole('region', { name: 'Freezing waits for these' });
const freeze = (page: Page) => page.getByRole('button', { name: /^Freeze edition/u });

async function intoFolder(name: string): Promise<string> {
  const out = join(program.folder, name);
  mkdirSync(out, { recursive: true });
  await answerDialogs(program, [out]);
  return out;
}

async function build(page: Page, name: string, edition: number): Promise<string> {
  const out = await intoFolder(name);
  await page.keyboard.press('Control+b');
  await expect(page.getByText(`Edition ${String(edition)} is written`, { exact: false })).toBeVisible({
    timeout: 90_000,
  });
  return out;
}

test('freezing waits for what blocks; a waiver with a reason is undone, done again and taken back', async () => {
  const page = program.page();
  await page.keyboard.press('Control+6');
  await expect(blocks(page)).toContainText('Nothing attests it', { timeout: 60_000 });
  await expect(freeze(page)).toHaveAttribute('aria-disabled', 'true');
  await blocks(page).getByRole('button', { name: 'Waive with a reason' }).click();
  await page.keyboard.insertText('Everybody heard it.');
  await page.keyboard.press('Enter');
  const waived = readiness(page).getByRole('region', { name: 'Waived' });
  await expect(waived).toContainText('Everybody heard it.');
  await expect(blocks(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(blocks(page)).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(waived).toBeVisible();
  await waived.getByRole('button', { name: 'Take it back' }).click();
  await expect(blocks(page)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(waived).toBeVisible();
});

test('an edition is frozen after it says that nothing undoes it; its files are verified and written again', async () => {
  const page = program.page();
  await build(page, 'draft', 1);
  await freeze(page).click();
  await expect(page.getByText('This can’t be undone.')).toBeVisible();
  await page.getByRole('button', { name: 'Freeze edition 1' }).click();
  const edition = page.getByRole('region', { name: 'Edition 1' });
  await expect(edition).toContainText('frozen', { timeout: 90_000 });
  await edition.getByRole('button', { name: 'Verify' }).click();
  await expect(edition.getByText('Every file is as it was made', { exact: false })).toBeVisible({ timeout: 90_000 });
  expect(await axeFindings(page, 'editions')).toEqual([]);
  const out = await intoFolder('final');
  await edition.getByRole('button', { name: 'Save the files again' }).click();
  await expect.poll(() => readdirSync(out).length, { timeout: 60_000 }).toBe(5);
  const html = readdirSync(out).find((name) => name.endsWith('.html')) ?? '';
  expect(readFileSync(join(out, html), 'utf8')).not.toContain('not frozen');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Page preview' })).toBeVisible();
});

test('the outline leads to pages and leaves an exhibit out; what changed is compared with the frozen edition', async () => {
  const page = program.page();
  await outline(page)
    .getByRole('option', { name: /Ex\. 2/u })
    .click();
  await expect(page.getByText(/^page [2-9]/u)).toBeVisible();
  await page.getByRole('button', { name: 'Leave out' }).click();
  await expect(outline(page).getByRole('option', { name: /Ex\. 2/u })).toHaveCount(0);
  await page.getByRole('button', { name: 'Compare with edition 1' }).click();
  const removed = page.getByRole('region', { name: 'Removed' });
  await expect(removed).toContainText('Ex. 2', { timeout: 30_000 });
  expect(await axeFindings(page, 'compare')).toEqual([]);
  await page.keyboard.press('Escape');
});

test('E in the chronology takes the statement in hand into the dossier again', async () => {
  const page = program.page();
  await page.keyboard.press('Control+2');
  await page.locator('[data-statement]').filter({ hasText: 'Bare words.' }).click();
  await page.keyboard.press('e');
  await expect(page.getByText(/^Added to/u)).toBeVisible();
  await page.keyboard.press('Control+6');
  await expect(outline(page).getByRole('option', { name: /Ex\. 2/u })).toBeVisible();
});

test('what it holds is changed in one act, which is undone as one', async () => {
  const page = program.page();
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('textbox', { name: /^Addressee/u }).fill('A court');
  await page.getByRole('button', { name: 'Keep' }).click();
  const facts = page.getByRole('region', { name: 'What it is' });
  await expect(facts).toContainText('A court');
  await page.keyboard.press('Control+z');
  await expect(facts).toContainText('not named');
});
