import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { makeCase, pressLock } from './support/cases.ts';
import { answerDialogs } from './support/dialogs.ts';
import { keystrokesOf, play } from './support/keystrokes.ts';
import { startProgram, type Program } from './support/program.ts';
import { pane, rowOf } from './support/statements.ts';

/** From here on no mouse: every test presses keys only, and looks at what came of it. */
test.describe.configure({ mode: 'serial' });

let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
  await makeCase(program, { title: 'By hand', passphrase: null });
});
test.afterAll(async () => {
  // The pages of the new edition are being drawn: a program at work would ask before it goes, locking doesn't wait
  await program.replaced(() => pressLock(program.page()));
  await program.stop();
});

const WORDS = 'The test is over.';

/** Nothing is being read or drawn: the next key finds the window as a person would. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let still = 0; still < 4; still += 1) await new Promise((done) => requestAnimationFrame(done));
  });
  // As long as a practised hand takes to the next key
  await page.waitForTimeout(200);
}

async function playRecipe(heading: string): Promise<Page> {
  const page = program.page();
  await play(page, keystrokesOf(heading), () => settled(page));
  return page;
}

test('record a statement with its date and source', async () => {
  const page = await playRecipe('Record a statement with its date and source');
  await expect(page.getByText('Statement added.')).toBeVisible();
  await expect(rowOf(page, WORDS)).toContainText('22 May 2020');
  await expect(pane(page)).toContainText('The Daily, 22 May 2020');
  await expect(pane(page)).toContainText('@minister');
  // The keyboard is in the list, on what was added
  await expect(page.locator('[role="row"][aria-selected="true"]')).toBeFocused();
});

test('correct a date', async () => {
  const page = await playRecipe('Correct a date');
  await expect(rowOf(page, WORDS)).toContainText('21 | 22 May 2020');
  await expect(pane(page)).toContainText('Chosen: The report names the day.');
  await expect(pane(page).getByRole('radio')).toHaveCount(2);
});

test('attach a capture', async () => {
  const file = join(program.folder, 'page.txt');
  writeFileSync(file, WORDS);
  await answerDialogs(program, [file]);
  const page = program.page();
  const steps = keystrokesOf('Attach a capture');
  // A person looks before the next key: at the file being kept, at the palette's answer, at the pane
  await play(page, steps.slice(0, 1), () => settled(page));
  await expect(page.getByRole('contentinfo').getByText(/^Undo: files received/u)).toBeVisible();
  await play(page, steps.slice(1, 3), () => settled(page));
  await expect(page.getByRole('option', { name: /page\.txt/u }).first()).toBeVisible();
  await play(page, steps.slice(3, 4), () => settled(page));
  await expect(page.getByRole('complementary', { name: 'Capture' })).toBeFocused();
  await play(page, steps.slice(4), () => settled(page));
  await expect(page.getByText('Capture placed.')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Capture' })).toContainText(WORDS);
});

test('sort the inbox', async () => {
  await program.app.evaluate(({ clipboard }) => clipboard.writeText('Copied elsewhere.'));
  const page = program.page();
  const steps = keystrokesOf('Sort the inbox');
  await play(page, steps.slice(0, 1), () => settled(page));
  await expect(page.getByText(/^pasted .* kept\.$/u)).toBeVisible();
  await play(page, steps.slice(1, 4), () => settled(page));
  const form = page.getByRole('complementary', { name: 'New statement' });
  await expect(form.getByRole('textbox', { name: 'Words', exact: true })).toHaveValue('Copied elsewhere.');
  await play(page, steps.slice(4, 7), () => settled(page));
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await play(page, steps.slice(7), () => settled(page));
  await expect(page.getByText('nothing to place')).toBeVisible();
});

test('find a phrase', async () => {
  const page = program.page();
  const steps = keystrokesOf('Find a phrase');
  await play(page, steps.slice(0, -2), () => settled(page));
  await expect(page.getByRole('grid').locator('mark').first()).toBeVisible();
  await play(page, steps.slice(-2), () => settled(page));
  await expect(page.getByRole('searchbox', { name: 'Find words in statements' })).toHaveValue('');
  await expect(page.locator('[role="row"][tabindex="0"]')).toBeFocused();
});

test('export a dossier', async () => {
  const out = join(program.folder, 'out');
  mkdirSync(out);
  await answerDialogs(program, [out]);
  const page = program.page();
  const steps = keystrokesOf('Export a dossier');
  await play(page, steps.slice(0, -1), () => settled(page));
  await expect(page.getByRole('img', { name: /^Page 1 of/u })).toBeVisible({ timeout: 60_000 });
  await play(page, steps.slice(-1), () => settled(page));
  await expect(page.getByText('Edition 1 is written', { exact: false })).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(out).some((name) => name.endsWith('.pdf'))).toBe(true);
});
