import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { answerDialogs } from './support/dialogs.ts';
import { expectClosed, expectOpen, makeCase, pressLock } from './support/cases.ts';
import { startProgram, type Program } from './support/program.ts';

const passphrase = 'correct horse battery staple';
let program: Program;

test.beforeEach(async () => {
  program = await startProgram();
});
test.afterEach(async () => {
  await program.stop();
});

test('a case with a passphrase is made, locked by key, refused to a wrong passphrase, and opened again', async () => {
  const folder = await makeCase(program, { title: 'Training case A', passphrase });
  expect(existsSync(folder)).toBe(true);

  const page = await program.replaced(() => pressLock(program.page()));
  await expectClosed(page);
  await expect(page.getByText('Locked. The key is gone from memory.')).toBeVisible();

  await page.getByLabel('Passphrase', { exact: true }).fill('wrong horse');
  await page.getByRole('button', { name: 'Open', exact: true }).last().click();
  await expect(page.getByText('The passphrase does not open this case.')).toBeVisible({ timeout: 30_000 });

  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expectOpen(page);
});

test('an unprotected case is made, closed in good order, and opened again by its folder', async () => {
  const folder = await makeCase(program, { title: 'Letter of May', passphrase: null });
  const page = await program.replaced(async () => {
    await program
      .page()
      .getByRole('link', { name: /Settings/u })
      .click();
    await program.page().getByRole('button', { name: 'Close the case' }).click();
  });
  await expectClosed(page);
  await answerDialogs(program, [folder]);
  await page
    .getByRole('button', { name: /^Open a case folder/u })
    .first()
    .click();
  await expectOpen(page);
});
