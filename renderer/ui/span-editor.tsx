import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type Ref,
  type RefObject,
} from 'react';
import { directionOf, scriptOf } from '../../core/text/direction.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { LinedWords } from './lined-words.tsx';
import type { ShownChips } from './quotation-runs.ts';
import { useSaidWords } from './said-words.ts';
import type { Span } from './span-runs.ts';
import { textParts } from './text-parts.ts';
import roles from './type.module.css';
import { useWordSelection, type WordSelecting } from './use-word-selection.ts';
import { wordLines, type Stretch, type WordLine } from './word-lines.ts';
import { caretBox } from './word-places.ts';
import { chosenStretch } from './word-steps.ts';
import s from './span-editor.module.css';

const NO_LAYOUT: readonly Span[] = [];

/** What others ask of the words: to take the keyboard, at a place if they say one. */
export interface SpanEditorHandle {
  readonly focus: (at?: number) => void;
}

export interface SpanEditorProps {
  /** What the words are, for a reader of the screen. */
  readonly label: string;
  readonly text: string;
  /** The part of the text that is read here and can be chosen from; all of it where nothing is said. */
  readonly stretch?: Stretch | undefined;
  readonly lang: string | null;
  /** As recorded; null: that of its own first letters. */
  readonly direction: 'ltr' | 'rtl' | null;
  readonly spans: readonly Span[];
  readonly size: 'large' | 'pane';
  readonly chips?: ShownChips | undefined;
  readonly paraphrase?: boolean | undefined;
  /** Laid out to be read, not as it is stored: what reading-layout.ts says of the text. */
  readonly layout?: readonly Span[] | undefined;
  /** The number that stands beside the line that begins at a place; null where none does. */
  readonly lineNumber?: ((at: number) => number | null) | undefined;
  /** The words that are chosen; null: only a place. */
  readonly onChosen: (chosen: Stretch | null) => void;
  /** Enter on chosen words. */
  readonly onDraw: (chosen: Stretch) => void;
  /** A press or Enter on a place: whoever has a span there takes it in hand. */
  readonly onPlace: (at: number) => void;
  /** Delete on a place. */
  readonly onRemove?: ((at: number) => void) | undefined;
  readonly handle?: Ref<SpanEditorHandle> | undefined;
}

/**
 * Words that can only be read, with a caret and a selection: by mouse, or by keys alone. Arrows go by characters, with Ctrl by words, Shift
 * chooses, Enter draws what is chosen. Nothing in here can change a word: there is no field, and what is copied is the text itself.
 */
export function SpanEditor(props: SpanEditorProps): ReactElement {
  const { text, spans, chips = 'odd', handle } = props;
  const box = useRef<HTMLDivElement>(null);
  const all = useMemo(() => ({ from: 0, to: text.length }), [text]);
  const stretch = props.stretch ?? all;
  const parts = useMemo(
    () => textParts(text, { from: stretch.from, to: stretch.to }),
    [text, stretch.from, stretch.to],
  );
  const direction = useMemo(() => props.direction ?? directionOf(text) ?? 'ltr', [props.direction, text]);
  const script = useMemo(() => scriptOf(text), [text]);
  const selecting = useWordSelection({ box, text, stretch, direction, parts, onChange: props.onChosen });
  const { selection, part, drawn, set } = selecting;
  const layout = props.layout ?? NO_LAYOUT;
  const lines = useMemo(
    () => wordLines(text, drawn, [...spans, ...layout], chips),
    [text, drawn, spans, layout, chips],
  );
  /** Rises when a place is asked for, not walked to: it is then brought to where it can be read. */
  const [sought, setSought] = useState(0);
  useImperativeHandle(handle, () => ({
    focus: (at) => {
      if (at !== undefined) {
        setSought((times) => times + 1);
        set({ anchor: at, focus: at });
      }
      box.current?.focus({ preventScroll: true });
    },
  }));
  const said = useSaidWords(text, selection);
  const hint = useId();
  const t = useText();
  return (
    <div className={s['editor']}>
      <div
        ref={box}
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        aria-label={props.label}
        aria-describedby={hint}
        tabIndex={0}
        data-words=""
        className={classNames(
          s['words'],
          s[props.size],
          script === 'hebrew' && s['hebrew'],
          script === 'arabic' && s['arabic'],
          props.paraphrase && s['paraphrase'],
          props.lineNumber && s['numbered'],
          props.layout && s['reading'],
        )}
        dir={direction}
        {...(props.lang === null ? {} : { lang: props.lang })}
        onKeyDown={(event) => onKey(event, props, selecting)}
        onClick={(event) => onClick(event, props, selecting)}
        onCopy={(event) => onCopy(event, text, selecting)}
      >
        <LinedWords lines={lines} lineNumber={props.lineNumber} />
        <Caret box={box} sought={sought} at={selection.focus} shown={chosenStretch(selection) === null} lines={lines} />
      </div>
      <span id={hint} className={roles['hidden']}>
        {t('spans.hint')}
      </span>
      <span role="status" className={roles['hidden']}>
        {said}
      </span>
      {parts.length > 1 && <Parts parts={parts} part={part} onPart={(at) => set({ anchor: at, focus: at })} />}
    </div>
  );
}

