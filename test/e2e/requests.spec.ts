import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from './support/axe.ts';
import { makeCase } from './support/cases.ts';
import { startProgram, type Program } from './support/program.ts';
import { addStatement, choose } from './support/statements.ts';

/** The ledger of silence: a letter, what sources say of its day, what came back and to whom. */
test.describe.configure({ mode: 'serial' });

let program: Program;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  program = await startProgram();
  await makeCase(program, { title: 'A letter', passphrase: null });
  await addStatement(program.page(), {
    words: 'The test is over.',
    account: { handle: 'minister' },
    date: '2020-05-22',
    source: 'The Daily',
  });
});
test.afterAll(async () => {
  await program.stop();
});

const pane = (page: Page): Locator => page.getByRole('complementary', { name: 'Request', exact: true });
const row = (page: Page): Locator => page.getByRole('listbox', { name: 'Requests' }).getByRole('option');

/** The counter, asked about one day: it must not move with the day on which the test runs. */
async function countUntil(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: /^counted until/u }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(day);
  await page.getByRole('dialog').getByRole('button', { name: 'Count', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('an empty ledger teaches, and a request is put on record', async () => {
  const page = program.page();
  await page.keyboard.press('Control+7');
  await expect(page.getByRole('heading', { name: 'Nothing was asked of a platform yet' })).toBeVisible();
  expect(await axeFindings(page, 'no request')).toEqual([]);
  await page.getByRole('button', { name: 'Add a request' }).first().click();
  const form = pane(page);
  await expect(form.getByRole('textbox', { name: 'Who asked' })).toBeFocused();
  await form.getByRole('button', { name: 'Put on record' }).click();
  await expect(form.getByText('The words are needed.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Who asked' }).fill('The Minister of Strategic Affairs');
  await form.getByRole('textbox', { name: /^Addressee/u }).fill('The chief executive');
  await form.getByRole('textbox', { name: 'Platform' }).fill('Twitter');
  await form.getByRole('textbox', { name: 'By which way' }).fill('letter');
  await form.getByRole('textbox', { name: 'What was asked' }).fill('immediate suspension of the account');
  await choose(form, /About accounts/u, /@minister/u);
  await expect(form.getByRole('button', { name: 'Take @minister off' })).toBeVisible();
  await form.getByRole('textbox', { name: /^When it was sent/u }).fill('2020-05-24');
  await form.getByRole('textbox', { name: /^Who says so/u }).fill('The Daily');
  await form.getByRole('textbox', { name: /^Where it is attested/u }).fill('The Daily');
  await form.getByRole('button', { name: 'Put on record' }).click();
  await expect(page.getByText('Request added.')).toBeVisible();
  await expect(row(page)).toContainText('24 May 2020');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Requests, 1' })).toBeVisible();
});

test('silence is counted from the date that is chosen, until the day asked about', async () => {
  const page = program.page();
  await expect(row(page)).toContainText(/no answer for [\d,]+ days/u);
  await countUntil(page, '2020-07-29');
  await expect(row(page)).toContainText('no answer for 66 days');
  await page.getByRole('button', { name: 'Add a date' }).click();
  await pane(page)
    .getByRole('textbox', { name: /^Date, as exactly/u })
    .fill('2020-05-25');
  await pane(page)
    .getByRole('textbox', { name: /^Who says so/u })
    .fill('The Evening');
  await pane(page).getByRole('button', { name: 'Add this date' }).click();
  await expect(row(page)).toContainText('24 | 25 May 2020');
  await expect(row(page)).toContainText('no answer for 66 days');
  await pane(page).getByRole('radio').nth(1).check({ force: true });
  await pane(page).getByRole('textbox', { name: 'Reason' }).fill('Three of five papers say so.');
  await pane(page).getByRole('button', { name: 'Choose this date' }).click();
  await expect(row(page)).toContainText('25 | 24 May 2020');
  await expect(row(page)).toContainText('no answer for 65 days');
  await expect(pane(page)).toContainText('Chosen: Three of five papers say so.');
});

test('a date coarser than a day makes the count as coarse, and none counts nothing', async () => {
  const page = program.page();
  await countUntil(page, '2020-07');
  await expect(row(page)).toContainText('no answer for 37 to 67 days');
  await page.getByRole('button', { name: /^counted until/u }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('July');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('“July” is not written year first.');
  await page.keyboard.press('Escape');
  await countUntil(page, '2020-08-01');
});

test('an oral answer to a third party is on the line of time and ends no silence; a look at the account is told', async () => {
  const page = program.page();
  await page.getByRole('button', { name: 'Record what came back' }).click();
  await choose(pane(page), /How$/u, 'oral');
  await choose(pane(page), /To whom$/u, 'a third party');
  await pane(page)
    .getByRole('textbox', { name: /^Who answered/u })
    .fill('The head of policy');
  await pane(page)
    .getByRole('textbox', { name: /^Words optional$/u })
    .fill('generally not in violation of our rules');
  await pane(page)
    .getByRole('textbox', { name: /^When, as exactly/u })
    .fill('2020-07-29');
  await pane(page)
    .getByRole('textbox', { name: /^Where it is attested/u })
    .fill('The Daily');
  await pane(page).getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText('Recorded.')).toBeVisible();
  const answer = pane(page).getByRole('listitem').filter({ hasText: 'answer, oral, to a third party' });
  await expect(answer).toContainText('65 days after');
  await expect(answer).toContainText('generally not in violation of our rules');
  await expect(answer).toContainText('The Daily');
  await expect(row(page)).toContainText('no answer for 68 days');
  await page.getByRole('button', { name: 'Record what came back' }).click();
  await choose(pane(page), /answer What came back$/u, 'status check');
  await pane(page)
    .getByRole('textbox', { name: /^When, as exactly/u })
    .fill('2020-06-01');
  await pane(page).getByRole('button', { name: 'Record it' }).click();
  await expect(row(page)).toContainText('active 7 days after notice');
  // In the order of their dates, though recorded the other way round
  const items = pane(page).locator('ol > li');
  await expect(items).toHaveCount(3);
  await expect(items.nth(0)).toContainText('sent');
  await expect(items.nth(1)).toContainText('status check');
  await expect(items.nth(2)).toContainText('answer, oral');
  expect(await axeFindings(page, 'a request with what came back')).toEqual([]);
});

test('an answer dated before the letter is refused with both dates, recorded with a reason, and found', async () => {
  const page = program.page();
  await page.getByRole('button', { name: 'Record what came back' }).click();
  await pane(page)
    .getByRole('textbox', { name: /^When, as exactly/u })
    .fill('2020-05-20');
  await pane(page).getByRole('button', { name: 'Record it' }).click();
  const refused = pane(page).getByRole('alert');
  await expect(refused).toContainText('2020-05-20');
  await expect(refused).toContainText('2020-05-25');
  await expect(refused).toContainText('Nothing was changed.');
  await pane(page)
    .getByRole('textbox', { name: /^Why it is recorded/u })
    .fill('The paper prints this day.');
  await pane(page).getByRole('button', { name: 'Record it' }).click();
  const early = pane(page).locator('ol > li').first();
  await expect(early).toContainText('One of the two dates can’t be right');
  await expect(row(page)).toContainText('a date can’t be right');
  await expect(row(page)).toContainText('no answer for 68 days');
});

test('what was recorded wrongly is corrected in one act; the earlier record can stand again', async () => {
  const page = program.page();
  const early = pane(page).locator('ol > li').first();
  await early.getByRole('button', { name: 'More acts on this record' }).click();
  await page.getByRole('menuitem', { name: 'Correct' }).click();
  await pane(page)
    .getByRole('textbox', { name: /^When, as exactly/u })
    .fill('2020-06-20');
  await pane(page).getByRole('button', { name: 'Record the correction' }).click();
  await expect(pane(page).getByText('A reason is needed')).toBeVisible();
  await pane(page)
    .getByRole('textbox', { name: /^What was wrong/u })
    .fill('I misread the month.');
  await pane(page).getByRole('button', { name: 'Record the correction' }).click();
  await expect(row(page)).toContainText('answered after 26 days');
  await expect(row(page)).not.toContainText('can’t be right');
  await pane(page).getByRole('button', { name: '1 set aside' }).click();
  await expect(pane(page)).toContainText('I misread the month.');
  await page.keyboard.press('Control+z');
  await expect(row(page)).toContainText('a date can’t be right');
  await page.keyboard.press('Control+Shift+z');
  await expect(row(page)).toContainText('answered after 26 days');
});

test('an edit never overwrites what stands otherwise meanwhile: both values are shown, and who saves again has seen them', async () => {
  const page = program.page();
  const change = async (): Promise<void> => {
    await pane(page).getByRole('button', { name: 'More acts on this request' }).click();
    await page.getByRole('menuitem', { name: 'Change the request' }).click();
  };
  const addressee = pane(page).getByRole('textbox', { name: /^Addressee/u });
  await change();
  await addressee.fill('The head of policy');
  await pane(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Request changed.')).toBeVisible();
  await change();
  await addressee.fill('The board');
  await page.getByRole('contentinfo').getByRole('button', { name: /^Undo/u }).click();
  await expect(row(page)).toContainText('The chief executive');
  await pane(page).getByRole('button', { name: 'Save' }).click();
  const refused = pane(page).getByRole('alert');
  await expect(refused.getByRole('row', { name: 'Addressee The board The chief executive' })).toBeVisible();
  await expect(row(page)).toContainText('The chief executive');
  await pane(page).getByRole('button', { name: 'Save' }).click();
  await expect(row(page)).toContainText('The board');
});

test('the chronology’s rows and the palette lead to the request', async () => {
  const page = program.page();
  await page.keyboard.press('Control+2');
  const event = page.getByRole('grid', { name: 'Chronology' }).getByRole('row').filter({ hasText: 'Request:' });
  await expect(event).toContainText('25 | 24 May 2020');
  await expect(event).toContainText('2 dates');
  await event.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(pane(page)).toContainText('immediate suspension of the account');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('strategic');
  await page.getByRole('option', { name: /The Minister of Strategic Affairs to The board/u }).click();
  await expect(pane(page)).toBeFocused();
});

test('a text of a megabyte is drawn in part, and whole when asked for; directions that it would turn are shown', async () => {
  const page = program.page();
  const words = `${'Take it down. '.repeat(75_000)}\u202Eend`;
  await page.getByRole('button', { name: 'Add a request' }).click();
  await pane(page).getByRole('textbox', { name: 'Who asked' }).fill('An office');
  await pane(page).getByRole('textbox', { name: 'Platform' }).fill('x');
  await pane(page).getByRole('textbox', { name: 'By which way' }).fill('form');
  await pane(page).getByRole('textbox', { name: 'What was asked' }).fill(words);
  await pane(page).getByRole('button', { name: 'Put on record' }).click();
  await expect(pane(page).getByText('1 hidden character')).toBeVisible();
  await expect(row(page).filter({ hasText: 'An office' })).toContainText('not counted: no date of sending');
  await pane(page)
    .getByRole('button', { name: /^Show the other 1,04\d,\d{3} characters/u })
    .click();
  await expect(pane(page).locator('blockquote')).toContainText('RLO');
});

test('a request that is set aside leaves the list with its reason, and comes back', async () => {
  const page = program.page();
  await row(page).filter({ hasText: 'An office' }).click();
  await pane(page).getByRole('button', { name: 'More acts on this request' }).click();
  await page.getByRole('menuitem', { name: 'Set the request aside' }).click();
  await pane(page).getByRole('textbox', { name: 'Reason' }).fill('Only a test.');
  await pane(page).getByRole('button', { name: 'Set aside' }).click();
  await expect(row(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Set aside', exact: true }).first().click();
  await expect(row(page)).toContainText('An office');
  await row(page).click();
  await expect(pane(page)).toContainText('Set aside: Only a test.');
  await pane(page).getByRole('button', { name: 'More acts on this request' }).click();
  await page.getByRole('menuitem', { name: 'Bring back' }).click();
  await expect(page.getByText('No request was set aside.')).toBeVisible();
  await page.getByRole('button', { name: 'Set aside', exact: true }).first().click();
  await expect(row(page)).toHaveCount(2);
});
