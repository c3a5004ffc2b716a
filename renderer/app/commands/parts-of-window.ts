/** The field of the title bar in which words are sought. */
export const FIND_FIELD = 'find-field';

export function focusFind(): void {
  const field = document.getElementById(FIND_FIELD);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

/** From a field back to what it sought in. */
export function focusList(): void {
  const row = document.querySelector<HTMLElement>(
    'main [role="grid"] [tabindex="0"], main [role="listbox"] [tabindex="0"]',
  );
  (row ?? document.querySelector<HTMLElement>('main'))?.focus();
}

const PARTS = 'header, nav, main [role="grid"], main [data-region], footer';
const FOCUSABLE = '[tabindex="0"], a[href], button:not([tabindex="-1"]), input';

/** F6: title bar, rail, list, pane, status bar, and round again. */
export function focusNextPart(back: boolean): void {
  const parts = [...document.querySelectorAll<HTMLElement>(PARTS)].filter((part) => part.offsetParent !== null);
  const here = parts.findIndex((part) => part.contains(document.activeElement));
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
