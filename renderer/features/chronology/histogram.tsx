import { useMemo, useRef, useState, type PointerEvent, type ReactElement } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { useDates } from '../../i18n/use-dates.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { classNames } from '../../ui/class-names.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import type { TimelineEvent } from './between-rows.ts';
import { useChronologyFilter } from './filter.ts';
import {
  columnsWithin,
  edtfOf,
  eventsByColumn,
  histogramColumns,
  type Column,
  type Columns,
} from './histogram-columns.ts';
import s from './histogram.module.css';

const HEIGHT_REM = 1.9;

function setRange(columns: Columns, a: number, b: number): void {
  const first = columns.items[Math.min(a, b)];
  const last = columns.items[Math.max(a, b)];
  if (!first || !last) return;
  const all = first === columns.items[0] && last === columns.items.at(-1);
  useChronologyFilter.setState(
    all
      ? { from: null, to: null }
      : { from: edtfOf(first.period, columns.unit), to: edtfOf(last.period, columns.unit) },
  );
}

/** The months of the case with how surely they are known. Drag over it, or move its two thumbs, to choose a range. */
export function Histogram({ events }: { readonly events: readonly TimelineEvent[] }): ReactElement | null {
  const t = useText();
  const accountId = useChronologyFilter((filter) => filter.accountId);
  const from = useChronologyFilter((filter) => filter.from);
  const to = useChronologyFilter((filter) => filter.to);
  const bars = useAsk('statements.histogram', { accountId }, { keep: true }).data?.bars;
  const columns = useMemo(() => histogramColumns(bars ?? []), [bars]);
  const { zone } = useCaseFile();
  const rings = useMemo(() => eventsByColumn(columns, events, zone), [columns, events, zone]);
  const [dragged, setDragged] = useState<readonly [number, number] | null>(null);
  if (columns.items.length === 0) return null;
  const chosen = from === null && to === null ? null : columnsWithin(columns, from, to);
  const shown = dragged ?? chosen;
  return (
    <div className={s['histogram']} data-region="">
      {columns.spread > 0 && (
        <SideColumn name={t('histogram.spread')} look="coarse" count={columns.spread} most={columns.most} />
      )}
      <Plot columns={columns} rings={rings} shown={shown} onDrag={setDragged} />
      {columns.undated > 0 && (
        <SideColumn name={t('histogram.undated')} look="open" count={columns.undated} most={columns.most} />
      )}
      <Legend columns={columns} events={events.length} />
    </div>
  );
}

interface PlotProps {
  readonly columns: Columns;
  /** Events by a column's period. */
  readonly rings: ReadonlyMap<number, number>;
  readonly shown: readonly [number, number] | null;
  readonly onDrag: (range: readonly [number, number] | null) => void;
}

function Plot({ columns, rings, shown, onDrag }: PlotProps): ReactElement {
  const t = useText();
  const say = useDates();
  const place = useRef<HTMLDivElement>(null);
  const start = useRef<number | null>(null);
  const last = columns.items.length - 1;
  const range = shown ?? [0, last];
  const low = Math.min(range[0], range[1]);
  const high = Math.max(range[0], range[1]);
  const columnAt = (event: PointerEvent): number => {
    const box = place.current?.getBoundingClientRect();
    if (!box) return 0;
    const share = (event.clientX - box.left) / box.width;
    const along = document.documentElement.dir === 'rtl' ? 1 - share : share;
    return Math.max(0, Math.min(last, Math.floor(along * columns.items.length)));
  };
  const down = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = columnAt(event);
    onDrag([start.current, start.current]);
  };
  const move = (event: PointerEvent): void => {
    if (start.current !== null) onDrag([start.current, columnAt(event)]);
  };
  const up = (event: PointerEvent): void => {
    if (start.current === null) return;
    setRange(columns, start.current, columnAt(event));
    start.current = null;
    onDrag(null);
  };
  const name = (index: number): string =>
    say(edtfOf(columns.items[index]?.period ?? 0, columns.unit), null, 'long').words;
  return (
    <div className={s['plot']}>
      <div
        ref={place}
        className={s['columns']}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => onDrag(null)}
      >
        {columns.items.map((column, index) => (
          <ColumnBar
            key={column.period}
            column={column}
            columns={columns}
            events={rings.get(column.period) ?? 0}
            on={shown !== null && index >= low && index <= high}
          />
        ))}
      </div>
      <Axis columns={columns} shown={shown === null ? null : [low, high]} />
      <Slider
        aria-label={t('histogram.label')}
        className={classNames(s['slider'], shown === null && s['idle'])}
        minValue={0}
        maxValue={columns.items.length}
        value={[low, high + 1]}
        onChange={(value) => {
          const [a = 0, b = last + 1] = value;
          onDrag([a, Math.max(a, b - 1)]);
        }}
        onChangeEnd={(value) => {
          const [a = 0, b = last + 1] = value;
          onDrag(null);
          setRange(columns, Math.min(a, last), Math.max(Math.min(a, last), b - 1));
        }}
      >
        <SliderTrack className={classNames(s['track'])}>
          <SliderThumb
            index={0}
            className={classNames(s['thumb'])}
            aria-label={t('histogram.from', { month: name(low) })}
          />
          <SliderThumb
            index={1}
            className={classNames(s['thumb'])}
            aria-label={t('histogram.to', { month: name(high) })}
          />
        </SliderTrack>
      </Slider>
    </div>
  );
}

