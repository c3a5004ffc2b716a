import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../renderer/app/commands/table.ts';
import { screens } from '../../renderer/app/desk.ts';
import { axeFindings } from './support/axe.ts';
import { expectOpen } from './support/cases.ts';
import { askShell } from './support/page-world.ts';
import { root, startProgram, type Program } from './support/program.ts';
import { setPageSize } from './support/window-size.ts';

/** Every screen in Hebrew and English, at each size and at 200 %: nothing is cut off, one heading names the page. */
const pictures = join(root, 'test-results/every-eye');
const sizes = [
  { name: '1440', width: 1440, height: 900 },
  { name: '1024', width: 1024, height: 700 },
  { name: '4k', width: 3840, height: 2160 },
  { name: 'zoom-200', width: 720, height: 450 },
] as const;
let program: Program;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  mkdirSync(pictures, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'onrecord-eyes-'));
  const casePath = join(folder, 'Invented case.onrecord');
  execFileSync(process.execPath, [join(root, 'bin/onrecord.mjs'), 'demo', casePath, '--json'], { stdio: 'ignore' });
  program = await startProgram({ arguments: [casePath] });
  await expectOpen(program.page());
});
test.afterAll(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What of the page reaches beyond it sideways, and how many headings of the first level are seen. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    // A slider's own input is hidden behind the thumb that is drawn
    const beyond = [...document.querySelectorAll('main button, main input:not([type="range"]), nav a')].filter(
      (element) => {
        const box = element.getBoundingClientRect();
        return seen(element) && box.width > 1 && (box.left < -1 || box.right > innerWidth + 1);
      },
    );
    const headings = [...document.querySelectorAll('h1')].filter(seen).length;
    return [
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
      ...(headings === 1 ? [] : [`${String(headings)} headings of the first level`]),
      ...beyond.map((element) => `cut off: ${element.textContent || element.outerHTML.slice(0, 80)}`),
    ];
  });
}

for (const language of ['he', 'en'] as const) {
  for (const size of sizes) {
    test(`${language} at ${size.name}: no screen loses anything`, async () => {
      const page = program.page();
      await askShell(page, 'shell.changeSettings', { language, theme: 'light' });
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await setPageSize(page, size);
      const found: string[] = [];
      for (const screen of screens) {
        await page.keyboard.press(commands[`go.${screen}`].keys[0].replace('Ctrl ', 'Control+'));
        await expect(page.locator('main h1:visible')).toHaveCount(1);
        await page.screenshot({ path: join(pictures, `${language}-${size.name}-${screen}.png`) });
        found.push(...(await cutOff(page)).map((slip) => `${screen}: ${slip}`));
      }
      expect(found).toEqual([]);
    });
  }
}

test('forced colours in Hebrew: axe finds nothing, and the list says how many rows it has', async () => {
  const page = program.page();
  await askShell(page, 'shell.changeSettings', { language: 'he', theme: 'light' });
  await setPageSize(page, { width: 1440, height: 900 });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.keyboard.press('Control+2');
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', /^\d+$/u);
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  expect(await axeFindings(page, 'chronology, forced colours')).toEqual([]);
});
