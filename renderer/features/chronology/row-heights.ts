import type { ListRow } from './list-rows.ts';

export type RowHeights = Readonly<Record<ListRow['kind'], number>>;

/** The true heights of rows in CSS pixels, read from the tokens: they follow density and the reader's type size. */
export function rowHeights(): RowHeights {
  const style = getComputedStyle(document.documentElement);
  const rem = Number.parseFloat(style.fontSize);
  const token = (name: string): number => Math.round(Number.parseFloat(style.getPropertyValue(name)) * rem);
  const statement = token('--row-statement');
  return { statement, more: statement, heading: token('--row-head') };
}
