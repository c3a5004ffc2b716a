import { useMemo, type ReactElement } from 'react';
import { directionOf } from '../../../core/text/direction.ts';
import { classNames } from '../../ui/class-names.ts';
import { LinedWords } from '../../ui/lined-words.tsx';
import type { Span } from '../../ui/span-runs.ts';
import { wordLines } from '../../ui/word-lines.ts';
import type { Clause, PolicyText } from './link-model.ts';
import s from './link-desk.module.css';

const LONGEST = 600;

export interface ClauseBeginningProps {
  readonly version: PolicyText;
  readonly clause: Clause;
  /** Of the whole text. */
  readonly layout: readonly Span[];
  readonly lines: 'two' | 'four';
}

/** The first words of a clause, laid out to be read. */
export function ClauseBeginning({ version, clause, layout, lines }: ClauseBeginningProps): ReactElement {
  const { text, policy } = version;
  const drawn = useMemo(
    () => wordLines(text, { from: clause.start, to: Math.min(clause.end, clause.start + LONGEST) }, layout, 'odd'),
    [text, clause.start, clause.end, layout],
  );
  return (
    <span
      className={classNames(s['beginning'], s[lines === 'two' ? 'clampTwo' : 'clamp'])}
      lang={policy.lang}
      dir={directionOf(clause.text) ?? 'ltr'}
    >
      <LinedWords lines={drawn} />
    </span>
  );
}
