import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { askShell } from './page-world.ts';
import { root } from './program.ts';

/** Where the pictures lie that are to be looked at. */
const pictures = join(root, 'test-results/screens');
const themes = ['light', 'dark'] as const;
const faults: string[] = [];

/** What a page complains of while it is used: an uncaught error, a refusal of the content policy, a warning of React. */
export function watchForFaults(page: Page): void {
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
}

/** Once drawn and at rest: takes its picture in each theme and has axe look at it. @returns what axe found, and the page's faults */
export async function look(page: Page, name: string): Promise<string[]> {
  mkdirSync(pictures, { recursive: true });
  const found: string[] = [];
  for (const theme of themes) {
    await askShell(page, 'shell.changeSettings', { theme });
    await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
    );
    await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) });
    // Legacy mode: axe would otherwise open a second page, which this program refuses.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    for (const { id, help, nodes } of violations) {
      found.push(
        `${name}, ${theme}: ${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}\n  ${failureSummary ?? ''}`).join('\n')}`,
      );
    }
  }
  return [...found, ...faults.splice(0)];
}
