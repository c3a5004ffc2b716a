import type { ReactElement, ReactNode } from 'react';
import { directionOf } from '../../core/text/direction.ts';
import { classNames } from './class-names.ts';
import { spanRuns, type Span, type SpanRun } from './span-runs.ts';
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
        <Run key={index} run={run} />
      ))}
    </div>
  );
}

function Run({ run }: { readonly run: SpanRun }): ReactElement {
  const redaction = run.spans.find((span) => span.look === 'redacted');
  if (redaction) {
    const begins = run.begins.includes(redaction);
    return <>{begins && <span className={s['redacted']}>{redaction.mark}</span>}</>;
  }
  return <>{run.spans.reduceRight<ReactNode>((inner, span) => drawn(span, run, inner), run.text)}</>;
}

function drawn(span: Span, run: SpanRun, inner: ReactNode): ReactNode {
  const mark = run.begins.includes(span) ? span.mark : undefined;
  const props = {
    className: classNames(s[span.look], span.inHand && s['inHand'], mark !== undefined && s['marked']),
    ...(mark === undefined ? {} : { 'data-mark': mark }),
  };
  if (span.look === 'gone') return <del {...props}>{inner}</del>;
  if (span.look === 'added') return <ins {...props}>{inner}</ins>;
  return <mark {...props}>{inner}</mark>;
}
