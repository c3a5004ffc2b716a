import { useEffect, useEffectEvent, type ClipboardEvent, type MouseEvent, type RefObject } from 'react';
import { wholeGraphemes, wordsAt, type Span } from '../../../../core/text/spans.ts';
import { offsetAt } from './text-places.ts';

interface Choosing {
  readonly onChosen: (chosen: Span | null) => void;
  readonly onPlace: (at: number) => void;
}

interface Handlers {
  readonly onClick: (event: MouseEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
}

/** The words that are selected in a text, as offsets in it as it is stored: whole characters, without the white space at their ends. */
export function useChosenWords(viewer: RefObject<HTMLElement | null>, text: string, on: Choosing): Handlers {
  const read = useEffectEvent(() => {
    const chosen = viewer.current && selectedSpan(viewer.current, text);
    if (chosen !== undefined) on.onChosen(chosen);
  });
  useEffect(() => {
    let asked = 0;
    const onSelection = (): void => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => read());
    };
    document.addEventListener('selectionchange', onSelection);
    return () => {
      cancelAnimationFrame(asked);
      document.removeEventListener('selectionchange', onSelection);
    };
  }, []);
  return {
    onClick: (event) => {
      if (event.button !== 0 || !document.getSelection()?.isCollapsed) return;
      const run = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
      if (run) on.onPlace(Number(run.dataset['at']));
    },
    onCopy: (event) => {
      const chosen = viewer.current && selectedSpan(viewer.current, text);
      if (!chosen) return;
      // What is copied is the text as it is stored, not as it is laid out
      event.clipboardData.setData('text/plain', wordsAt(text, chosen));
      event.preventDefault();
    },
  };
}

/** undefined: the page's selection is elsewhere, and says nothing of this text. null: there is only a place. */
function selectedSpan(viewer: HTMLElement, text: string): Span | null | undefined {
  const page = document.getSelection();
  if (!page?.anchorNode || !page.focusNode || !viewer.contains(page.anchorNode)) return undefined;
  if (page.isCollapsed) return null;
  const anchor = offsetAt(viewer, page.anchorNode, page.anchorOffset);
  const focus = offsetAt(viewer, page.focusNode, page.focusOffset);
  if (anchor === null || focus === null) return null;
  const span = wholeGraphemes(text, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) });
  const words = wordsAt(text, span);
  const start = span.start + (words.length - words.trimStart().length);
  const end = span.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}
