import { expect, type Locator, type Page } from '@playwright/test';
import { rowOf } from './statements.ts';

const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
export const statementSide = (page: Page): Locator => region(page, 'Statement');
export const clauseSide = (page: Page): Locator => region(page, 'Clause');
export const linkPart = (page: Page): Locator => region(page, 'Link');
export const wordsOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Words of the statement' });
export const clauseOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Words of the clause' });
export const marksIn = (words: Locator): Promise<string[]> =>
  words
    .locator('mark')
    .evaluateAll((marks) => marks.map((mark) => `${mark.dataset['mark'] ?? '-'}:${mark.textContent}`));

/** The link desk of a statement, opened as a hand does: its row, then L. */
export async function openDesk(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+2');
  await rowOf(page, words).click();
  await page.keyboard.press('l');
  await expect(wordsOf(page)).toBeFocused();
}

/** Chooses words under the mouse, as a drag over them does. */
export async function dragOver(page: Page, within: Locator, words: string): Promise<void> {
  const place = await within.evaluate((box, sought) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(sought);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }
    return null;
  }, words);
  if (place === null) throw new Error(`“${words}” isn’t drawn in one run`);
  await page.mouse.move(place.left + 1, place.y);
  await page.mouse.down();
  await page.mouse.move(place.right - 1, place.y, { steps: 5 });
  await page.mouse.up();
}
