import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from './support/axe.ts';
import { makeCase } from './support/cases.ts';
import { answerDialogs } from './support/dialogs.ts';
import { startProgram, type Program } from './support/program.ts';

test.describe.configure({ mode: 'serial' });

const RULES = `# Rules

**Violence:** You may not threaten or directly attack other people on the basis of race, ethnicity or religion.

Exception: newsworthy statements in the public interest may stay.

Learn more.
`;
let program: Program;

test.beforeAll(async () => {
  program = await startProgram();
  await makeCase(program, { title: 'Rules', passphrase: null });
});
test.afterAll(async () => {
  await program.stop();
});

function beside(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Beside the text' });
}

/** Selects words in the text as a hand does: from their first to their last character. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const run of document.querySelectorAll('[data-viewer] [data-at]')) {
      const at = run.textContent.indexOf(wanted);
      const node = run.firstChild;
      if (at < 0 || node === null) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`the text doesn't show “${wanted}”`);
  }, words);
}

test('a policy with its text goes on record from a file; where nothing was seen, the line says so', async () => {
  const page = program.page();
  const file = join(program.folder, '20200331_Rules.md');
  writeFileSync(file, RULES);
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { name: 'No policy is on record yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Add policy' }).click();
  const form = page.getByRole('complementary', { name: 'A policy and a text of it' });
  await form.getByRole('textbox', { name: 'Name of the policy' }).fill('Rules');
  await form.getByRole('textbox', { name: 'Platform', exact: true }).fill('x');
  await form.getByRole('textbox', { name: 'Language' }).fill('en');
  await answerDialogs(program, [file]);
  await form.getByRole('button', { name: 'Choose a file' }).click();
  await expect(form.getByRole('textbox', { name: /^Their reference/u })).toHaveValue('20200331_Rules.md');
  await form.getByRole('textbox', { name: 'Seen on', exact: true }).fill('2020-03-31');
  await form.getByRole('button', { name: 'Put it on record' }).click();
  await expect(page.getByText('Policy added', { exact: true })).toBeVisible();
  await expect(page.getByRole('option', { name: /Rules/u }).first()).toContainText('31 Mar 2020, seen once');
  await expect(page.getByRole('group', { name: 'When its texts were seen' })).toContainText('nothing later is held');
  await expect(page.getByRole('link', { name: 'Policies, 1' })).toBeVisible();
});

test('it is read with the numbers of its lines, and what is copied is what is stored', async () => {
  const page = program.page();
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  const text = page.getByRole('document', { name: 'The text of “Rules”' });
  await expect(text.locator('[data-line="3"]')).toContainText('Violence: You may not threaten');
  await text.focus();
  await page.evaluate(() => {
    const block = document.querySelector('[data-line="3"]');
    if (block) getSelection()?.selectAllChildren(block);
  });
  await page.keyboard.press('Control+c');
  const clipboard = (): Promise<string> => program.app.evaluate(({ clipboard: held }) => held.readText());
  await expect.poll(clipboard).toContain('Violence:** You may not threaten');
});

test('words are marked as a clause, and so is an offered place', async () => {
  const page = program.page();
  await select(page, 'You may not threaten or directly attack other people');
  await expect(beside(page).getByRole('heading', { name: 'Words chosen' })).toBeVisible();
  await page.locator('[data-viewer]').focus();
  await page.keyboard.press('n');
  await beside(page).getByRole('button', { name: 'Mark as clause' }).click();
  await expect(page.getByText('Clause marked', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: /^Offered/u }).click();
  const offers = page.getByRole('listbox', { name: 'Where clauses may lie' });
  await offers.getByRole('option', { name: /newsworthy/u }).click();
  await expect(beside(page).getByRole('button', { name: /exception/u })).toBeVisible();
  await beside(page).getByRole('button', { name: 'Mark as clause' }).click();
  await expect(page.getByRole('listbox', { name: 'Clauses marked in this text' }).getByRole('option')).toHaveCount(2);
});

test('a clause has its checklist and the exceptions that bear on it; undo takes an act back', async () => {
  const page = program.page();
  const clauses = page.getByRole('listbox', { name: 'Clauses marked in this text' });
  await clauses.getByRole('option').first().click();
  await beside(page).getByRole('button', { name: 'Edit' }).click();
  await beside(page).getByRole('textbox', { name: 'Element 1' }).fill('a threat or an attack');
  await beside(page).getByRole('textbox', { name: 'Element 2' }).fill('on the basis of a category');
  await beside(page).getByRole('button', { name: 'Save' }).click();
  await expect(beside(page).getByText('2 elements')).toBeVisible();
  await beside(page).getByRole('button', { name: 'Add an exception' }).click();
  await page.getByRole('menuitem', { name: /newsworthy/u }).click();
  await expect(clauses.getByRole('option').first()).toContainText('1 exception');
  await clauses.getByRole('option').first().focus();
  await page.keyboard.press('Control+z');
  await expect(clauses.getByRole('option').first()).not.toContainText('1 exception');
});

test('a quotation by others is compared as it is typed, and kept', async () => {
  const page = program.page();
  await beside(page).getByRole('tab', { name: 'Quotations' }).click();
  await beside(page).getByRole('button', { name: 'Record a quotation' }).click();
  await beside(page)
    .getByRole('textbox', { name: 'Their words' })
    .fill('may not threaten other people on the basis of race or religion');
  await expect(beside(page).getByText('differs from the stored text')).toBeVisible();
  await beside(page).getByRole('textbox', { name: 'Its title' }).fill('A letter');
  await beside(page).getByRole('button', { name: 'Put it on record' }).click();
  await expect(beside(page).locator('del').first()).toBeVisible();
  await expect(beside(page).getByRole('heading', { name: 'A letter' })).toBeVisible();
});

test('the text on a day is never surer than its sightings; words are found; axe finds nothing', async () => {
  const page = program.page();
  await beside(page).getByRole('tab', { name: 'Text' }).click();
  await beside(page).getByRole('textbox', { name: 'Which text was on record on' }).fill('2020-05-22');
  await page.keyboard.press('Enter');
  await expect(page.getByText('on record 52 days before').first()).toBeVisible();
  await expect(page.getByText('in force: not stated by the text').first()).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('newsworthy');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 1')).toBeVisible();
  expect(await axeFindings(page, 'policy reader')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('[data-viewer]').focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Policies', level: 1 })).toBeVisible();
});
