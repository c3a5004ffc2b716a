import { useMemo, type ReactElement } from 'react';
import { directionOf, scriptOf } from '../../core/text/direction.ts';
import { useText } from '../i18n/use-text.ts';
import { classNames } from './class-names.ts';
import type { ComparedRun } from './compared-runs.ts';
import { quotationRuns, type ShownChips } from './quotation-runs.ts';
import q from './quotation.module.css';
import s from './compared-words.module.css';

export interface ComparedWordsProps {
  readonly runs: readonly ComparedRun[];
  /** All of it: its script decides the face, whatever part is drawn. */
  readonly text: string;
  readonly lang: string | null;
  readonly direction: 'ltr' | 'rtl' | null;
  readonly paraphrase?: boolean | undefined;
  readonly chips?: ShownChips | undefined;
}

/** One of two wordings beside each other: where they differ is dotted, and what both have alike may be left out, which is said. */
export function ComparedWords(props: ComparedWordsProps): ReactElement {
  const { runs, text, lang, direction, paraphrase, chips = 'odd' } = props;
  const script = useMemo(() => scriptOf(text), [text]);
  return (
    <div
      className={classNames(
        q['quotation'],
        q['small'],
        script === 'hebrew' && q['hebrew'],
        script === 'arabic' && q['arabic'],
        paraphrase && q['paraphrase'],
      )}
      dir={direction ?? directionOf(text) ?? 'ltr'}
      {...(lang === null ? {} : { lang })}
    >
      {runs.map((run, index) => (
        <Run key={index} run={run} chips={chips} />
      ))}
    </div>
  );
}

function Run({ run, chips }: { readonly run: ComparedRun; readonly chips: ShownChips }): ReactElement {
  const t = useText();
  if (run.kind === 'elided') {
    const words = t('renderings.elided', { count: run.text.length });
    return (
      <span className={s['elided']} role="img" aria-label={words} title={words}>
        …
      </span>
    );
  }
  const drawn = quotationRuns(run.text, [], chips).map((part, index) =>
    part.kind === 'chip' ? (
      <span key={index}>
        <span className={q['chip']}>{part.name}</span>
        {part.text}
      </span>
    ) : (
      <span key={index}>{part.text}</span>
    ),
  );
  return run.kind === 'differs' ? <mark className={s['differs']}>{drawn}</mark> : <>{drawn}</>;
}
