import type { Page } from '@playwright/test';

/** What of the page reaches beyond it sideways, and how many headings of the first level are seen. */
export async function cutOff(page: Page): Promise<string[]> {
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
