import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { axeFindings } from './support/axe.ts';
import { expectOpen } from './support/cases.ts';
import { cutOff } from './support/cut-off.ts';
import { linkPart, marksIn, openDesk, statementSide, wordsOf } from './support/link-desk.ts';
import { CHIPS, ENGLISH, HEBREW, LONG, makeLinkedCase, PERSIAN } from './support/linked-case.ts';
import { askShell } from './support/page-world.ts';
import { startProgram, type Program } from './support/program.ts';
import { pane, rowOf } from './support/statements.ts';
import { setPageSize } from './support/window-size.ts';

/** Words of every kind on the linking desk, and where links are seen beside it. */
let program: Program;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'onrecord-link-words-'));
  const { folder: caseFolder } = await makeLinkedCase(join(folder, 'Linked.onrecord'));
  program = await startProgram({ arguments: [caseFolder] });
  await expectOpen(program.page());
});
test.afterAll(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

for (const [script, words, first] of [
  ['Hebrew', HEBREW, 'הם ייעקרו'],
  ['Persian', PERSIAN, 'آن‌ها ریشه‌کن'],
] as const) {
  test(`${script} words are marked along their own direction`, async () => {
    const page = program.page();
    await openDesk(page, words);
    await expect(wordsOf(page)).toHaveCSS('direction', 'rtl');
    await page.keyboard.press('Control+Home');
    // Forward is to the left
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Enter');
    expect(await marksIn(wordsOf(page))).toEqual([`a:${first}`]);
    await linkPart(page).getByRole('button', { name: 'Start anew' }).click();
  });
}

test('hidden characters are chips that can be marked with the words, and are copied as they are', async () => {
  const page = program.page();
  await openDesk(page, 'odd');
  await expect(wordsOf(page).getByText('RLO')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  expect(await program.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(CHIPS);
  await page.keyboard.press('Enter');
  await expect(statementSide(page).getByRole('toolbar', { name: 'Marks in the statement' })).toContainText(
    'a is in hand',
  );
  await linkPart(page).getByRole('button', { name: 'Start anew' }).click();
  // Only combining marks, only signs of direction
  for (const shown of [/^\u0301+$/u, /^(?:RLO|LRO|LRI)+$/u]) {
    await wordsOf(page).focus();
    await page.keyboard.press('j');
    await expect(wordsOf(page)).toHaveText(shown);
    await expect(wordsOf(page)).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Enter');
    await expect(statementSide(page).getByRole('toolbar', { name: 'Marks in the statement' })).toContainText(
      'a is in hand',
    );
    await linkPart(page).getByRole('button', { name: 'Start anew' }).click();
  }
});

test('a text of a megabyte is read in parts and holds nothing up', async () => {
  const page = program.page();
  await page.keyboard.press('Control+2');
  await rowOf(page, LONG.slice(0, 40)).first().click();
  const begun = Date.now();
  await page.keyboard.press('l');
  await expect(wordsOf(page)).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(statementSide(page)).toContainText('part 65 of 65');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  expect(await marksIn(wordsOf(page))).toEqual(['a:word ']);
  expect(Date.now() - begun).toBeLessThan(5000);
  await linkPart(page).getByRole('button', { name: 'Start anew' }).click();
});

test('the chronology counts links and shows those of one clause; the pane draws the marks', async () => {
  const page = program.page();
  await page.keyboard.press('Control+2');
  await expect(rowOf(page, ENGLISH).getByRole('img', { name: '1 clause link' })).toBeVisible();
  await page.getByRole('button', { name: 'Any clause' }).click();
  await page.getByRole('menuitemradio', { name: /You may not threaten/u }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 statement' })).toBeVisible();
  await page.getByRole('button', { name: 'Show statements of any clause' }).click();
  await rowOf(page, ENGLISH).click();
  const links = pane(page).getByRole('region', { name: 'Clause links' });
  await expect(links).toContainText('threaten violence');
  await expect(links).toContainText('Rules, on record 31 Mar 2020');
  await expect(links).toContainText('arguable');
  await links.getByRole('button', { name: /^Open the link to/u }).click();
  await expect(wordsOf(page)).toBeFocused();
});

test('what was begun is in the drafts of the case', async () => {
  const page = program.page();
  await openDesk(page, HEBREW);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  expect(await marksIn(wordsOf(page))).toEqual(['a:הם']);
  await page.keyboard.press('Control+2');
  await openDesk(page, HEBREW);
  expect(await marksIn(wordsOf(page))).toEqual(['a:הם']);
  await linkPart(page).getByRole('button', { name: 'Start anew' }).click();
});

for (const language of ['en', 'he'] as const) {
  test(`nothing of the desk is cut off at any size, ${language}`, async () => {
    const page = program.page();
    await openDesk(page, ENGLISH);
    await askShell(page, 'shell.changeSettings', { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const found: string[] = [];
    for (const [width, height] of [
      [1440, 900],
      [1920, 1080],
      [1024, 700],
      [720, 450],
    ] as const) {
      await setPageSize(page, { width, height });
      await expect(page.locator('main h1:visible')).toHaveCount(1);
      found.push(...(await cutOff(page)).map((slip) => `${String(width)}: ${slip}`));
    }
    await setPageSize(page, { width: 1440, height: 900 });
    await askShell(page, 'shell.changeSettings', { language: 'en' });
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(found).toEqual([]);
  });
}

test('axe finds nothing, in light, dark and forced colours, with a link and without', async () => {
  const page = program.page();
  const found: string[] = [];
  await openDesk(page, ENGLISH);
  for (const theme of ['light', 'dark'] as const) {
    await askShell(page, 'shell.changeSettings', { theme });
    await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
    found.push(...(await axeFindings(page, `link desk, ${theme}`)));
  }
  await page.keyboard.press('c');
  found.push(...(await axeFindings(page, 'new link')));
  await askShell(page, 'shell.changeSettings', { theme: 'light' });
  await expect(page.locator('html[data-theme="light"]')).toBeAttached();
  await page.emulateMedia({ forcedColors: 'active' });
  found.push(...(await axeFindings(page, 'new link, forced colours')));
  await page.emulateMedia({ forcedColors: 'none' });
  expect(found).toEqual([]);
});
