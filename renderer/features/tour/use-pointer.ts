import { useEffect } from 'react';

/** So many drawings a screen has to bring the part; it may be loaded and read first. */
const PATIENCE = 240;

/** Brings a part of the screen into view and marks it, for as long as the tour is there. `title` null: nothing is pointed at. */
export function usePointer(step: string, title: string | null): void {
  useEffect(() => {
    let pointed: HTMLElement | null = null;
    let left = PATIENCE;
    let frame = 0;
    const look = (): void => {
      pointed = title === null ? null : sectionCalled(title);
      if (pointed !== null) {
        pointed.dataset['pointed'] = '';
        pointed.scrollIntoView({ block: 'nearest' });
      } else if (title !== null && (left -= 1) > 0) frame = requestAnimationFrame(look);
    };
    // The pane goes to its top when another statement comes: what is pointed at is looked for after that
    frame = requestAnimationFrame(look);
    return () => {
      cancelAnimationFrame(frame);
      delete pointed?.dataset['pointed'];
    };
  }, [step, title]);
}

function sectionCalled(title: string): HTMLElement | null {
  const sections = [...document.querySelectorAll<HTMLElement>('main section[aria-label]')];
  return sections.find((section) => section.getAttribute('aria-label') === title) ?? null;
}