function onKey(event: KeyboardEvent, props: SpanEditorProps, selecting: WordSelecting): void {
  const chosen = chosenStretch(selecting.selection);
  const { focus } = selecting.selection;
  const meant = (): boolean => {
    if (selecting.onKeyDown(event)) return true;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Enter') {
      if (chosen === null) props.onPlace(focus);
      else props.onDraw(chosen);
      return true;
    }
    if (event.key === 'Escape' && chosen !== null) {
      selecting.set({ anchor: focus, focus });
      return true;
    }
    if ((event.key === 'Delete' || event.key === 'Backspace') && props.onRemove) {
      props.onRemove(focus);
      return true;
    }
    return false;
  };
  if (meant()) event.preventDefault();
}

function onClick(event: MouseEvent, props: SpanEditorProps, { selection }: WordSelecting): void {
  if (event.button === 0 && chosenStretch(selection) === null) props.onPlace(selection.focus);
}

/** The words exactly as they are held: without marks, with every hidden character. */
function onCopy(event: ClipboardEvent, text: string, { selection }: WordSelecting): void {
  const chosen = chosenStretch(selection);
  if (chosen === null) return;
  event.clipboardData.setData('text/plain', text.slice(chosen.from, chosen.to));
  event.preventDefault();
}

interface CaretProps {
  readonly sought: number;
  readonly box: RefObject<HTMLElement | null>;
  readonly at: number;
  readonly shown: boolean;
  /** Where these change, the place may be another. */
  readonly lines: readonly WordLine[];
}

/** The page draws no caret where nothing can be written: this is it, seen while the words have the keyboard. */
function Caret({ box, sought, at, shown, lines }: CaretProps): ReactElement {
  const caret = useRef<HTMLSpanElement>(null);
  const seen = useRef(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const place = (): void => {
      const drawn = caretBox(element, at);
      if (!drawn || !caret.current) return;
      const { style } = caret.current;
      style.transform = `translate(${String(drawn.x)}px, ${String(drawn.y)}px)`;
      style.blockSize = `${String(drawn.height)}px`;
    };
    place();
    const asked = sought !== seen.current;
    seen.current = sought;
    if (asked || element.contains(document.activeElement)) {
      caret.current?.scrollIntoView({ block: asked ? 'center' : 'nearest' });
    }
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, sought, at, lines]);
  return (
    <span dir="ltr" className={s['caretLayer']} aria-hidden="true">
      <span ref={caret} className={classNames(s['caret'], !shown && s['choosing'])} />
    </span>
  );
}

interface PartsProps {
  readonly parts: readonly Stretch[];
  readonly part: number;
  readonly onPart: (at: number) => void;
}

function Parts({ parts, part, onPart }: PartsProps): ReactElement {
  const t = useText();
  const [before, after] = [parts[part - 1], parts[part + 1]];
  return (
    <div className={classNames(roles['row'], roles['meta'])}>
      {t('spans.part', { part: part + 1, count: parts.length })}
      <Button
        size="small"
        look="bare"
        onPress={() => onPart(before?.from ?? 0)}
        offReason={before ? null : t('spans.part.first')}
      >
        {t('spans.part.earlier')}
      </Button>
      <Button
        size="small"
        look="bare"
        onPress={() => onPart(after?.from ?? 0)}
        offReason={after ? null : t('spans.part.last')}
      >
        {t('spans.part.later')}
      </Button>
    </div>
  );
}
