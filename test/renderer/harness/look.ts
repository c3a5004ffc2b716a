/**
 * Walks the built window in a plain Chromium with the real engine behind it and takes a picture of every screen:
 *   node test/renderer/harness/look.ts OUT-FOLDER [light|dark] [WIDTHxHEIGHT]
 * For looking while working; the end-to-end run drives the real shell.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startHarness, type Harness } from './server.ts';

const [out = 'pictures', theme = 'light', size = '1440x900'] = process.argv.slice(2);
const [width = 1440, height = 900] = size.split('x').map(Number);
const table = join(import.meta.dirname, '../../../../shared/data/statements/BarackObama.csv');

mkdirSync(out, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'onrecord-look-'));
const harness = await startHarness(join(work, 'user'));
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme === 'dark' ? 'dark' : 'light' });
const say = (text: string): void => void process.stdout.write(`${text}\n`);
page.on('console', (message) => {
  if (['error', 'warning'].includes(message.type())) say(`${message.type()}: ${message.text().slice(0, 300)}`);
});
page.on('pageerror', (error) => say(`page error: ${error.message}`));

async function picture(name: string): Promise<void> {
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(out, `${name}-${theme}.png`) });
}

async function walk(one: Page, { answers }: Harness): Promise<void> {
  await one.goto(harness.url);
  await picture('start');
  await one.getByRole('button', { name: 'What this does not protect' }).click();
  await picture('limits');
  await one.keyboard.press('Control+n');
  await picture('new-case');
  await one.getByRole('textbox', { name: 'Title' }).fill('Posts of a president');
  await one.getByRole('radio', { name: /Without a passphrase/ }).check({ force: true });
  answers.push(join(work, 'Posts.onrecord'));
  await one.getByRole('button', { name: /make the case/ }).click();
  await one.getByRole('heading', { name: 'Chronology' }).waitFor();
  await picture('empty');
  await one.getByRole('link', { name: 'Imports' }).click();
  await picture('imports-empty');
  answers.push(table);
  await one.getByRole('button', { name: 'Choose a table' }).click();
  await one.getByRole('button', { name: /^Import [\d,]+ statements/ }).waitFor({ timeout: 60_000 });
  await picture('imports-preview');
  await one.getByRole('button', { name: /^Import [\d,]+ statements/ }).click();
  await one.getByRole('button', { name: 'Show in the chronology' }).waitFor({ timeout: 120_000 });
  await picture('imports-report');
  await one.getByRole('button', { name: 'Show in the chronology' }).click();
  await one.locator('[data-statement]').nth(2).click();
  await picture('chronology');
  await one.getByRole('searchbox').fill('health care');
  await picture('chronology-search');
  await one.getByRole('searchbox').fill('');
  await one.getByRole('button', { name: 'Add statement' }).click();
  await one
    .getByRole('textbox', { name: 'Words', exact: true })
    .fill('משפט זה נכתב לצורך ההדגמה בלבד ואינו ציטוט של איש.');
  await one.getByRole('textbox', { name: 'Date, as exactly as it is known' }).fill('2020-05~');
  await picture('statement-add');
  const files = [join(work, 'page.html'), join(work, 'צילום.png')];
  for (const file of files) writeFileSync(file, `evidence ${file}`);
  await one.getByRole('link', { name: /Inbox/ }).click();
  for (const file of files) {
    answers.push(file);
    await one.keyboard.press('Control+i');
    await one.waitForTimeout(600);
  }
  await one.getByRole('button', { name: /page\.html/ }).click();
  await picture('inbox');
  for (const name of ['Accounts', 'Custody', 'Dossiers', 'Settings']) {
    await one.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await one.waitForTimeout(900);
    await picture(name.toLowerCase());
  }
  await one.getByRole('link', { name: /^Custody/ }).click();
  await one
    .getByRole('button', { name: /Verify/ })
    .first()
    .click();
  await one.waitForTimeout(5000);
  await picture('custody-verified');
}

try {
  await walk(page, harness);
} finally {
  await page.screenshot({ path: join(out, `last-${theme}.png`) });
  await browser.close();
  await harness.close();
  rmSync(work, { recursive: true, force: true });
}
