import type { ReactElement } from 'react';
import { directionOf } from '../../core/text/direction.ts';
import { classNames } from './class-names.ts';
import { DrawnRun } from './drawn-run.tsx';
import { spanRuns, type Span } from './span-runs.ts';
import s from './spanned-words.module.css';

export interface SpannedWordsProps {
  readonly text: string;
  readonly lang: string | null;
  /** As recorded; null: that of its own first letters. */
  readonly direction: 'ltr' | 'rtl' | null;
  readonly spans: readonly Span[];
  /** `small`: beside something else. */
  readonly size?: 'pane' | 'small' | undefined;
}

/**
 * Somebody's words with what was drawn on them. A mark is generated content: it isn't copied, not part of the text, and
 * never parts from the first word of its span.
 */
export function SpannedWords({ text, lang, direction, spans, size }: SpannedWordsProps): ReactElement {
  return (
    <div
      className={classNames(s['words'], size === 'small' && s['small'])}
      dir={direction ?? directionOf(text) ?? 'ltr'}
      {...(lang === null ? {} : { lang })}
    >
      {spanRuns(text, spans).map((run, index) => (
        <DrawnRun key={index} run={run}>
          {run.text}
        </DrawnRun>
      ))}
    </div>
  );
}
