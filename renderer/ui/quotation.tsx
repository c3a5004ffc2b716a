import { useMemo, type ReactElement } from 'react';
import { directionOf, scriptOf, type Script } from '../../core/text/direction.ts';
import { classNames } from './class-names.ts';
import { LinedWords } from './lined-words.tsx';
import { quotationRuns, type ShownChips } from './quotation-runs.ts';
import type { Span } from './span-runs.ts';
import { wordLines } from './word-lines.ts';
import s from './quotation.module.css';

export interface QuotationProps {
  readonly text: string;
  readonly lang: string | null;
  /** As recorded; null: that of its own first letters. */
  readonly direction: 'ltr' | 'rtl' | null;
  /** Ranges of UTF-16 offsets that were looked for. */
  readonly marks?: readonly (readonly [number, number])[] | undefined;
  /** What was drawn on the words. */
  readonly spans?: readonly Span[] | undefined;
  readonly size: 'list' | 'small' | 'pane' | 'large';
  readonly paraphrase?: boolean | undefined;
  readonly chips?: ShownChips | undefined;
}

const NO_MARKS: readonly (readonly [number, number])[] = [];
const NO_SPANS: readonly Span[] = [];
const found = ([from, to]: readonly [number, number]): Span => ({ from, to, look: 'found' });
const faces: Partial<Record<Script, string>> = { hebrew: 'hebrew', arabic: 'arabic' };

/** Somebody's words: in their own script, direction and face, whatever the language of the window, and never put right. */
export function Quotation(props: QuotationProps): ReactElement {
  const { text, marks = NO_MARKS, spans = NO_SPANS, chips = 'odd' } = props;
  const drawn = spans.length > 0;
  const runs = useMemo(() => (drawn ? [] : quotationRuns(text, marks, chips)), [drawn, text, marks, chips]);
  const lines = useMemo(
    () => (drawn ? wordLines(text, { from: 0, to: text.length }, [...spans, ...marks.map(found)], chips) : []),
    [drawn, text, spans, marks, chips],
  );
  const face = useMemo(() => faces[scriptOf(text)], [text]);
  return (
    <div
      className={classNames(
        s['quotation'],
        s[props.size],
        face !== undefined && s[face],
        props.paraphrase && s['paraphrase'],
      )}
      dir={props.direction ?? directionOf(text) ?? 'ltr'}
      {...(props.lang === null ? {} : { lang: props.lang })}
    >
      {drawn && <LinedWords lines={lines} />}
      {runs.map((run, index) => {
        if (run.kind === 'chip') {
          return (
            <span key={index}>
              <span className={s['chip']}>{run.name}</span>
              {run.text}
            </span>
          );
        }
        return run.marked ? (
          <mark key={index} className={s['mark']}>
            {run.text}
          </mark>
        ) : (
          <span key={index}>{run.text}</span>
        );
      })}
    </div>
  );
}
