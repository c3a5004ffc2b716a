import { useMemo, type ReactElement } from 'react';
import { directionOf, scriptOf, type Script } from '../../core/text/direction.ts';
import { classNames } from './class-names.ts';
import { quotationRuns, type ShownChips } from './quotation-runs.ts';
import s from './quotation.module.css';

export interface QuotationProps {
  readonly text: string;
  readonly lang: string | null;
  /** As recorded; null: that of its own first letters. */
  readonly direction: 'ltr' | 'rtl' | null;
  /** Ranges of UTF-16 offsets that were looked for. */
  readonly marks?: readonly (readonly [number, number])[] | undefined;
  readonly size: 'list' | 'small' | 'pane' | 'large';
  readonly paraphrase?: boolean | undefined;
  readonly chips?: ShownChips | undefined;
}

const NO_MARKS: readonly (readonly [number, number])[] = [];
const faces: Partial<Record<Script, string>> = { hebrew: 'hebrew', arabic: 'arabic' };

/** Somebody's words: in their own script, direction and face, whatever the language of the window, and never put right. */
export function Quotation(props: QuotationProps): ReactElement {
  const { text, marks = NO_MARKS, chips = 'odd' } = props;
  const runs = useMemo(() => quotationRuns(text, marks, chips), [text, marks, chips]);
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
