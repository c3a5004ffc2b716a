import { useEffect } from 'react';
import { FIND_FIELD } from './title-bar.tsx';
import { goTo, screens, startAdding } from './desk.ts';
import { lock } from './session.ts';

/** True where keys belong to the text being written. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type);
}

export interface DeskKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly addFiles: () => void;
}

/** Ctrl, or Cmd on a Mac: what a chord of the whole window begins with. */
function isChord(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey;
}

function onChord(event: KeyboardEvent, keys: DeskKeys): boolean {
  const key = event.key.toLowerCase();
  // Undo inside a text is the text's own undo
  if (key === 'z' && !isWriting(event.target)) {
    if (event.shiftKey) keys.redo();
    else keys.undo();
    return true;
  }
  if (key === 'y' && !isWriting(event.target)) {
    keys.redo();
    return true;
  }
  if (event.shiftKey) return false;
  if (key === 'l') void lock();
  else if (key === 'k') focusFind();
  else if (key === 'i') keys.addFiles();
  else if (key === 'n') startAdding();
  else if (key >= '1' && key <= '8') goTo(screens[Number(key) - 1] ?? 'chronology');
  else return false;
  return true;
}

export function focusFind(): void {
  const field = document.getElementById(FIND_FIELD);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

/** The keys that work on every screen. */
export function useDeskKeys(keys: DeskKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (isChord(event) && onChord(event, keys)) event.preventDefault();
      else if (event.key === '/' && !isWriting(event.target)) {
        event.preventDefault();
        focusFind();
      } else if (event.key === 'F6') {
        event.preventDefault();
        focusNextRegion(event.shiftKey);
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [keys]);
}

const REGIONS = 'header, nav, main [role="grid"], main [data-region], footer';

/** F6: title bar, rail, list, pane, status bar, and round again. */
function focusNextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter((region) => region.offsetParent !== null);
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const count = regions.length;
  for (let step = 1; step <= count; step += 1) {
    const region = regions[(here + (back ? -step : step) + count * 2) % count];
    const target = region?.matches('[tabindex]')
      ? region
      : region?.querySelector<HTMLElement>('[tabindex="0"], a[href], button:not([tabindex="-1"]), input');
    if (target) {
      target.focus();
      return;
    }
  }
}
