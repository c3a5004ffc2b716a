import { expect, test } from '@playwright/test';
import { makeCase } from './support/cases.ts';
import { startProgram, type Program } from './support/program.ts';
import { act, addStatement, pane, rowOf } from './support/statements.ts';

const hebrew = 'המילים נכתבו לצורך הבדיקה בלבד';
const persian = 'این جمله فقط برای آزمایش نوشته شده است';
const chinese = '这句话只是为了测试而写的';
const english = 'These words were written for a test only.';

let program: Program;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await startProgram();
  await makeCase(program, { title: 'Statements', passphrase: null });
});
test.afterAll(async () => {
  await program.stop();
});

test('statements in Hebrew, Persian, Chinese and English go on record in their own direction', async () => {
  const page = program.page();
  await addStatement(page, {
    words: english,
    account: { handle: 'one_handle' },
    date: '2020-05-22',
    source: 'The Daily',
  });
  await addStatement(page, { words: hebrew, account: { known: 'one_handle' }, date: '2020-05' });
  await addStatement(page, { words: persian, account: { handle: 'another' }, date: '2020-05-17~' });
  await addStatement(page, { words: chinese, account: { known: 'another' } });

  const direction = (words: string): Promise<string> =>
    page
      .getByRole('grid')
      .getByText(words)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  expect(await direction(hebrew)).toBe('rtl');
  expect(await direction(persian)).toBe('rtl');
  expect(await direction(chinese)).toBe('ltr');
  expect(await direction(english)).toBe('ltr');
  await expect(page.getByRole('status').filter({ hasText: '4 statements' })).toBeVisible();
});

test('the chronology stands in the order of the dates, undated last', async () => {
  const words = await program.page().getByRole('grid').getByRole('row').allInnerTexts();
  const places = [persian, english, hebrew, chinese].map((text) => words.findIndex((row) => row.includes(text)));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places.at(-1)).toBe(Math.max(...places));
});

test('an edit is recorded as another wording; the earlier one stays', async () => {
  const page = program.page();
  await rowOf(page, english).click();
  await act(page, 'Add a wording as seen');
  await pane(page).getByRole('textbox', { name: 'Words as seen' }).fill(`${english} And edited.`);
  await pane(page).getByRole('button', { name: 'Record this wording' }).click();
  await expect(pane(page).getByText('Wordings seen')).toBeVisible();
  await expect(pane(page).getByText(`${english} And edited.`).first()).toBeVisible();
  await expect(pane(page).getByText(english, { exact: true }).first()).toBeVisible();
});

test('a second date with its source is chosen with a reason; the first stays', async () => {
  const page = program.page();
  await rowOf(page, english).click();
  await pane(page).getByRole('button', { name: 'Add a date' }).click();
  await pane(page)
    .getByRole('textbox', { name: /^Date, as exactly/u })
    .fill('2020-05-24');
  await pane(page)
    .getByRole('textbox', { name: /^Who says so/u })
    .fill('A. Reporter');
  await pane(page).getByRole('button', { name: 'Add this date' }).click();
  const claims = pane(page).getByRole('radiogroup', { name: 'Asserted dates' }).getByRole('radio');
  await expect(claims).toHaveCount(2);
  await expect(claims.nth(1)).not.toBeChecked();
  await pane(page).getByText('A. Reporter').click();
  await pane(page).getByRole('textbox', { name: 'Reason' }).fill('The report names the day');
  await pane(page).getByRole('button', { name: 'Choose this date' }).click();
  await expect(pane(page).getByText('Chosen: The report names the day')).toBeVisible();
  await expect(claims).toHaveCount(2);
});

test('undo and redo by key take the choice back and bring it again', async () => {
  const page = program.page();
  const because = pane(page).getByText('Chosen: The report names the day');
  await rowOf(page, english).focus();
  await page.keyboard.press('Control+z');
  await expect(because).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(because).toBeVisible();
});

test('words are found in any script and marked; the search is cleared by its button', async () => {
  const page = program.page();
  for (const [sought, whole] of [
    ['הבדיקה', hebrew],
    ['آزمایش', persian],
    ['测试', chinese],
    ['TEST', english],
  ] as const) {
    await page.getByRole('searchbox', { name: 'Find words in statements' }).fill(sought);
    await expect(rowOf(page, whole)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: '1 statement' })).toBeVisible();
    await expect(page.getByRole('grid').locator('mark').first()).toBeVisible();
  }
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(page.getByRole('status').filter({ hasText: '4 statements' })).toBeVisible();
});

test('the chronology is filtered by account and by date', async () => {
  const page = program.page();
  await page.getByRole('button', { name: 'All accounts' }).click();
  await page.getByRole('menuitemradio', { name: /another/u }).click();
  await expect(page.getByRole('status').filter({ hasText: '2 statements' })).toBeVisible();
  await expect(rowOf(page, hebrew)).toBeHidden();
  await page.getByRole('button', { name: 'Show all accounts' }).click();

  await page.getByRole('button', { name: 'All dates' }).click();
  const range = page.getByRole('dialog', { name: 'Range of dates' });
  await range.getByRole('textbox', { name: 'From' }).fill('2020-05-24');
  await range.getByRole('textbox', { name: 'Until' }).fill('2020-06');
  await range.getByRole('button', { name: 'Show' }).click();
  // Whatever can lie in the range is shown: the chosen day, a month around it, and what has no date; that is said.
  await expect(rowOf(page, persian)).toBeHidden();
  for (const words of [english, hebrew, chinese]) await expect(rowOf(page, words)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'some may lie outside' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all dates' }).click();
  await expect(page.getByRole('status').filter({ hasText: '4 statements' })).toBeVisible();
});

test('the list is walked by keys alone, and Escape leads back to it', async () => {
  const page = program.page();
  await rowOf(page, english).focus();
  await page.keyboard.press('Home');
  const first = await page.locator('[role="row"][aria-selected="true"]').getAttribute('data-statement');
  await page.keyboard.press('j');
  const second = await page.locator('[role="row"][aria-selected="true"]').getAttribute('data-statement');
  expect(second).not.toBe(first);
  await page.keyboard.press('k');
  await expect(page.locator('[role="row"][aria-selected="true"]')).toHaveAttribute('data-statement', first ?? '');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.locator('[role="row"][aria-selected="true"]')).toBeFocused();
});

test('the words are copied exactly as they are held', async () => {
  const page = program.page();
  await rowOf(page, hebrew).click();
  await expect(pane(page).getByText(hebrew).first()).toBeVisible();
  await act(page, 'Copy the words');
  const clipboard = (): Promise<string> => program.app.evaluate(({ clipboard: held }) => held.readText());
  await expect.poll(clipboard).toBe(hebrew);
});
