import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { makeCase } from './support/cases.ts';
import { answerDialogs } from './support/dialogs.ts';
import { keystrokesOf, play } from './support/keystrokes.ts';
import { startProgram, type Program } from './support/program.ts';
import { pane, rowOf } from './support/statements.ts';

/** From here on no mouse: every test presses keys only, and looks at what came of it. */
test.describe.configure({ mode: 'serial' });

let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
  await makeCase(program, { title: 'By hand', passphrase: null });
});
test.afterAll(async () => program.stop());

const WORDS = 'The test is over.';

/** Nothing is being read or drawn: the next key finds the window as a person would. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let still = 0; still < 4; still += 1) await new Promise((done) => requestAnimationFrame(done));
  });
  // As long as a practised hand takes to the next key
  await page.waitForTimeout(200);
}

async function playRecipe(heading: string): Promise<Page> {
  const page = program.page();
  await play(page, keystrokesOf(heading), () => settled(page));
  return page;
}

test('record a statement with its date and source', async () => {
  const page = await playRecipe('Record a statement with its date and source');
  await expect(page.getByText('Statement added.')).toBeVisible();
  await expect(rowOf(page, WORDS)).toContainText('22 May 2020');
  await expect(pane(page)).toContainText('The Daily, 22 May 2020');
  await expect(pane(page)).toContainText('@minister');
  // The keyboard is in the list, on what was added
  await expect(page.locator('[role="row"][aria-selected="true"]')).toBeFocused();
});

test('correct a date', async () => {
  const page = await playRecipe('Correct a date');
  await expect(rowOf(page, WORDS)).toContainText('21 | 22 May 2020');
  await expect(pane(page)).toContainText('Chosen: The report names the day.');
  await expect(pane(page).getByRole('radio')).toHaveCount(2);
});

test('attach a capture', async () => {
  const file = join(program.folder, 'page.txt');
  writeFileSync(file, WORDS);
  await answerDialogs(program, [file]);
  const page = await playRecipe('Attach a capture');
  await expect(page.getByText('Capture placed.')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Capture' })).toContainText(WORDS);
});

test('find a phrase', async () => {
  const page = program.page();
  const steps = keystrokesOf('Find a phrase');
  await play(page, steps.slice(0, -2), () => settled(page));
  await expect(page.getByRole('grid').locator('mark').first()).toBeVisible();
  await play(page, steps.slice(-2), () => settled(page));
  await expect(page.getByRole('searchbox', { name: 'Find words in statements' })).toHaveValue('');
  await expect(page.locator('[role="row"][tabindex="0"]')).toBeFocused();
});

test('export a dossier', async () => {
  const out = join(program.folder, 'out');
  mkdirSync(out);
  await answerDialogs(program, [out]);
  const page = program.page();
  const steps = keystrokesOf('Export a dossier');
  await play(page, steps.slice(0, -1), () => settled(page));
  await expect(page.getByRole('img', { name: /^Page 1 of/u })).toBeVisible({ timeout: 60_000 });
  await play(page, steps.slice(-1), () => settled(page));
  await expect(page.getByText('Edition 1 is built', { exact: false })).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(out).some((name) => name.endsWith('.pdf'))).toBe(true);
});

const screens = ['Inbox', 'Chronology', 'Accounts', 'Captures', 'Imports', 'Dossiers', 'Custody', 'Settings'] as const;

for (const [index, name] of screens.entries()) {
  test(`the screen ${name} is walked by Tab and F6, and is never a trap`, async () => {
    const page = program.page();
    await page.keyboard.press(`Control+${String(index + 1)}`);
    await expect(page.getByRole('heading', { name, exact: true }).first()).toBeVisible();
    await settled(page);
    await expect(page.locator('body:focus')).toHaveCount(0);
    const stops = new Set<string>();
    for (let step = 0; step < 160; step += 1) {
      await page.keyboard.press('Tab');
      const stop = await focusIs(page);
      // Round the window once and in it again: nothing held the focus
      if (stops.size > 3 && stop.inHeader) break;
      stops.add(stop.name);
      expect(stop.visible, `the focus is shown on ${stop.name}`).toBe(true);
    }
    expect(stops.size).toBeGreaterThan(3);
    const parts = new Set<string>();
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('F6');
      parts.add((await focusIs(page)).part);
    }
    expect(parts.size).toBeGreaterThanOrEqual(3);
    expect(parts.has('')).toBe(false);
  });
}

/** What has the focus: a name for the report, whether it can be seen, and in which part of the window. */
async function focusIs(page: Page): Promise<{ name: string; visible: boolean; part: string; inHeader: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: '', visible: false, part: '', inHeader: false };
    const box = element.getBoundingClientRect();
    const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.id} ${element.textContent.slice(0, 40)} ${String(box.y)}`;
    const part = element.closest('header, nav, [role="grid"], [data-region], main, footer');
    return {
      name,
      visible: element === document.body || (box.width > 0 && box.height > 0),
      part:
        part === null
          ? ''
          : `${part.tagName} ${part.getAttribute('role') ?? ''} ${part.getAttribute('aria-label') ?? ''}`,
      inHeader: element.closest('header') !== null,
    };
  });
}

test('Esc goes one step back each time: form, pane, screen', async () => {
  const page = program.page();
  await page.keyboard.press('Control+3');
  await settled(page);
  await page.keyboard.press('Control+2');
  await expect(page.locator('[role="row"][tabindex="0"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pane(page)).toBeFocused();
  await page.keyboard.press('d');
  const form = pane(page).getByRole('textbox', { name: /^Date, as exactly/u });
  await expect(form).toBeFocused();
  await page.keyboard.press('?');
  await expect(form).toHaveValue('?');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(pane(page)).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('complementary', { name: 'Keys' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Keys' })).toBeHidden();
  await expect(pane(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pane(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Accounts', exact: true }).first()).toBeVisible();
});

test('single letters are silent while writing and where they are switched off', async () => {
  const page = program.page();
  await page.keyboard.press('Control+2');
  await expect(page.locator('[role="row"][tabindex="0"]')).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('dj/?');
  await expect(page.getByRole('searchbox', { name: 'Find words in statements' })).toHaveValue('dj/?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // Settings by the palette, the switch by the space bar
  await page.keyboard.press('Control+8');
  const letters = page.getByRole('checkbox', { name: /^Single letters/u });
  await letters.focus();
  await page.keyboard.press('Space');
  await expect(letters).not.toBeChecked();
  await page.keyboard.press('Control+2');
  await expect(page.locator('[role="row"][tabindex="0"]')).toBeFocused();
  await page.keyboard.press('?');
  await page.keyboard.press('d');
  await settled(page);
  await expect(page.getByRole('complementary', { name: 'Keys' })).toBeHidden();
  await expect(pane(page).getByRole('textbox', { name: /^Date, as exactly/u })).toBeHidden();
  // The palette still does all of it
  await page.keyboard.press('Control+k');
  await page.keyboard.type('keys');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Keys' })).toContainText('switched off');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+8');
  await letters.focus();
  await page.keyboard.press('Space');
});

test('under a Hebrew layout the letters count by their place', async () => {
  const page = program.page();
  await page.keyboard.press('Control+2');
  await expect(page.locator('[role="row"][tabindex="0"]')).toBeFocused();
  // What Chromium sends for the key D under a Hebrew layout
  await page.evaluate(() => {
    const init = { key: 'ג', code: 'KeyD', bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
  });
  await expect(pane(page).getByRole('textbox', { name: /^Date, as exactly/u })).toBeFocused();
  await page.keyboard.press('Escape');
});

test('undo reaches across screens, names its act, and goes back', async () => {
  const page = program.page();
  await page.keyboard.press('Control+7');
  await settled(page);
  const undo = page.getByRole('contentinfo').getByRole('button', { name: /^Undo: source or capture attached/u });
  await expect(undo).toContainText(WORDS);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: source or capture attached')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: files received')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('Done again: files received')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(undo).toBeVisible();
});
