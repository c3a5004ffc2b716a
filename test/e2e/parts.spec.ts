import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { partsConfig } from '../../build/bundle/parts.ts';
import { axeFindings } from './support/axe.ts';
import { setPageSize } from './support/window-size.ts';
import { definedEnvironment, electronBinary, root } from './support/program.ts';

/** The page of parts: every part in every state, in each theme, direction and with forced colours; never shipped. */
const pictures = join(root, 'test-results/parts');
const TITLE = 'Every part, in every state';
let server: ViteDevServer;
let app: ElectronApplication;
let page: Page;
let userData: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  mkdirSync(pictures, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'onrecord-parts-'));
  server = await createServer(partsConfig());
  await server.listen();
  const address = `${server.resolvedUrls?.local[0] ?? ''}parts/`;
  app = await _electron.launch({
    executablePath: electronBinary(),
    args: [join(root, 'test/e2e/support/plain-window.mjs'), `--user-data-dir=${userData}`, address],
    env: { ...definedEnvironment(), LANGUAGE: 'en', LC_ALL: 'C.UTF-8' },
    chromiumSandbox: true,
  });
  page = await app.firstWindow();
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible({ timeout: 60_000 });
  await setPageSize(page, { width: 1600, height: 4200 });
});
test.afterAll(async () => {
  await app.close();
  await server.close();
  rmSync(userData, { recursive: true, force: true });
});

async function choose(label: string, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${label}$`, 'u') }).click();
  await page.getByRole('option', { name, exact: true }).click();
  await expect(page.getByRole('listbox', { name: label })).toHaveCount(0);
}

const looks = [
  { name: 'light', theme: 'light', language: 'English', forced: false },
  { name: 'dark', theme: 'dark', language: 'English', forced: false },
  { name: 'hebrew', theme: 'light', language: 'עברית', forced: false },
  { name: 'hebrew-dark', theme: 'dark', language: 'עברית', forced: false },
  { name: 'persian', theme: 'light', language: 'فارسی', forced: false },
  { name: 'forced-colours', theme: 'light', language: 'English', forced: true },
] as const;

for (const look of looks) {
  test(`axe finds nothing on any part: ${look.name}`, async () => {
    await choose('Theme', look.theme);
    await choose('Language', look.language);
    await page.emulateMedia({ forcedColors: look.forced ? 'active' : 'none' });
    await expect(page.locator('html')).toHaveAttribute('dir', look.language === 'English' ? 'ltr' : 'rtl');
    await expect(page.locator('[data-part]').first()).toBeVisible();
    await page.screenshot({ path: join(pictures, `${look.name}.png`) });
    expect(await axeFindings(page, look.name)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
  });
}

/** Where the focus is: which state of which part, whether a ring shows it, and its size. */
interface Stop {
  readonly part: number;
  readonly ringed: boolean;
  readonly what: string;
}

test('Tab reaches every part that can be used, each with its ring, and comes round', async () => {
  await choose('Theme', 'light');
  await choose('Language', 'English');
  await page.getByRole('button', { name: /Theme$/u }).focus();
  const stops: Stop[] = [];
  let round = false;
  for (let step = 0; step < 300 && !round; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): Stop | null => {
      const focused = document.activeElement;
      if (!focused || focused === document.querySelector('main button')) return null;
      const ringed = [
        focused,
        focused.parentElement,
        focused.nextElementSibling,
        ...focused.querySelectorAll('*'),
      ].some((element) => {
        if (!element) return false;
        const style = getComputedStyle(element);
        return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
      });
      const part = focused.closest('[data-part]');
      const all = [...document.querySelectorAll('[data-part]')];
      return { part: part ? all.indexOf(part) : -1, ringed, what: focused.outerHTML.slice(0, 160) };
    });
    if (stop === null) round = true;
    else stops.push(stop);
  }
  expect(round, 'Tab must come round to where it began').toBe(true);
  expect(stops.filter((stop) => !stop.ringed).map((stop) => stop.what)).toEqual([]);
  const usable = await page.evaluate(() =>
    [...document.querySelectorAll('[data-part]')].flatMap((part, index) =>
      part.querySelector('button:not([tabindex="-1"]), input, textarea, [tabindex="0"]') ? [index] : [],
    ),
  );
  expect(usable.filter((index) => !stops.some((stop) => stop.part === index))).toEqual([]);
});

test('arrow keys walk rows, tabs and verdicts; in Hebrew along the reading direction', async () => {
  await choose('Language', 'English');
  const people = page.getByRole('listbox', { name: 'People', exact: true });
  await people.getByRole('option', { selected: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(people.getByRole('option').nth(2)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(people.getByRole('option').first()).toBeFocused();
  const tabs = page.getByRole('tablist', { name: 'Renderings' });
  await tabs.getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.getByRole('tab', { name: 'Back-translation' })).toHaveAttribute('aria-selected', 'true');
  await choose('Language', 'עברית');
  await tabs.getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.getByRole('tab', { name: /Post in English/u })).toHaveAttribute('aria-selected', 'true');
  await choose('Language', 'English');
});

test('marks of spans are never copied with the words', async () => {
  const copied = await page.evaluate(() => {
    const words = document.querySelector('mark[data-mark]')?.parentElement;
    if (!words) throw new Error('no span with a mark');
    getSelection()?.selectAllChildren(words);
    return String(getSelection());
  });
  expect(copied).toBe('Kept in their own script and direction. 0123456789');
});

test('nothing of the page of parts is in what is shipped', () => {
  const shipped = globSync('dist/renderer/**/*.{js,html,css}', { cwd: root });
  expect(shipped.length).toBeGreaterThan(0);
  expect(shipped.filter((file) => readFileSync(join(root, file), 'utf8').includes(TITLE))).toEqual([]);
});
