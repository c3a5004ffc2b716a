import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../renderer/app/commands/table.ts';
import { screens } from '../../renderer/app/desk.ts';
import { axeFindings } from './support/axe.ts';
import { expectOpen } from './support/cases.ts';
import { cutOff } from './support/cut-off.ts';
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
