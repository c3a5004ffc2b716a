import { useEffect } from 'react';
import { usePalette } from '../palette/palette-state.ts';
import { useDesk } from '../desk.ts';
import { useSession } from '../session.ts';
import { chordOf, readPress } from './chord.ts';
import { runCommand } from './live.ts';
import { definitionOf, type CommandId } from './table.ts';

/** True where keys belong to the text being written. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type);
}

/** Undo and redo inside a text are the text's own. */
const TEXTS_OWN: ReadonlySet<CommandId> = new Set(['history.undo', 'history.redo']);

const LISTS =
  '[role="grid"], [role="listbox"], [role="treegrid"], [role="tree"], main li, [data-region], [data-viewer]';
/** In menus and choices a letter seeks an entry. */
const SEEKING = '[data-trigger], [role="menu"], [role="dialog"], [aria-haspopup="listbox"]';

/** A focused list or viewer: the only place where single letters act. */
export function isListOrViewer(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(LISTS) !== null && target.closest(SEEKING) === null;
}

/** Whether the keys of a command act here. */
function acts(id: CommandId, target: EventTarget | null): boolean {
  const { scope } = definitionOf(id);
  if (scope === 'native') return false;
  if (scope === 'list') return lettersOn() && !isWriting(target) && (isListOrViewer(target) || isAnywhere(id, target));
  return !(TEXTS_OWN.has(id) && isWriting(target));
}

/** "/" and "?" are no letters: they act wherever nothing is being written or sought. */
function isAnywhere(id: CommandId, target: EventTarget | null): boolean {
  const isSign = id === 'find.words' || id === 'window.keys';
  return isSign && !(target instanceof Element && target.closest(SEEKING) !== null);
}

function lettersOn(): boolean {
  return useSession.getState().shell?.settings.singleLetterKeys ?? true;
}

/** Composing a character (an input method's own keys) is writing, whatever the event says it is. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === 'Process' || event.key === 'Dead';
}

/** Hears every key of the window, once, and has the commands done. */
export function useWindowKeys(): void {
  useEffect(() => {
    let begun: string | null = null;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || usePalette.getState().open) return;
      if (['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) return;
      const reading = readPress(chordOf(event), begun, useDesk.getState().screen);
      const waits = reading.begun !== null && lettersOn() && isListOrViewer(event.target) && !isWriting(event.target);
      begun = waits ? reading.begun : null;
      if (reading.command === null || !acts(reading.command, event.target)) return;
      if (runCommand(reading.command)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
