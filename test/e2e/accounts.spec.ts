import { expect, test, type Locator } from '@playwright/test';
import { axeFindings } from './support/axe.ts';
import { makeCase } from './support/cases.ts';
import { startProgram, type Program } from './support/program.ts';
import { addStatement, choose } from './support/statements.ts';

/** Accounts and whose they are: names in all scripts, what was observed, and records that turn out to be the same. */
test.describe.configure({ mode: 'serial' });
let program: Program;

test.beforeAll(async () => {
  program = await startProgram();
  await makeCase(program, { title: 'Accounts', passphrase: null });
  for (const handle of ['minister', 'minister_office']) {
    await addStatement(program.page(), { words: `Said by ${handle}.`, account: { handle }, date: '2020-05-22' });
  }
});
test.afterAll(async () => {
  await program.stop();
});

const pane = (): Locator => program.page().getByRole('complementary', { name: 'The account in hand' });
const subject = (): Locator => pane().getByRole('region', { name: 'Whose account' });

test('a subject has names in several scripts, a role, and a kind that can be corrected', async () => {
  const page = program.page();
  await page.keyboard.press('Control+3');
  await page.getByRole('option', { name: /@minister\b/u }).click();
  await choose(subject(), /Whose account/u, /A new person/u);
  await subject().getByRole('textbox', { name: 'Name', exact: true }).fill('A minister');
  await page.keyboard.press('Enter');
  await expect(subject().getByRole('list', { name: 'Names' })).toContainText('A minister');
  await subject().getByRole('button', { name: 'Add a name' }).click();
  await subject().getByRole('textbox', { name: 'Name', exact: true }).fill('یک وزیر');
  await subject()
    .getByRole('textbox', { name: /^Language/u })
    .fill('fa');
  await page.keyboard.press('Enter');
  await expect(subject().getByRole('listitem').filter({ hasText: 'یک وزیر' })).toContainText('fa');
  await subject().getByRole('button', { name: 'Change kind, role, note' }).click();
  await subject().getByRole('textbox', { name: /^Role/u }).fill('minister of water');
  await page.keyboard.press('Enter');
  await expect(subject()).toContainText('minister of water');
  expect(await axeFindings(page, 'account with its subject')).toEqual([]);
});

test('link and user id are corrected; a rename says where it was seen; a mistaken observation is set aside', async () => {
  const page = program.page();
  await pane().getByRole('button', { name: 'Change', exact: true }).click();
  await pane().getByRole('textbox', { name: /^Link/u }).fill('https://example.org/minister');
  await page.keyboard.press('Enter');
  await expect(pane()).toContainText('https://example.org/minister');
  await pane().getByRole('button', { name: 'Record another name' }).click();
  await pane().getByRole('textbox', { name: 'Handle', exact: true }).fill('minister_new');
  await pane()
    .getByRole('textbox', { name: /^Seen in/u })
    .fill('The Daily');
  await page.keyboard.press('Enter');
  await expect(pane().getByRole('region', { name: 'Names as of dates' })).toContainText('The Daily');
  await pane().getByRole('button', { name: 'Record an observation' }).click();
  await pane()
    .getByRole('textbox', { name: /^Observed on/u })
    .fill('2021-01-08');
  await page.keyboard.press('Enter');
  const status = pane().getByRole('region', { name: 'Status as observed' });
  await expect(status).toContainText('active');
  await status.getByRole('button', { name: 'Set this observation aside' }).click();
  await status.getByRole('textbox', { name: 'Reason' }).fill('It was another account');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('Nobody has recorded what became of this account.');
});

test('two records of one account are one, and two again', async () => {
  const page = program.page();
  const twice = pane().getByRole('region', { name: 'Recorded twice' });
  await twice.getByRole('button', { name: 'Say that it is' }).click();
  await choose(twice, /The other record of this account/u, /minister_office 1 statement/u);
  await twice.getByRole('textbox', { name: 'How do you know' }).fill('The same user id');
  expect(await axeFindings(page, 'account recorded twice')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The two records are one account')).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Accounts of this case' }).getByRole('option')).toHaveCount(1);
  await expect(pane()).toContainText('2 statements');
  await expect(twice).toContainText('The same user id');
  await twice.getByRole('button', { name: 'Take apart' }).click();
  await expect(page.getByRole('listbox', { name: 'Accounts of this case' }).getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('listbox', { name: 'Accounts of this case' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('listbox', { name: 'Accounts of this case' }).getByRole('option')).toHaveCount(2);
});

test('two records of one person are one, and two again', async () => {
  const page = program.page();
  await page.getByRole('option', { name: /@minister_office/u }).click();
  await choose(subject(), /Whose account/u, /A new person/u);
  await subject().getByRole('textbox', { name: 'Name', exact: true }).fill('The minister’s office');
  await page.keyboard.press('Enter');
  await expect(subject().getByRole('list', { name: 'Names' })).toContainText('The minister’s office');
  await subject().getByRole('button', { name: 'Recorded twice' }).click();
  await choose(subject(), /The other record of this person/u, /^A minister · /u);
  await subject().getByRole('textbox', { name: 'How do you know' }).fill('The register names one person');
  await page.keyboard.press('Enter');
  await expect(subject()).toContainText('Also recorded as');
  await expect(subject().getByRole('list', { name: 'Names' })).toContainText('یک وزیر');
  await subject().getByRole('button', { name: 'Take apart' }).click();
  await expect(subject()).not.toContainText('Also recorded as');
});
