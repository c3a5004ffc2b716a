import { Cable, FileText, History, ScanText } from 'lucide-react';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useDates } from '../../i18n/use-dates.ts';
import { useText } from '../../i18n/use-text.ts';
import { classNames } from '../../ui/class-names.ts';
import roles from '../../ui/type.module.css';
import { afterRows, betweenRows, eventsBefore, type Between, type Surroundings } from './between-rows.ts';
import { BetweenView } from './between-view.tsx';
import { periodOf, UNDATED_PERIOD, type Period, type StatementRow } from './list-rows.ts';
import { headingWords } from './month-heading.tsx';
import { rowHeights, type RowHeights } from './row-heights.ts';
import { canvasOf, type Anchor, type Measures } from './scroll-place.ts';
import { isChosen, useMany } from './selection.ts';
import type { KnownRows, StatementRows } from './statement-rows.ts';
import { StatementRowView, WaitingRow } from './statement-row.tsx';
import { headKey, headOver, StuckHead } from './stuck-head.tsx';
import { useListPlace, type ListPlace } from './use-list-place.ts';
import { useListKeys } from './use-list-keys.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import s from './chronology.module.css';

export interface StatementListProps {
  readonly rows: StatementRows;
  readonly known: KnownRows;
  readonly around: Surroundings;
  readonly seen: () => string | null;
  readonly onSeen: (statementId: string) => void;
  readonly selectedId: string | null;
  readonly letters: boolean;
  readonly onOpen: () => void;
  readonly onPeek: () => void;
  /** Gives the way to a place in the list to whoever jumps there. */
  readonly onPlace: (place: ListPlace) => void;
}

const NOTHING: readonly Between[] = [];

function heightOf(parts: readonly Between[], heights: RowHeights): number {
  return parts.reduce((total, part) => total + heights[part.kind], 0);
}

/**
 * The chronology's list: a grid of which only the rows in sight exist, of one row or a million. The row in hand has the focus (roving), the month
 * stays at the top, and a change elsewhere moves nothing that is being read.
 */
