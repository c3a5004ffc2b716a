import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { wholeGraphemes } from '../../core/text/spans.ts';
import { partAt } from './text-parts.ts';
import type { Stretch } from './word-lines.ts';
import { offsetAt, placeAt } from './word-places.ts';
import { chosenStretch, stepped, type Ground, type WordSelection } from './word-steps.ts';

export interface SelectionInput extends Ground {
  readonly box: RefObject<HTMLElement | null>;
  /** The stretch in parts, of which the one with the place is drawn. */
  readonly parts: readonly Stretch[];
  readonly onChange: (chosen: Stretch | null) => void;
}

export interface WordSelecting {
  readonly selection: WordSelection;
  /** Which part is drawn. */
  readonly part: number;
  readonly drawn: Stretch;
  readonly set: (selection: WordSelection) => void;
  /** True where the key meant something here. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
}

/**
 * The words that a hand chooses in a text that can only be read, by mouse or by keys. The page's own selection is the one that is seen and
 * copied from; here it is held as offsets, always between whole characters.
 */
export function useWordSelection(input: SelectionInput): WordSelecting {
  const { box, text, stretch, parts } = input;
  const [selection, setSelection] = useState<WordSelection>({ anchor: stretch.from, focus: stretch.from });
  const part = partAt(parts, selection.focus);
  const drawn = parts[part] ?? stretch;
  const dragging = useRef(false);
  const change = (next: WordSelection): void => {
    setSelection(next);
    input.onChange(chosenStretch(next));
  };
  useSelectionOfPage(box, { drawn, dragging, selection, onRead: (read) => change(whole(read, text, stretch)) });
  useLayoutEffect(() => {
    if (dragging.current || box.current === null || !isHere(box.current)) return;
    show(box.current, selection, drawn);
  });
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const next = stepped(event, selection, input) ?? alongLines(event, box.current, drawn);
    if (next === null) return false;
    change(whole(next, text, stretch));
    return true;
  };
  return { selection, part, drawn, set: change, onKeyDown };
}

function isHere(box: HTMLElement): boolean {
  return box.contains(document.activeElement);
}

/** Between whole characters, and inside what can be chosen. */
function whole({ anchor, focus }: WordSelection, text: string, stretch: Stretch): WordSelection {
  const clamp = (at: number): number => Math.min(stretch.to, Math.max(stretch.from, at));
  const { start, end } = wholeGraphemes(text, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) });
  if (anchor === focus) return { anchor: clamp(start), focus: clamp(start) };
  return anchor <= focus ? { anchor: clamp(start), focus: clamp(end) } : { anchor: clamp(end), focus: clamp(start) };
}

interface PageSelection {
  readonly drawn: Stretch;
  readonly dragging: RefObject<boolean>;
  readonly selection: WordSelection;
  readonly onRead: (read: WordSelection) => void;
}

/** Follows the page's selection as long as it is in the words. */
function useSelectionOfPage(
  box: RefObject<HTMLElement | null>,
  { drawn, dragging, selection, onRead }: PageSelection,
): void {
  const read = useEffectEvent(() => {
    const found = box.current === null ? null : selectionIn(box.current, drawn);
    if (found === null) return;
    if (found.anchor !== selection.anchor || found.focus !== selection.focus) onRead(found);
  });
  useEffect(() => {
    const element = box.current;
    const onSelection = (): void => read();
    const onDown = (): void => void (dragging.current = true);
    const onUp = (): void => {
      if (!dragging.current) return;
      dragging.current = false;
      read();
    };
    document.addEventListener('selectionchange', onSelection);
    document.addEventListener('pointerup', onUp);
    element?.addEventListener('pointerdown', onDown);
    return () => {
      document.removeEventListener('selectionchange', onSelection);
      document.removeEventListener('pointerup', onUp);
      element?.removeEventListener('pointerdown', onDown);
    };
  }, [box, dragging]);
}

/** The page's selection as offsets; an end outside of the words is their own end. Null where it begins elsewhere. */
function selectionIn(box: HTMLElement, drawn: Stretch): WordSelection | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  if (!anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return null;
  const anchor = offsetAt(box, anchorNode, anchorOffset);
  if (anchor === null) return null;
  const after = (box.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return { anchor, focus: offsetAt(box, focusNode, focusOffset) ?? (after ? drawn.to : drawn.from) };
}

/** Makes the page's selection what is chosen, as far as that is drawn. */
function show(box: HTMLElement, selection: WordSelection, drawn: Stretch): void {
  const inside = (at: number): number => Math.min(drawn.to, Math.max(drawn.from, at));
  const now = selectionIn(box, drawn);
  const [anchor, focus] = [inside(selection.anchor), inside(selection.focus)];
  if (now?.anchor === anchor && now.focus === focus) return;
  const [from, to] = [placeAt(box, anchor), placeAt(box, focus)];
  if (from === null || to === null) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.index, to.node, to.index);
}

/** Up and down, and to the ends of a line: along the lines as they are drawn, which only the page knows. */
function alongLines(event: KeyboardEvent, box: HTMLElement | null, drawn: Stretch): WordSelection | null {
  const granularity = { ArrowUp: 'line', ArrowDown: 'line', Home: 'lineboundary', End: 'lineboundary' }[event.key];
  const page = document.getSelection();
  if (granularity === undefined || box === null || page === null || event.ctrlKey || event.metaKey) return null;
  const back = event.key === 'ArrowUp' || event.key === 'Home';
  page.modify(event.shiftKey ? 'extend' : 'move', back ? 'backward' : 'forward', granularity);
  const { anchorNode, anchorOffset, focusNode, focusOffset } = page;
  const focus = focusNode === null ? null : offsetAt(box, focusNode, focusOffset);
  // Beyond the first and the last line there is only the beginning and the end
  const reached = focus ?? (back ? drawn.from : drawn.to);
  const anchor = anchorNode === null ? null : offsetAt(box, anchorNode, anchorOffset);
  return { anchor: event.shiftKey ? (anchor ?? reached) : reached, focus: reached };
}
