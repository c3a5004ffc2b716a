import { expect, test, type Locator, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectClosed, expectOpen } from './support/cases.ts';
import { answerDialogs } from './support/dialogs.ts';
import { look, watchForFaults } from './support/look.ts';
import { askShell } from './support/page-world.ts';
import { startProgram, type Program } from './support/program.ts';
import { pane } from './support/statements.ts';

/** Whoever opens the program for the first time goes from the start to the sample case, and is led to each of its traps. */
let program: Program;
let home: string;
/** Where the sample lies unless somebody says otherwise. */
let usual: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'onrecord-home-'));
  program = await startProgram({ home });
  const documents = await program.app.evaluate(({ app }) => app.getPath('documents'));
  expect(documents.startsWith(home)).toBe(true);
  mkdirSync(documents, { recursive: true });
  usual = join(documents, 'Letter of May 2020.onrecord');
});
test.afterAll(async () => {
  await program.stop();
  rmSync(home, { recursive: true, force: true });
});

const tour = (page: Page): Locator => page.getByRole('region', { name: 'Tour of the sample case' });
const next = (page: Page): Locator => tour(page).getByRole('button', { name: 'Next' });

/** @param asked what the system's dialog is answered; none: nobody is asked */
async function toSample(page: Page, ...asked: string[]): Promise<void> {
  await answerDialogs(program, asked);
  await page.keyboard.press('Control+e');
  await expectOpen(page);
}

async function closeCase(): Promise<Page> {
  const page = await program.replaced(async () => {
    await program.page().keyboard.press('Control+,');
    await program.page().getByRole('button', { name: 'Close the case' }).click();
  });
  await expectClosed(page);
  return page;
}

/** What each stop shows: a part of the window, and words that stand in it. */
const stops: readonly (readonly [string, (page: Page) => Locator, readonly string[]])[] = [
  ['One poster, three dates', pane, ['19 May 2020', 'on Wednesday', 'last week']],
  ['A quotation that was shortened', pane, ['Some argue that the Zionist regime', 'The letter, as reported']],
  ['A paraphrase is not a quotation', pane, ['[Prime Minister Binyamin]', 'paraphrase']],
  ['What no source says stays empty', pane, ['the "elimination" of the "Zionist entity"', 'before the letter']],
  [
    'A dossier that a stranger can check',
    (page) => page.getByRole('main'),
    ['Dossier: Letter of May 2020', 'Readiness'],
  ],
];

test('the start makes the sample where it is told to, and opens it with its tour', async () => {
  const page = program.page();
  watchForFaults(page);
  await expect(page.getByRole('button', { name: /^Open the sample case/u })).toContainText('Ctrl E');
  await toSample(page, usual);
  await expect(page.getByRole('banner')).toContainText('Letter of May 2020');
  await expect(page.getByRole('banner').getByText('sample case')).toBeVisible();
  await expect(page.locator('[data-statement]')).toHaveCount(8);
  await expect(tour(page)).toContainText('The sample case: a letter of May 2020');
  expect(await look(page, 'sample')).toEqual([]);
});

test('the tour leads to each trap by keyboard alone, and holds nothing up', async () => {
  const page = program.page();
  await page.locator('[data-statement]').first().focus();
  for (let parts = 0; parts < 8 && !(await tour(page).evaluate(inFocus)); parts += 1) await page.keyboard.press('F6');
  await page.keyboard.press('Tab');
  await expect(tour(page).getByRole('button', { name: 'Begin the tour' })).toBeFocused();
  for (const [title, place, words] of stops) {
    await page.keyboard.press('Enter');
    await expect(tour(page)).toContainText(title);
    for (const each of words) await expect(place(page)).toContainText(each);
  }
  await expect(tour(page).getByRole('button', { name: 'End the tour' })).toBeFocused();
  await tour(page).getByRole('button', { name: 'Back' }).click();
  await expect(page.locator('[data-pointed]')).toBeInViewport();
  expect(await look(page, 'sample-tour')).toEqual([]);
  await page.locator('[data-statement]').nth(3).click();
  await expect(pane(page)).toContainText('a deadly, cancerous growth');
  await expect(tour(page)).toBeVisible();
});

test('ended, it stays away, also where the sample is opened again, unasked, from its usual place; the palette brings it back', async () => {
  const page = program.page();
  await tour(page)
    .getByRole('button', { name: /^End the tour/u })
    .click();
  await expect(tour(page)).toBeHidden();
  const again = await closeCase();
  await toSample(again);
  await expect(again.getByRole('banner').getByText('sample case')).toBeVisible();
  await expect(tour(again)).toBeHidden();
  await again.keyboard.press('Control+k');
  await again.keyboard.insertText('Tour of the sample');
  await again.getByRole('option', { name: /Tour of the sample case/u }).click();
  await expect(tour(again)).toContainText('The sample case: a letter of May 2020');
  await next(again)
    .or(tour(again).getByRole('button', { name: 'Begin the tour' }))
    .click();
  await expect(tour(again)).toContainText('One poster, three dates');
});

test('in Hebrew it is mirrored with the window', async () => {
  const page = program.page();
  await askShell(page, 'shell.changeSettings', { language: 'he' });
  const hebrew = page.getByRole('region', { name: 'סיור בתיק הדוגמה' });
  await expect(hebrew).toContainText('כרזה אחת, שלושה תאריכים');
  await expect(page.getByRole('banner').getByText('תיק דוגמה')).toBeVisible();
  expect(await look(page, 'sample-tour-he')).toEqual([]);
  await askShell(page, 'shell.changeSettings', { language: 'en' });
});

function inFocus(part: Element): boolean {
  return part.contains(document.activeElement);
}
