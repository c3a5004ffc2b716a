import type { Page } from '@playwright/test';
import type { Bridge } from '../../../core/contract/bridge.ts';
import type { Result } from '../../../core/contract/errors.ts';

/** What the page's own world holds of ours; for functions that Playwright runs inside the page. */
export interface PageWorld extends Window {
  readonly onrecord: Bridge;
}

/** One shell operation, asked as a script in the page would. */
export async function askShell(page: Page, operation: string, input: unknown): Promise<Result<unknown>> {
  return page.evaluate(([name, given]) => (window as unknown as PageWorld).onrecord.shell(name, given), [
    operation,
    input,
  ] as const);
}
