import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactElement,
  type RefObject,
} from 'react';
import { readingBlocks, type ReadingMode } from '../../../../core/domain/policy/reading-blocks.ts';
import { directionOf, scriptOf } from '../../../../core/text/direction.ts';
import type { Span } from '../../../../core/text/spans.ts';
import { classNames } from '../../../ui/class-names.ts';
import type { ReaderSpan } from './block-runs.ts';
import { spansByChunk } from './chunk-spans.ts';
import { ReaderChunk } from './reader-block.tsx';
import { chunkAt, estimatedHeight, textChunks, type TextChunk } from './text-chunks.ts';
import { useChosenWords } from './use-chosen-words.ts';
import s from './reader-text.module.css';

export interface ReaderTextProps {
  readonly label: string;
  readonly text: string;
  readonly lang: string;
  readonly mode: ReadingMode;
  /** In the order of the text. */
  readonly spans: readonly ReaderSpan[];
  /** Words that shall be seen; another object asks again. */
  readonly shown: { readonly span: Span } | null;
  readonly onChosen: (chosen: Span | null) => void;
  /** A press on words, without choosing any. */
  readonly onPlace: (at: number) => void;
}

const NONE: readonly ReaderSpan[] = [];

/** The whole text of a policy, to be read and chosen from. However long it is, only what is near the eye is drawn at first. */
export function ReaderText(props: ReaderTextProps): ReactElement {
  const { text, mode } = props;
  const viewer = useRef<HTMLDivElement>(null);
  const chunks = useMemo(() => textChunks(readingBlocks(text, mode)), [text, mode]);
  const direction = useMemo(() => directionOf(text) ?? 'ltr', [text]);
  const script = useMemo(() => scriptOf(text), [text]);
  const spans = useMemo(() => spansByChunk(chunks, props.spans), [chunks, props.spans]);
  const [drawn, draw] = useDrawnChunks(viewer, chunks);
  useShown(viewer, chunks, props.shown, draw);
  const words = useChosenWords(viewer, text, props);
  return (
    <div
      ref={viewer}
      role="document"
      aria-label={props.label}
      tabIndex={0}
      data-region=""
      data-viewer=""
      className={classNames(
        s['viewer'],
        script === 'hebrew' && s['hebrew'],
        script === 'arabic' && s['arabic'],
        mode === 'stored' && s['stored'],
      )}
      dir={direction}
      lang={props.lang}
      {...words}
    >
      {chunks.map((chunk, index) => (
        <div
          key={chunk.start}
          data-chunk={index}
          className={s['chunk']}
          style={{ containIntrinsicBlockSize: `auto ${estimatedHeight(chunk).toFixed(1)}rem` }}
        >
          {drawn.has(index) ? (
            <ReaderChunk text={text} chunk={chunk} spans={spans.get(index) ?? NONE} direction={direction} />
          ) : (
            <div style={{ blockSize: `${estimatedHeight(chunk).toFixed(1)}rem` }} />
          )}
        </div>
      ))}
    </div>
  );
}

/** So far around what is seen chunks are drawn beforehand. */
const AHEAD = '1500px';

/** Which chunks are drawn: those that came near the eye once, and those that were asked for. */
function useDrawnChunks(
  viewer: RefObject<HTMLElement | null>,
  chunks: readonly TextChunk[],
): readonly [ReadonlySet<number>, (index: number) => void] {
  const [held, setHeld] = useState<{ chunks: readonly TextChunk[]; drawn: ReadonlySet<number> }>({
    chunks,
    drawn: new Set([0]),
  });
  const drawn = held.chunks === chunks ? held.drawn : new Set([0]);
  const draw = (wanted: readonly number[]): void =>
    setHeld((before) => {
      const already = before.chunks === chunks ? before.drawn : new Set([0]);
      if (before.chunks === chunks && wanted.every((index) => already.has(index))) return before;
      return { chunks, drawn: new Set([...already, ...wanted]) };
    });
  const onSeen = useEffectEvent((entries: readonly IntersectionObserverEntry[]) => {
    const near = entries.filter((entry) => entry.isIntersecting);
    if (near.length > 0) draw(near.map(({ target }) => Number((target as HTMLElement).dataset['chunk'])));
  });
  useEffect(() => {
    const root = viewer.current;
    if (!root) return undefined;
    const observer = new IntersectionObserver((entries) => onSeen(entries), { root, rootMargin: `${AHEAD} 0px` });
    // A new list of chunks has new elements
    for (const chunk of root.querySelectorAll(`[data-chunk]:nth-child(-n + ${String(chunks.length)})`))
      observer.observe(chunk);
    return () => observer.disconnect();
  }, [viewer, chunks]);
  return [drawn, (index) => draw([index, index + 1].filter((one) => one < chunks.length))];
}

/** Brings words into sight once their chunk is drawn. */
function useShown(
  viewer: RefObject<HTMLElement | null>,
  chunks: readonly TextChunk[],
  shown: ReaderTextProps['shown'],
  draw: (index: number) => void,
): void {
  const done = useRef<object | null>(null);
  useLayoutEffect(() => {
    if (shown === null || done.current === shown || !viewer.current) return;
    const index = chunkAt(chunks, shown.span.start);
    const run = runAt(viewer.current, index, shown.span.start);
    if (run === null) {
      draw(index);
      return;
    }
    done.current = shown;
    run.scrollIntoView({ block: 'center' });
  });
}

/** The words at a place, as far as they are drawn. */
function runAt(viewer: HTMLElement, chunk: number, at: number): HTMLElement | null {
  const runs = [...viewer.querySelectorAll<HTMLElement>(`[data-chunk="${String(chunk)}"] [data-at]`)];
  return runs.findLast((run) => Number(run.dataset['at']) <= at) ?? runs[0] ?? null;
}
