import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Span, SpanRun } from './span-runs.ts';
import s from './spanned-words.module.css';

/** A run of words with every span over it drawn around it, outermost first; redacted words are not in the page. */
export function DrawnRun({
  run,
  children,
}: {
  readonly run: Pick<SpanRun, 'spans' | 'begins'>;
  readonly children: ReactNode;
}): ReactElement {
  const redaction = run.spans.find((span) => span.look === 'redacted');
  if (redaction) {
    const begins = run.begins.includes(redaction);
    return <>{begins && <span className={s['redacted']}>{redaction.mark}</span>}</>;
  }
  return <>{run.spans.reduceRight<ReactNode>((inner, span) => drawn(span, run, inner), children)}</>;
}

function drawn(span: Span, run: Pick<SpanRun, 'begins'>, inner: ReactNode): ReactNode {
  const mark = run.begins.includes(span) ? span.mark : undefined;
  const props = {
    className: classNames(s[span.look], span.inHand && s['inHand'], mark !== undefined && s['marked']),
    ...(mark === undefined ? {} : { 'data-mark': mark }),
  };
  if (span.look === 'join' || span.look === 'hidden') return inner;
  if (span.look === 'strong') return <strong>{inner}</strong>;
  if (span.look === 'gone') return <del {...props}>{inner}</del>;
  if (span.look === 'added') return <ins {...props}>{inner}</ins>;
  return <mark {...props}>{inner}</mark>;
}
