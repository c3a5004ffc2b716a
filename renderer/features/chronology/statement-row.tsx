import { Cable, FileText, History, ScanText } from 'lucide-react';
import { memo, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { classNames } from '../../ui/class-names.ts';
import { Clip } from '../../ui/clip.tsx';
import { conflictingClaim } from '../../ui/date-conflict.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import roles from '../../ui/type.module.css';
import { shownWords, type StatementRow } from './list-rows.ts';
import { speakerName, useKindWords } from './names.ts';
import { TagDot } from './tag-mark.tsx';
import s from './chronology.module.css';

export interface StatementRowProps {
  readonly statement: StatementRow;
  readonly rank: number;
  /** In the grid, of which the row of heads is row 1. */
  readonly rowIndex: number;
  /** Shown in the pane. */
  readonly inHand: boolean;
  readonly selected: boolean;
  /** One of several that are chosen. */
  readonly many: boolean;
  readonly focusable: boolean;
  readonly onPress: (event: MouseEvent, statement: StatementRow, rank: number) => void;
}

/** One utterance in the chronology: when and how surely, who, the words, what is held for it. */
export const StatementRowView = memo(function StatementRowView(props: StatementRowProps): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const { statement } = props;
  const kindWords = useKindWords();
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex}
      aria-selected={props.selected}
      tabIndex={props.focusable ? 0 : -1}
      data-statement={statement.statementId}
      data-many={props.many || undefined}
      data-hand={props.inHand || undefined}
      className={classNames(s['statement'], s['columns'])}
      onClick={(event) => props.onPress(event, statement, props.rank)}
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
        <div className={classNames(roles['micro'], s['kindLine'])}>
          <span className={roles['clip']}>{kindWords(statement)}</span>
          {statement.tagIds.length > 0 && <RowTags tagIds={statement.tagIds} />}
        </div>
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
          count={statement.links}
          label={t('chronology.links', { count: statement.links })}
          icon={<Cable aria-hidden="true" className="flips" />}
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

/** Tags as small marks: a row keeps its height, and the pane spells them out. */
function RowTags({ tagIds }: { readonly tagIds: readonly string[] }): ReactElement {
  const tags = useAsk('tags.list', {}).data?.items ?? [];
  return (
    <span className={s['rowTags']}>
      {tags
        .filter((tag) => tagIds.includes(tag.tagId))
        .map((tag) => (
          <TagDot key={tag.tagId} name={tag.name} colour={tag.colour} />
        ))}
    </span>
  );
}

/** Stands where a statement will be, as tall as one. */
export function WaitingRow(): ReactElement {
  return (
    <div role="row" className={classNames(s['statement'], s['waitingRow'])}>
      <div role="gridcell" className={s['waitingLine']} />
    </div>
  );
}

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
