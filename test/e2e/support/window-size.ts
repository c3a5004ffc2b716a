import type { Page } from '@playwright/test';

export interface WindowSize {
  /** In CSS pixels: at a zoom of 200 % a window of 1440 × 900 is a page of 720 × 450. */
  readonly width: number;
  readonly height: number;
}

/** Lays the page out as in a window of this size, whatever the screen has room for. */
export async function setPageSize(page: Page, { width, height }: WindowSize): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  await session.detach();
}
