import { useRef, useState, type RefObject } from 'react';
import type { ExactSpan } from '../../../core/text/spans.ts';
import type { SpanEditorHandle } from '../../ui/span-editor.tsx';
import type { Stretch } from '../../ui/word-lines.ts';
import type { LinkInHand, Side } from './link-model.ts';

/** A mark that stands in the words that are shown. */
export interface ShownMark {
  readonly key: string;
  readonly mark: string;
  readonly words: ExactSpan;
}

export interface MarkingInput {
  readonly side: Side;
  readonly text: string;
  readonly marks: readonly ShownMark[];
  readonly link: LinkInHand;
  readonly draw: (words: ExactSpan) => Promise<boolean>;
}

/** The marking of words on one side: what is chosen, which mark is in hand, what is being set aside. */
export interface Marking {
  readonly handle: RefObject<SpanEditorHandle | null>;
  readonly chosen: Stretch | null;
  readonly onChosen: (chosen: Stretch | null) => void;
  readonly inHand: ShownMark | null;
  readonly onPlace: (at: number) => void;
  readonly onDraw: (chosen: Stretch) => void;
  readonly onRemove: (at: number) => void;
  readonly remove: () => void;
  readonly removing: { readonly onReason: (reason: string) => void; readonly onCancel: () => void } | null;
}

export function useMarking({ side, text, marks, link, draw }: MarkingInput): Marking {
  const handle = useRef<SpanEditorHandle>(null);
  const [chosen, setChosen] = useState<Stretch | null>(null);
  const [held, setHeld] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const inHand = marks.find(({ key }) => key === held) ?? marks[0] ?? null;
  const markAt = (at: number): ShownMark | undefined =>
    // The shortest of those that lie over each other
    marks
      .filter(({ words }) => words.start <= at && at <= words.end)
      .sort((a, b) => a.words.end - a.words.start - (b.words.end - b.words.start))[0];
  const removeKey = (key: string): void => {
    if (link.saved === null) void link.acts.removeSpan(side, key, null);
    else setAsked(key);
  };
  const onDraw = async ({ from, to }: Stretch): Promise<void> => {
    if (!(await draw({ start: from, end: to, exact: text.slice(from, to) }))) return;
    handle.current?.focus(to);
  };
  const onReason = async (reason: string): Promise<void> => {
    if (asked === null || !(await link.acts.removeSpan(side, asked, reason))) return;
    setAsked(null);
    handle.current?.focus();
  };
  return {
    handle,
    chosen,
    onChosen: setChosen,
    inHand,
    onPlace: (at) => {
      const mark = markAt(at);
      if (mark) setHeld(mark.key);
    },
    onDraw: (stretch) => void onDraw(stretch),
    onRemove: (at) => {
      const mark = markAt(at);
      if (mark) removeKey(mark.key);
    },
    remove: () => {
      if (inHand) removeKey(inHand.key);
    },
    removing:
      asked === null
        ? null
        : {
            onReason: (reason) => void onReason(reason),
            onCancel: () => {
              setAsked(null);
              handle.current?.focus();
            },
          },
  };
}
