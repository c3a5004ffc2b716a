import {
  nextGrapheme,
  nextWordEnd,
  nextWordStart,
  previousGrapheme,
  previousWordEnd,
  previousWordStart,
} from '../../core/text/steps.ts';
import type { Stretch } from './word-lines.ts';

/** Words that are being chosen: from where to where the hand went. Both alike: only a place. */
export interface WordSelection {
  readonly anchor: number;
  readonly focus: number;
}

/** What of a keyboard event tells where it leads. */
export interface StepPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export interface Ground {
  readonly text: string;
  /** What can be chosen. */
  readonly stretch: Stretch;
  /** Which way the text is read: its own, not the window's. */
  readonly direction: 'ltr' | 'rtl';
}

/** The words chosen, in the order of the text; null where there is only a place. */
export function chosenStretch({ anchor, focus }: WordSelection): Stretch | null {
  return anchor === focus ? null : { from: Math.min(anchor, focus), to: Math.max(anchor, focus) };
}

/**
 * Where a key leads: by characters, with Ctrl by words; with Shift the words on the way are chosen. Without Shift a step by words comes to a
 * beginning, with it to whole words, so that no blank comes with them. Left and right are those of the text's own direction.
 * @returns null for a key that leads nowhere, or along lines as they are drawn
 */
export function stepped(press: StepPress, selection: WordSelection, ground: Ground): WordSelection | null {
  const { stretch } = ground;
  const chord = press.ctrlKey || press.metaKey;
  if (chord && press.key.toLowerCase() === 'a' && !press.shiftKey) return { anchor: stretch.from, focus: stretch.to };
  const focus = target(press, chord || press.altKey, selection, ground);
  if (focus === null) return null;
  const kept = Math.min(stretch.to, Math.max(stretch.from, focus));
  return press.shiftKey ? { anchor: selection.anchor, focus: kept } : { anchor: kept, focus: kept };
}

function target(press: StepPress, whole: boolean, selection: WordSelection, ground: Ground): number | null {
  const { key, shiftKey } = press;
  if (key === 'Home' || key === 'End') return whole ? (key === 'Home' ? ground.stretch.from : ground.stretch.to) : null;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const forward = (key === 'ArrowRight') === (ground.direction === 'ltr');
  const chosen = chosenStretch(selection);
  if (chosen !== null && !shiftKey && !whole) return forward ? chosen.to : chosen.from;
  return whole ? byWord(ground.text, selection, forward, shiftKey) : byCharacter(ground.text, selection.focus, forward);
}

function byCharacter(text: string, at: number, forward: boolean): number {
  return forward ? nextGrapheme(text, at) : previousGrapheme(text, at);
}

/** What is chosen reaches from the beginning of a word to the end of one, whichever way the hand goes and comes back. */
function byWord(text: string, { anchor, focus }: WordSelection, forward: boolean, extending: boolean): number {
  if (!extending) return forward ? nextWordStart(text, focus) : previousWordStart(text, focus);
  if (forward) return focus >= anchor ? nextWordEnd(text, focus) : Math.min(anchor, nextWordStart(text, focus));
  return focus <= anchor ? previousWordStart(text, focus) : Math.max(anchor, previousWordEnd(text, focus));
}
