import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectClosed, expectOpen, pressLock } from './support/cases.ts';
import { look, watchForFaults } from './support/look.ts';
import { root, startProgram, type Program } from './support/program.ts';

/** Every screen in light and dark, as pictures to be looked at, each free of what axe finds. */
let program: Program;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'onrecord-screens-'));
  // The invented case of the demo: 57 statements in six scripts, captures, sources.
  const casePath = join(folder, 'Invented case.onrecord');
  execFileSync(process.execPath, [join(root, 'bin/onrecord.mjs'), 'demo', casePath, '--json'], { stdio: 'ignore' });
  program = await startProgram({ arguments: [casePath] });
  await expectOpen(program.page());
  watchForFaults(program.page());
});
test.afterAll(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Visit = readonly [string, string, (page: Page) => Promise<void>, ((page: Page) => Promise<void>)?];

const screens: readonly Visit[] = [
  ['inbox', 'Control+1', async (page) => expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible()],
  [
    'chronology',
    'Control+2',
    async (page) => {
      await page.locator('[data-statement]').nth(2).click();
      await expect(page.getByRole('complementary', { name: 'Statement', exact: true })).toContainText('Asserted dates');
    },
  ],
  [
    'link-desk',
    'Control+2',
    async (page) => {
      await page.locator('[data-statement]').nth(2).focus();
      await page.keyboard.press('l');
      await expect(page.getByRole('textbox', { name: 'Words of the statement' })).toBeFocused();
      await expect(page.getByText('No policy is on record yet')).toBeVisible();
    },
    async (page) => page.keyboard.press('Escape'),
  ],
  [
    'chronology-found',
    '/',
    async (page) => {
      await page.keyboard.insertText('water');
      await expect(page.getByRole('grid').locator('mark').first()).toBeVisible();
    },
  ],
  [
    'palette',
    'Control+k',
    async (page) => {
      await page.keyboard.insertText('water');
      await expect(page.getByRole('dialog').getByRole('option').locator('mark').first()).toBeVisible();
    },
    async (page) => page.keyboard.press('Escape'),
  ],
  [
    'keys',
    'Control+2',
    async (page) => {
      await page.locator('[data-statement]').first().focus();
      await page.keyboard.press('?');
      await expect(page.getByRole('complementary', { name: 'Keys' })).toBeVisible();
    },
    async (page) => page.keyboard.press('Escape'),
  ],
  [
    'new-statement',
    'Control+n',
    async (page) => {
      await expect(page.getByRole('complementary', { name: 'New statement' })).toBeVisible();
    },
  ],
  [
    'accounts',
    'Control+3',
    async (page) => expect(page.getByRole('heading', { name: 'Accounts' }).first()).toBeVisible(),
  ],
  [
    'captures',
    'Control+4',
    async (page) => expect(page.getByRole('heading', { name: 'Captures' }).first()).toBeVisible(),
  ],
  ['imports', 'Control+9', async (page) => expect(page.getByRole('button', { name: 'Choose a table' })).toBeVisible()],
  [
    'policies-empty',
    'Control+5',
    async (page) => expect(page.getByRole('heading', { name: 'No policy is on record yet' })).toBeVisible(),
  ],
  [
    'dossiers',
    'Control+6',
    async (page) => {
      const sheet = page.getByRole('img', { name: /^Page 1 of/u });
      await expect(sheet).toBeVisible({ timeout: 60_000 });
    },
  ],
  [
    'custody',
    'Control+8',
    async (page) => {
      await page.getByRole('button', { name: 'Verify the case' }).click();
      await expect(page.getByText('Nothing was altered since it was recorded')).toBeVisible({ timeout: 60_000 });
    },
  ],
  [
    'settings',
    'Control+,',
    async (page) => expect(page.getByRole('heading', { name: 'Settings' }).first()).toBeVisible(),
  ],
];

for (const [name, keys, ready, leave] of screens) {
  test(`the screen “${name}” in light and dark`, async () => {
    const page = program.page();
    await page.keyboard.press(keys);
    await ready(page);
    expect(await look(page, name)).toEqual([]);
    await leave?.(page);
  });
}

test('the screens of the start, in light and dark', async () => {
  const page = await program.replaced(() => pressLock(program.page()));
  await expectClosed(page);
  const found = await look(page, 'locked');
  await page.getByRole('button', { name: 'What this does not protect' }).click();
  found.push(...(await look(page, 'limits')));
  await page.getByRole('button', { name: /^New case/u }).click();
  found.push(...(await look(page, 'new-case')));
  expect(found).toEqual([]);
});
