import { FileText, History, ScanText } from 'lucide-react';
import { memo, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { classNames } from '../../ui/class-names.ts';
import { Clip } from '../../ui/clip.tsx';
import { conflictingClaim } from '../../ui/date-conflict.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import roles from '../../ui/type.module.css';
import { shownWords, type StatementRow } from './list-rows.ts';
import { speakerName, useKindWords } from './names.ts';
import s from './chronology.module.css';

export interface StatementRowProps {
  readonly statement: StatementRow;
  /** 1 for the first statement; the row of heads is row 1 of the grid. */
  readonly position: number;
  readonly selected: boolean;
  readonly focusable: boolean;
  readonly onChoose: (statementId: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One utterance in the chronology: when and how surely, who, the words, what is held for it. */
export const StatementRowView = memo(function StatementRowView(props: StatementRowProps): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const { statement } = props;
  const kindWords = useKindWords();
  const choose = (event: MouseEvent): void => {
    if (event.button === 0) props.onChoose(statement.statementId);
  };
  return (
    <div
      role="row"
      aria-rowindex={props.position + 1}
      aria-selected={props.selected}
      tabIndex={props.focusable ? 0 : -1}
      data-statement={statement.statementId}
      className={classNames(s['statement'], s['columns'])}
      onClick={choose}
      onKeyDown={props.onKeyDown}
    >
      <div role="gridcell" className={s['date']}>
        <DateMark
          edtf={statement.date}
          zone={statement.zone}
          displayed={statement.displayed}
          conflict={conflictingClaim(statement.dates, zone)}
        />
      </div>
      <div role="gridcell" className={s['account']}>
        <Clip>{speakerName(statement, t)}</Clip>
        <div className={classNames(roles['micro'], roles['clip'])}>{kindWords(statement)}</div>
      </div>
      <div role="gridcell" className={s['words']}>
        {statement.sensitive ? (
          <span className={s['veil']}>{t('chronology.sensitive')}</span>
        ) : (
          <Words statement={statement} />
        )}
      </div>
      <div role="gridcell" className={s['badges']}>
        <Badge
          count={statement.captures.length}
          label={t('chronology.captures', { count: statement.captures.length })}
          icon={<ScanText aria-hidden="true" />}
        />
        <Badge
          count={statement.sources.length}
          label={t('chronology.sources', { count: statement.sources.length })}
          icon={<FileText aria-hidden="true" />}
        />
        <Badge
          count={statement.versions > 1 ? statement.versions : 0}
          label={t('chronology.versions', { count: statement.versions })}
          icon={<History aria-hidden="true" />}
        />
      </div>
    </div>
  );
});

function Words({ statement }: { readonly statement: StatementRow }): ReactElement {
  const shown = shownWords(statement);
  return (
    <Quotation
      size="list"
      text={shown.text}
      marks={shown.marks}
      lang={statement.lang}
      direction={statement.direction}
      paraphrase={statement.textKind === 'paraphrase'}
    />
  );
}

function Badge({
  count,
  label,
  icon,
}: {
  readonly count: number;
  readonly label: string;
  readonly icon: ReactNode;
}): ReactElement {
  if (count === 0) return <span className={classNames(s['badge'], s['none'])} aria-hidden="true" />;
  return (
    <span className={s['badge']} role="img" aria-label={label} title={label}>
      {icon}
      {count}
    </span>
  );
}
