import { useEffect } from 'react';

/** The keyboard is never nowhere: where what had the focus goes away, its part of the window takes it, or the list of the screen. */

/** What answers the keys of a screen: the row in hand, else the first that can be. */
const LISTS = [
  'main [role="row"][aria-selected="true"], main [role="option"][aria-selected="true"]',
  'main [role="grid"] [tabindex="0"], main [role="treegrid"] [tabindex="0"], main [role="listbox"] [tabindex="0"]',
  'main li button[aria-pressed="true"]',
  'main li button[aria-pressed]',
];

function listOfScreen(): HTMLElement | null {
  for (const list of LISTS) {
    const found = [...document.querySelectorAll<HTMLElement>(list)].find((one) => one.offsetParent !== null);
    if (found) return found;
  }
  return null;
}

/** Nothing that is being read moves for it. */
export function focusScreen(): void {
  (listOfScreen() ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
}

/** So many drawings a screen has to bring its list; it may be loaded and read first. */
const PATIENCE = 120;

/** A screen that was gone to has the keyboard: at once as a whole, and its list as soon as it is there, unless somebody has moved on. */
export function focusScreenSoon(): void {
  const main = document.querySelector<HTMLElement>('main');
  main?.focus();
  let left = PATIENCE;
  const look = (): void => {
    if (document.activeElement !== main && document.activeElement !== document.body) return;
    const list = listOfScreen();
    if (list) list.focus({ preventScroll: true });
    else if ((left -= 1) > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What was opened by name has the keyboard as soon as its pane is there. */
export function focusPaneSoon(): void {
  let left = PATIENCE;
  const look = (): void => {
    const pane = document.querySelector<HTMLElement>('main [data-pane], main aside[data-region]');
    // A palette that is closing still holds the keyboard
    const held = document.querySelector('[role="dialog"]') !== null;
    if (pane && !held) pane.focus();
    else if ((left -= 1) > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const GIVEN_BACK_MS = 80;

export function useFocusKeeper(): void {
  useEffect(() => {
    let last: Element | null = null;
    let part: HTMLElement | null = null;
    const onFocusIn = (event: FocusEvent): void => {
      last = event.target instanceof Element ? event.target : null;
      part = last?.closest<HTMLElement>('[data-region]') ?? null;
    };
    const keeper = new MutationObserver(() => {
      if (document.activeElement !== document.body || last === null || last.isConnected) return;
      last = null;
      const home = part;
      // A choice that closes, and a palette, give the focus back themselves, a drawing or two later
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        if (home?.isConnected) home.focus({ preventScroll: true });
        else focusScreenSoon();
      }, GIVEN_BACK_MS);
    });
    document.addEventListener('focusin', onFocusIn);
    keeper.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      keeper.disconnect();
    };
  }, []);
}
