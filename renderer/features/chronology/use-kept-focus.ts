import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { ListKeys } from './use-list-keys.ts';

/**
 * Keeps the focus in the list: the row in hand takes it when it comes into sight, and while it is out of sight (it isn't drawn then) the list itself
 * holds it, so that keys go on working.
 */
export function useKeptFocus(
  scroller: RefObject<HTMLDivElement | null>,
  selectedId: string | null,
  { wantsFocus, focused }: Pick<ListKeys, 'wantsFocus' | 'focused'>,
): void {
  const inside = useRef(false);
  useEffect(() => {
    const place = scroller.current;
    if (!place) return;
    const come = (): void => void (inside.current = true);
    const go = (event: FocusEvent): void => {
      // A row that stops being drawn loses the focus to nobody: that isn't leaving
      if (event.relatedTarget instanceof Node) inside.current = place.contains(event.relatedTarget);
    };
    const press = (event: PointerEvent): void => {
      if (event.target instanceof Node && !place.contains(event.target)) inside.current = false;
    };
    place.addEventListener('focusin', come);
    place.addEventListener('focusout', go);
    document.addEventListener('pointerdown', press);
    return () => {
      place.removeEventListener('focusin', come);
      place.removeEventListener('focusout', go);
      document.removeEventListener('pointerdown', press);
    };
  }, [scroller]);
  useLayoutEffect(() => {
    const place = scroller.current;
    // The scrolled part can't hold it: what holds the focus has a role of its own, and this one is only a frame
    const list = place?.closest<HTMLElement>('[role="grid"]') ?? null;
    const lost = inside.current && (document.activeElement === document.body || document.activeElement === list);
    if (!place || (!wantsFocus() && !lost)) return;
    const row = selectedId === null ? null : place.querySelector<HTMLElement>(`[data-statement="${selectedId}"]`);
    if (row) {
      focused();
      row.focus({ preventScroll: true });
    } else if (lost) list?.focus({ preventScroll: true });
  });
}
