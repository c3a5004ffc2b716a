import { Copy, ScanSearch } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { highlight } from '../../../core/text/highlight.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import { countHidden } from '../../ui/quotation-runs.ts';
import { SeverityMark } from '../../ui/severity.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Veil } from '../../ui/veil.tsx';
import roles from '../../ui/type.module.css';
import { useChronologyFilter } from '../chronology/filter.ts';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

/** The words themselves, as they stand, with what was looked for marked in them, and a repaired reading beside where one is possible. */
export function WordsPart({ statement }: { readonly statement: Statement }): ReactElement {
  const t = useText();
  const search = useChronologyFilter((filter) => filter.search);
  const [all, setAll] = useState(false);
  const hidden = countHidden(statement.text);
  const marks = search.trim() === '' ? [] : highlight(statement.text, search);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(statement.text);
    say(t('words.copied'), 'none');
  };
  const quotation = (
    <Quotation
      size="large"
      text={statement.text}
      lang={statement.lang}
      direction={statement.direction}
      marks={marks}
      chips={all ? 'all' : 'odd'}
      paraphrase={statement.textKind === 'paraphrase'}
    />
  );
  const shown = (
    <>
      <blockquote>{quotation}</blockquote>
      <div className={classNames(roles['row'], roles['micro'])}>
        <span>
          {t('words.kind', { kind: t(`textKind.${statement.textKind}`), count: Array.from(statement.text).length })}
        </span>
        <span className={roles['end']} />
        {hidden.all > 0 && (
          <Button
            size="small"
            look="bare"
            pressed={all}
            icon={<ScanSearch aria-hidden="true" />}
            onPress={() => setAll(!all)}
          >
            {t('words.hidden', { count: hidden.all })}
          </Button>
        )}
        <Button size="small" look="bare" icon={<Copy aria-hidden="true" />} onPress={() => void copy()}>
          {t('words.copy')}
        </Button>
      </div>
      {statement.repair && <Repair repair={statement.repair} statement={statement} />}
    </>
  );
  return (
    <section className={s['words']} aria-label={t('words.title')}>
      {statement.sensitive ? <Veil veiled={<blockquote>{quotation}</blockquote>}>{shown}</Veil> : shown}
    </section>
  );
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