function ColumnBar({
  column,
  columns,
  events,
  on,
}: {
  readonly column: Column;
  readonly columns: Columns;
  readonly events: number;
  readonly on: boolean;
}): ReactElement {
  const say = useDates();
  const { unit, most } = columns;
  const title = say(edtfOf(column.period, unit), null, 'short').words;
  const january = unit === 'month' && column.period % 100 === 1;
  const total = column.fine + column.coarse + column.open;
  return (
    <div
      className={classNames(s['column'], on && s['inRange'], january && s['yearStart'])}
      title={`${title}: ${String(total)}`}
    >
      {events > 0 && <i className={s['ring']} />}
      {(['open', 'coarse', 'fine'] as const).map((grain) =>
        column[grain] > 0 ? (
          <div
            key={grain}
            className={classNames(s['bar'], s[grain])}
            style={{ blockSize: barHeight(column[grain], most) }}
          />
        ) : null,
      )}
    </div>
  );
}

/** Few statements are drawn as blocks of one height each, many in proportion; one is never so thin that it can't be seen. */
function barHeight(count: number, most: number): string {
  return most <= 5 ? `${String(count * 0.375)}rem` : `${String(Math.max(0.125, (count / most) * HEIGHT_REM))}rem`;
}

function Axis({
  columns,
  shown,
}: {
  readonly columns: Columns;
  readonly shown: readonly [number, number] | null;
}): ReactElement {
  const say = useDates();
  const { items, unit } = columns;
  const months = unit === 'month' && items.length <= 24;
  const ticks = months ? items : items.filter((item) => unit === 'year' || item.period % 100 === 1);
  const every = Math.ceil(ticks.length / 24);
  return (
    <div className={s['axis']} aria-hidden="true">
      {ticks.map((item, index) => {
        const on = months && shown !== null && index >= shown[0] && index <= shown[1];
        const words = say(edtfOf(item.period, unit), null, 'short').words;
        const year = unit === 'year' ? String(item.period) : String(Math.floor(item.period / 100));
        const january = item.period % 100 === 1;
        const text = months ? (january ? year : words.replace(/ .*$/, '')) : index % every === 0 ? year : '';
        return (
          <span
            key={item.period}
            className={classNames(
              s['tick'],
              months && s['centred'],
              on && s['tickOn'],
              january && months && s['yearTick'],
            )}
          >
            {text}
          </span>
        );
      })}
    </div>
  );
}

interface SideColumnProps {
  readonly name: string;
  readonly look: 'coarse' | 'open';
  readonly count: number;
  readonly most: number;
}

function SideColumn({ name, look, count, most }: SideColumnProps): ReactElement {
  return (
    <div className={s['side']} title={`${name}: ${String(count)}`}>
      <div className={s['sideBar']}>
        <div
          className={classNames(s['bar'], s[look])}
          style={{ blockSize: barHeight(Math.min(count, Math.max(most, 1)), Math.max(most, 1)) }}
        />
      </div>
      <span className={s['sideName']}>{name}</span>
    </div>
  );
}

function Legend({ columns, events }: { readonly columns: Columns; readonly events: number }): ReactElement {
  const t = useText();
  const when = useWhen();
  const entries = (['fine', 'open', 'coarse'] as const).filter((look) => columns.totals[look] > 0);
  return (
    <div className={s['legend']}>
      {entries.map((look) => (
        <span key={look}>
          <i className={s[look]} />
          {t(`histogram.${look}`, { count: when.number(columns.totals[look]) })}
        </span>
      ))}
      {events > 0 && (
        <span>
          <i className={s['ring']} />
          {t('histogram.events', { count: when.number(events) })}
        </span>
      )}
    </div>
  );
}
