import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { answerDialogs } from './dialogs.ts';
import type { Program } from './program.ts';

interface NewCase {
  readonly title: string;
  /** null: unprotected */
  readonly passphrase: string | null;
}

/** Makes a case as a person does and waits until it is open. @returns its folder */
export async function makeCase(program: Program, { title, passphrase }: NewCase): Promise<string> {
  const page = program.page();
  const folder = join(program.folder, `${title}.onrecord`);
  await answerDialogs(program, [folder]);
  await page.getByRole('button', { name: /^New case/u }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  if (passphrase === null) await page.getByRole('radio', { name: /Without a passphrase/u }).check({ force: true });
  else {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByLabel('Passphrase again').fill(passphrase);
  }
  await page.getByRole('button', { name: 'Choose the place and make the case' }).click();
  await expectOpen(page);
  return folder;
}

/** The desk stands: a case is open. */
export async function expectOpen(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Parts of the case' })).toBeVisible({ timeout: 30_000 });
}

/** The start screen stands: no case is open. */
export async function expectClosed(page: Page): Promise<void> {
  await expect(page.getByText('No case is open. No key is in memory.')).toBeVisible();
}

/** Ctrl L, down only: the page may be gone before the keys come up. */
export async function pressLock(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.down('l').catch((error: unknown) => {
    if (!page.isClosed()) throw error;
  });
}
