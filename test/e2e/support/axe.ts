import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds wrong on the page as it stands, a line or two each; empty where nothing is. */
export async function axeFindings(page: Page, where: string): Promise<string[]> {
  // Legacy mode: axe would otherwise open a second page, which this program refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${where}: ${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}\n  ${failureSummary ?? ''}`).join('\n')}`,
  );
}
