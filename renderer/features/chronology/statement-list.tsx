import { FileText, History, ScanText } from 'lucide-react';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useText } from '../../i18n/use-text.ts';
import { classNames } from '../../ui/class-names.ts';
import roles from '../../ui/type.module.css';
import { nextStatement, type ListRow } from './list-rows.ts';
import { MonthHeading } from './month-heading.tsx';
import { rowHeights } from './row-heights.ts';
import { StatementRowView } from './statement-row.tsx';
import { useKeptPlace } from './use-kept-place.ts';
import { useListWindow } from './use-list-window.ts';
import s from './chronology.module.css';

export interface StatementListProps {
  readonly rows: readonly ListRow[];
  readonly total: number;
  readonly selectedId: string | null;
  readonly letters: boolean;
  readonly onChoose: (statementId: string) => void;
  readonly onOpen: () => void;
  readonly onPeek: () => void;
  readonly onNearEnd: () => void;
}

const AHEAD = 40;
const PAGE = 8;

/**
 * The chronology's list: a grid of which only the rows in sight exist. The row in hand has the focus (roving), its month stays at the
 * top, and a change above it moves nothing that is being read.
 */
export function StatementList(props: StatementListProps): ReactElement {
  const { rows, selectedId, onNearEnd } = props;
  const t = useText();
  const scroll = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const sought = useRef<string | null>(null);
  const heights = useMemo(() => rowHeights(), []);
  const selectedIndex = useMemo(() => rows.findIndex((row) => row.key === selectedId), [rows, selectedId]);
  const { virtualizer, stuck } = useListWindow({ rows, selectedIndex, heights, scroll });
  const items = virtualizer.getVirtualItems();
  useKeptPlace(scroll, rows, heights);

  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= rows.length - AHEAD) onNearEnd();
  }, [lastShown, rows.length, onNearEnd]);

  useLayoutEffect(() => {
    if (!wantsFocus.current || selectedIndex < 0) return;
    const row = scroll.current?.querySelector<HTMLElement>(`[data-statement="${selectedId ?? ''}"]`);
    if (row) {
      wantsFocus.current = false;
      row.focus({ preventScroll: true });
    }
  });

  // A statement chosen elsewhere (just added, say) is brought into sight, unless somebody has scrolled on meanwhile
  useLayoutEffect(() => {
    if (sought.current === selectedId || selectedIndex < 0) return;
    sought.current = selectedId;
    virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedId, selectedIndex, virtualizer]);

  const goTo = (index: number): void => {
    const row = rows[index];
    if (row?.kind !== 'statement') return;
    wantsFocus.current = true;
    props.onChoose(row.key);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = targetOf(event, rows, selectedIndex, props.letters);
    if (target !== null) {
      event.preventDefault();
      if (target >= 0) goTo(target);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      props.onOpen();
    } else if (event.key === ' ') {
      event.preventDefault();
      props.onPeek();
    }
  };
  const firstStatement = nextStatement(rows, -1, 1);
  return (
    <div
      role="grid"
      aria-label={t('chronology.title')}
      aria-rowcount={props.total + 1}
      aria-colcount={4}
      className={s['grid']}
    >
      <Heads />
      <div
        ref={scroll}
        role="rowgroup"
        className={s['scroll']}
        tabIndex={-1}
        onWheel={() => (sought.current = selectedId)}
      >
        <div
          role="presentation"
          className={s['canvas']}
          style={{ blockSize: `${String(virtualizer.getTotalSize())}px` }}
        >
          {items.map((item) => (
            <Slot key={item.key} start={item.index === stuck ? null : item.start}>
              <Row
                row={rows[item.index]}
                selectedId={selectedId}
                focusable={item.index === (selectedIndex >= 0 ? selectedIndex : firstStatement)}
                onChoose={props.onChoose}
                onKeyDown={onKeyDown}
              />
            </Slot>
          ))}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: ListRow | undefined;
  readonly selectedId: string | null;
  readonly focusable: boolean;
  readonly onChoose: (statementId: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function Row({ row, selectedId, focusable, onChoose, onKeyDown }: RowProps): ReactElement | null {
  if (!row) return null;
  if (row.kind === 'heading') return <MonthHeading period={row.period} />;
  if (row.kind === 'more') return <MoreRow />;
  return (
    <StatementRowView
      statement={row.statement}
      position={row.index + 1}
      selected={row.key === selectedId}
      focusable={focusable}
      onChoose={onChoose}
      onKeyDown={onKeyDown}
    />
  );
}

/** A row in its place; without one it sticks to the top. */
function Slot({ start, children }: { readonly start: number | null; readonly children: ReactNode }): ReactElement {
  return (
    <div
      role="presentation"
      className={start === null ? s['stuck'] : s['slot']}
      style={start === null ? undefined : { transform: `translateY(${String(start)}px)` }}
    >
      {children}
    </div>
  );
}

function MoreRow(): ReactElement {
  const t = useText();
  return (
    <div role="row" className={s['more']}>
      <span role="gridcell" className={roles['meta']}>
        {t('loading')}
      </span>
    </div>
  );
}

/** Where a key leads: an index, -1 for nowhere further, null for a key that moves nothing. */
function targetOf(event: KeyboardEvent, rows: readonly ListRow[], from: number, letters: boolean): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = letters && event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const at = from < 0 ? nextStatement(rows, -1, 1) : from;
  if (key === 'ArrowDown' || key === 'j') return nextStatement(rows, from, 1);
  if (key === 'ArrowUp' || key === 'k') return nextStatement(rows, at, -1);
  if (key === 'Home') return nextStatement(rows, -1, 1);
  if (key === 'End') return nextStatement(rows, rows.length, -1);
  if (key === 'PageDown') return nextStatement(rows, Math.min(rows.length - 2, at + PAGE) - 1, 1);
  if (key === 'PageUp') return nextStatement(rows, Math.max(1, at - PAGE) + 1, -1);
  return null;
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
          <span className={s['badge']} title={t('chronology.head.versions')}>
            <History aria-hidden="true" />
          </span>
        </span>
      </div>
    </div>
  );
}