export function StatementList(props: StatementListProps): ReactElement {
  const { rows, known, around, seen, onSeen, selectedId, onPlace } = props;
  const t = useText();
  const heights = useMemo(() => rowHeights(), []);
  const above = useBetween(known, around);
  const tail = useMemo(() => {
    const last = known.total === 0 ? null : known.row(known.total - 1);
    return last === undefined ? NOTHING : afterRows(last, around);
  }, [known, around]);
  const measures = useCallback(
    (port: number): Measures => ({
      total: known.total,
      row: heights.statement,
      above: (rank) => heightOf(above(rank), heights),
      tail: heightOf(tail, heights),
      port,
    }),
    [known, heights, above, tail],
  );
  const need = useCallback((first: number, last: number) => rows.need(first, last), [rows]);
  const headAt = useCallback(
    (top: Anchor) => headOver(top, { known, around, heights, above }),
    [known, around, heights, above],
  );
  const keyAt = useCallback((top: Anchor) => headKey(headAt(top)), [headAt]);
  const place = useListPlace({ known, measures, need, seen, onSeen, headKey: keyAt });
  useLayoutEffect(() => onPlace(place));
  const { drawn, port, scroller, strip, top } = place;
  useChosenInSight(props, place, heights.month);
  const keys = useListKeys({ rows, known, place, stuck: heights.month, selectedId, letters: props.letters });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (keys.onKeyDown(event)) return;
    if (event.key === 'Enter') props.onOpen();
    else if (event.key === ' ') props.onPeek();
    else return;
    event.preventDefault();
  };
  useKeptFocus(scroller, selectedId, keys);
  const ranks = Array.from(
    { length: Math.max(0, Math.min(drawn.last, known.total - 1) - drawn.first + 1) },
    (_, at) => drawn.first + at,
  );
  const held = selectedId === null ? null : known.rankOf(selectedId);
  const focusable = held !== null && ranks.includes(held) ? held : (ranks[0] ?? 0);
  const ended = ranks.at(-1) === known.total - 1;
  return (
    <div
      role="grid"
      aria-label={t('chronology.title')}
      aria-rowcount={known.head?.totalCapped === true ? -1 : known.total + around.events.length + 1}
      aria-colcount={4}
      aria-multiselectable="true"
      className={s['grid']}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Heads />
      <div ref={scroller} role="presentation" className={s['scroll']} data-list="">
        <div role="presentation" className={s['canvas']} style={{ blockSize: `${String(canvasOf(measures(port)))}px` }}>
          <div role="presentation" className={s['port']} style={{ blockSize: `${String(port)}px` }}>
            <StuckHead head={headAt(top)} />
            <div role="presentation" ref={strip} className={s['strip']}>
              {monthGroups(ranks, known, around.zone).map((group) => (
                <MonthGroup key={group.key} period={group.period}>
                  {group.ranks.map((rank) => (
                    <RankRow
                      key={known.row(rank)?.statementId ?? rank}
                      row={known.row(rank)}
                      rank={rank}
                      parts={above(rank)}
                      around={around}
                      selectedId={selectedId}
                      focusable={rank === focusable}
                      onPress={keys.onPress}
                    />
                  ))}
                </MonthGroup>
              ))}
              {ended && tail.length > 0 && (
                <MonthGroup period={UNDATED_PERIOD}>
                  <Parts parts={tail} rank={known.total} />
                </MonthGroup>
              )}
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

interface RankRowProps {
  readonly row: StatementRow | undefined;
  readonly rank: number;
  readonly parts: readonly Between[];
  readonly around: Surroundings;
  readonly selectedId: string | null;
  readonly focusable: boolean;
  readonly onPress: RowProps['onPress'];
}

/** What stands at one rank: headings and events, then the statement, or room for one that isn't read yet. */
function RankRow({ row, rank, parts, around, selectedId, ...rest }: RankRowProps): ReactElement {
  return (
    <>
      <Parts parts={parts} rank={rank} />
      {row ? (
        <Row
          row={row}
          rank={rank}
          rowIndex={2 + rank + eventsBefore(row, around)}
          inHand={row.statementId === selectedId}
          {...rest}
        />
      ) : (
        <WaitingRow />
      )}
    </>
  );
}

interface RowProps {
  readonly row: StatementRow;
  readonly rank: number;
  readonly rowIndex: number;
  readonly inHand: boolean;
  readonly focusable: boolean;
  readonly onPress: (event: MouseEvent, row: StatementRow, rank: number) => void;
}

/** One statement, and whether it is one of several that are chosen. */
function Row({ row, rank, inHand, ...rest }: RowProps): ReactElement {
  const several = useMany((many) => many.all || many.ids.size > 0);
  const chosen = useMany((many) => isChosen(many, row.statementId));
  return (
    <StatementRowView
      statement={row}
      rank={rank}
      inHand={inHand}
      selected={several ? chosen : inHand}
      many={several && chosen}
      {...rest}
    />
  );
}

/** What stands between the rows, by rank: made once for each state of the list. */
function useBetween(known: KnownRows, around: Surroundings): (rank: number) => readonly Between[] {
  return useMemo(() => betweenByRank(known, around), [known, around]);
}

function betweenByRank(known: KnownRows, around: Surroundings): (rank: number) => readonly Between[] {
  const made = new Map<number, readonly Between[]>();
  return (rank) => {
    const before = made.get(rank);
    if (before !== undefined) return before;
    const row = known.row(rank);
    const parts = row === undefined ? NOTHING : betweenRows(rank === 0 ? null : known.row(rank - 1), row, around);
    made.set(rank, parts);
    return parts;
  };
}

/** A statement chosen elsewhere (just added, say) is brought into sight, once. */
function useChosenInSight({ rows, selectedId, known }: StatementListProps, place: ListPlace, stuck: number): void {
  const sought = useRef<string | null>(null);
  const ready = known.head !== null && place.port > 0;
  const { reveal } = place;
  useEffect(() => {
    if (!ready || sought.current === selectedId) return;
    sought.current = selectedId;
    if (selectedId === null) return;
    void rows.locate(selectedId).then((rank) => {
      if (rank !== null) requestAnimationFrame(() => reveal(rank, stuck));
    });
  }, [ready, rows, selectedId, reveal, stuck]);
}

interface Group {
  readonly key: string;
  readonly period: Period | null;
  readonly ranks: number[];
}

/** Rows by month; those that aren't read yet belong to nothing. */
function monthGroups(ranks: readonly number[], known: KnownRows, zone: string): readonly Group[] {
  const groups: Group[] = [];
  for (const rank of ranks) {
    const row = known.row(rank);
    const period = row ? periodOf(row.date, row.zone, zone) : null;
    const last = groups.at(-1);
    if (last?.period === period) last.ranks.push(rank);
    else
      groups.push({
        key: `${String(period)} ${String(groups.filter((one) => one.period === period).length)}`,
        period,
        ranks: [rank],
      });
  }
  return groups;
}

function MonthGroup({
  period,
  children,
}: {
  readonly period: Period | null;
  readonly children: ReactNode;
}): ReactElement {
  const t = useText();
  const say = useDates();
  const name = period === null ? t('loading') : headingWords(period, t, say);
  return (
    <div role="rowgroup" aria-label={name}>
      {children}
    </div>
  );
}

function Parts({ parts, rank }: { readonly parts: readonly Between[]; readonly rank: number }): ReactElement {
  return (
    <>
      {parts.map((part) => (
        <BetweenView key={part.key} part={part} rowIndex={part.kind === 'event' ? 2 + rank + part.number : 0} />
      ))}
    </>
  );
}

function Heads(): ReactElement {
  const t = useText();
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className={classNames(s['columns'], s['heads'], roles['micro'])}>
        <span role="columnheader">{t('chronology.head.date')}</span>
        <span role="columnheader">{t('chronology.head.account')}</span>
        <span role="columnheader">{t('chronology.head.words')}</span>
        <span role="columnheader" aria-label={t('chronology.head.held')} className={s['badges']}>
          <span className={s['badge']} title={t('chronology.head.captures')}>
            <ScanText aria-hidden="true" />
          </span>
          <span className={s['badge']} title={t('chronology.head.sources')}>
            <FileText aria-hidden="true" />
          </span>
          <span className={s['badge']} title={t('chronology.head.links')}>
            <Cable aria-hidden="true" className="flips" />
          </span>
          <span className={s['badge']} title={t('chronology.head.versions')}>
            <History aria-hidden="true" />
          </span>
        </span>
      </div>
    </div>
  );
}
