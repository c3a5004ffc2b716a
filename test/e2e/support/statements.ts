import { expect, type Locator, type Page } from '@playwright/test';

interface NewStatement {
  readonly words: string;
  /** A handle that the case knows, or a new one. */
  readonly account: { readonly known: string } | { readonly handle: string };
  readonly date?: string;
  readonly source?: string;
}

/** Chooses one entry of a list that opens under a button. */
export async function choose(within: Page | Locator, label: RegExp, option: string | RegExp): Promise<void> {
  await within.getByRole('button', { name: label }).click();
  const page = 'page' in within ? within.page() : within;
  await page.getByRole('option', { name: option }).click();
}

/** Types a statement into the form of the pane and puts it on record. */
export async function addStatement(page: Page, statement: NewStatement): Promise<void> {
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+n');
  const form = page.getByRole('complementary', { name: 'New statement' });
  await form.getByRole('textbox', { name: 'Words', exact: true }).fill(statement.words);
  if ('known' in statement.account) await choose(form, /Account/u, new RegExp(statement.account.known, 'u'));
  else {
    await choose(form, /Account/u, /a new account/u);
    await form.getByRole('textbox', { name: /^Handle/u }).fill(statement.account.handle);
  }
  if (statement.date !== undefined) {
    await form.getByRole('textbox', { name: /^Date, as exactly/u }).fill(statement.date);
  }
  if (statement.source !== undefined) {
    await form.getByRole('textbox', { name: /^Where it is attested/u }).fill(statement.source);
  }
  await form.getByRole('button', { name: 'Put on record' }).click();
  await expect(page.getByText('Statement added.')).toBeVisible();
  await expect(rowOf(page, statement.words)).toBeVisible();
}

/** The row of the chronology that holds these words. */
export function rowOf(page: Page, words: string): Locator {
  return page.getByRole('grid', { name: 'Chronology' }).getByRole('row').filter({ hasText: words });
}

export function pane(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Statement', exact: true });
}

/** One of the acts on the statement in hand that stand in its menu. */
export async function act(page: Page, name: string): Promise<void> {
  await pane(page).getByRole('button', { name: 'More acts on this statement' }).click();
  await page.getByRole('menuitem', { name }).click();
}
