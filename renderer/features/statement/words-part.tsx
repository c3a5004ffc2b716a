import { ScanSearch } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { highlight } from '../../../core/text/highlight.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { LongQuotation } from '../../ui/long-quotation.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import { countHidden } from '../../ui/quotation-runs.ts';
import { SeverityMark } from '../../ui/severity.tsx';
import { Veil } from '../../ui/veil.tsx';
import roles from '../../ui/type.module.css';
import { useChronologyFilter } from '../chronology/filter.ts';
import type { Span } from '../../ui/span-runs.ts';
import type { LinkRow } from './links-section.tsx';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

/** Longer words are set as words in a pane are, so that what belongs to them still stands on the same page. */
const LARGE = 180;

export interface WordsPartProps {
  readonly statement: Statement;
  readonly links: readonly LinkRow[];
}

/** The words themselves, as they stand, with what was looked for marked in them, and a repaired reading beside where one is possible. */
export function WordsPart({ statement, links }: WordsPartProps): ReactElement {
  const t = useText();
  const search = useChronologyFilter((filter) => filter.search);
  const [all, setAll] = useState(false);
  const hidden = countHidden(statement.text);
  const marks = search.trim() === '' ? [] : highlight(statement.text, search);
  const spans = useMemo(() => linkedSpans(links), [links]);
  const quotation = (
    <LongQuotation
      size={statement.text.length > LARGE ? 'pane' : 'large'}
      text={statement.text}
      lang={statement.lang}
      direction={statement.direction}
      marks={marks}
      chips={all ? 'all' : 'odd'}
      paraphrase={statement.textKind === 'paraphrase'}
      spans={spans}
    />
  );
  const shown = (
    <>
      <blockquote>{quotation}</blockquote>
      {hidden.all > 0 && (
        <span className={roles['row']}>
          <Button
            size="small"
            look="bare"
            pressed={all}
            icon={<ScanSearch aria-hidden="true" />}
            onPress={() => setAll(!all)}
          >
            {t('words.hidden', { count: hidden.all })}
          </Button>
        </span>
      )}
      {statement.repair && <Repair repair={statement.repair} statement={statement} />}
    </>
  );
  return (
    <section className={s['words']} aria-label={t('words.title')}>
      {statement.sensitive ? <Veil veiled={<blockquote>{quotation}</blockquote>}>{shown}</Veil> : shown}
    </section>
  );
}

/** What the links mark in the words that are shown; the same words marked twice have one letter. */
function linkedSpans(links: readonly LinkRow[]): Span[] {
  const byLetter = new Map<string, Span>();
  for (const { words, letter, shown, stands, setAsideReason } of links.flatMap((link) => link.statementSpans)) {
    if (words === null || !shown || !stands || setAsideReason !== null) continue;
    byLetter.set(letter, { from: words.start, to: words.end, look: 'statement', mark: letter });
  }
  return [...byLetter.values()];
}

function Repair({
  repair,
  statement,
}: {
  readonly repair: NonNullable<Statement['repair']>;
  readonly statement: Statement;
}): ReactElement {
  const t = useText();
  return (
    <div className={s['repair']}>
      <SeverityMark severity="note">
        <span className={roles['strong']}>{t('words.repair')}</span>
      </SeverityMark>
      <Quotation size="small" text={repair.text} lang={statement.lang} direction={statement.direction} />
      <div className={roles['micro']}>
        {t('words.repair.text')} {repair.steps.join('; ')}.
      </div>
    </div>
  );
}
