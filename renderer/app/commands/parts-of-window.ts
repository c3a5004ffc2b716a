/** The field of the title bar in which words are sought. */
export const FIND_FIELD = 'find-field';

export function focusFind(): void {
  const field = document.getElementById(FIND_FIELD);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

const PARTS = 'header, nav, main [role="grid"], main [data-region], [data-strips] [data-region], footer';
const FOCUSABLE = '[tabindex="0"], a[href], button:not([tabindex="-1"]), input';

/** F6: title bar, rail, list, pane, the tour where it is, status bar, and round again. */
export function focusNextPart(back: boolean): void {
  const all = [...document.querySelectorAll<HTMLElement>(PARTS)].filter((part) => part.offsetParent !== null);
  // A pane has a heading of its own, which is no part by itself: it would hold the key for ever
  const parts = all.filter((part) => !all.some((other) => other !== part && other.contains(part)));
  const here = partInFocus(parts, back);
  const count = parts.length;
  for (let step = 1; step <= count; step += 1) {
    const part = parts[(here + (back ? -step : step) + count * 2) % count];
    const target = part?.matches('[tabindex]') ? part : part?.querySelector<HTMLElement>(FOCUSABLE);
    if (target) {
      target.focus();
      return;
    }
  }
}

/** Where the screen as a whole has the focus, the next part is the first within it, and the one before is what stands before it. */
function partInFocus(parts: readonly HTMLElement[], back: boolean): number {
  const { activeElement } = document;
  const here = parts.findIndex((part) => part.contains(activeElement));
  const main = activeElement?.closest('main') ?? null;
  if (here >= 0 || main === null) return here;
  const first = parts.findIndex((part) => main.contains(part));
  return first < 0 || back ? first : first - 1;
}
