/** The true heights of what the list is made of, in CSS pixels. */
export interface RowHeights {
  readonly statement: number;
  readonly month: number;
  readonly day: number;
  readonly event: number;
}

/** Read from the tokens: they follow density and the reader's type size. */
export function rowHeights(): RowHeights {
  const style = getComputedStyle(document.documentElement);
  const rem = Number.parseFloat(style.fontSize);
  const token = (name: string): number => Math.round(Number.parseFloat(style.getPropertyValue(name)) * rem);
  const head = token('--row-head');
  return { statement: token('--row-statement'), month: head, day: head, event: token('--row-line') };
}
