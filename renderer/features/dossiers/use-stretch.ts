import { useLayoutEffect, useState, type RefObject } from 'react';

/** Rows drawn beyond what is seen. */
const MORE = 10;

/** Which of many rows of one height are in sight: a dossier of ten thousand exhibits draws as few as one of ten. */
export function useStretch(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): { readonly first: number; readonly last: number } {
  const [seen, setSeen] = useState({ first: 0, last: MORE * 3 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const first = Math.max(0, Math.floor(element.scrollTop / height) - MORE);
      const last = Math.ceil((element.scrollTop + element.clientHeight) / height) + MORE;
      setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, height, count]);
  return { first: seen.first, last: Math.min(count - 1, seen.last) };
}
