import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import {
  barOf,
  placeOfBar,
  revealed,
  settled,
  stretchOf,
  type Anchor,
  type Measures,
  type Stretch,
} from './scroll-place.ts';
import type { KnownRows } from './statement-rows.ts';

/** Rows drawn beyond what is seen, so that a small movement needs no drawing. */
const MORE = 8;
/** Rows read beyond what is drawn. */
const AHEAD = 40;

export interface ListPlace {
  /** The rows to draw. */
  readonly drawn: Stretch;
  /** Height of what is seen, in pixels. */
  readonly port: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly strip: RefObject<HTMLDivElement | null>;
  /** Brings a row into sight, below what sticks to the top. */
  readonly reveal: (rank: number, stuck: number) => void;
  /** Puts a row at the top. */
  readonly jump: (rank: number) => void;
  /** Where the list stands: exact to what the head at the top says of it. */
  readonly top: Anchor;
  /** How many whole rows are seen at once. */
  readonly pageRows: number;
}

interface Input {
  readonly known: KnownRows;
  readonly measures: (port: number) => Measures;
  readonly need: (first: number, last: number) => void;
  /** The first statement in sight, as it was told last. */
  readonly seen: () => string | null;
  readonly onSeen: (statementId: string) => void;
  /** What the head at the top depends on. */
  readonly headKey: (top: Anchor) => string;
}

/**
 * Keeps a place in the list: rows are laid out from the first one in sight (scroll-place.ts). Small movements only move the strip of rows that
 * is drawn; the scroll bar follows, and leads when it is dragged.
 */
export function useListPlace({ known, measures, need, seen, onSeen, headKey }: Input): ListPlace {
  const scroller = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLDivElement>(null);
  const anchor = useRef<Anchor>({ rank: 0, offset: Number.MAX_SAFE_INTEGER });
  const bar = useRef(0);
  const [port, setPort] = useState(0);
  const [drawn, setDrawn] = useState<Stretch>({ first: 0, last: -1, top: 0 });
  const list = useMemo(() => measures(port), [measures, port]);
  const [top, setTop] = useState<Anchor>(() => ({ rank: 0, offset: 0 }));
  const live = useRef({ list, known, drawn, headKey });
  useLayoutEffect(() => {
    live.current = { list, known, drawn, headKey };
  });
  const tellTop = useCallback(() => {
    const now = anchor.current;
    setTop((before) => (live.current.headKey(before) === live.current.headKey(now) ? before : now));
  }, []);

  const moveBar = useCallback(() => {
    const place = scroller.current;
    if (!place) return;
    bar.current = barOf(anchor.current, live.current.list);
    if (Math.abs(place.scrollTop - bar.current) >= 1) place.scrollTop = bar.current;
  }, []);

  const put = useCallback(
    (wanted: Anchor): void => {
      const { list: now, known: rows, drawn: shown } = live.current;
      if (now.port === 0) return;
      anchor.current = settled(wanted, now);
      const tight = stretchOf(anchor.current, now, 0);
      const covered = tight.first >= shown.first && tight.last <= shown.last;
      const from = covered ? topOf(shown.first, tight, now) : null;
      if (from !== null && strip.current) strip.current.style.transform = `translateY(${String(from)}px)`;
      else setDrawn(stretchOf(anchor.current, now, MORE));
      tellSeen(rows.row(anchor.current.rank)?.statementId, onSeen);
      tellTop();
      need(tight.first - AHEAD / 2, tight.last + AHEAD);
    },
    [need, onSeen, tellTop],
  );

  // After everything that changes what is drawn, the strip stands where the anchor says, before anybody sees it
  const generation = useRef(known.generation);
  useLayoutEffect(() => {
    const { list: now } = live.current;
    if (now.port === 0) return;
    if (generation.current !== known.generation) {
      generation.current = known.generation;
      anchor.current = found(anchor.current, seen(), known);
    }
    anchor.current = settled(anchor.current, now);
    const wanted = stretchOf(anchor.current, now, MORE);
    tellSeen(known.row(anchor.current.rank)?.statementId, onSeen);
    const tight = stretchOf(anchor.current, now, 0);
    if (drawn.first > tight.first || drawn.last < tight.last || drawn.last > now.total - 1) setDrawn(wanted);
    else if (strip.current) strip.current.style.transform = `translateY(${String(topOf(drawn.first, tight, now))}px)`;
    tellTop();
    need(tight.first - AHEAD / 2, tight.last + AHEAD);
    moveBar();
  }, [known, drawn, port, list, need, seen, onSeen, moveBar, tellTop]);

  usePortHeight(scroller, setPort);
  const moveBy = useCallback(
    (pixels: number) => put({ rank: anchor.current.rank, offset: anchor.current.offset - pixels }),
    [put],
  );
  const onBar = useCallback(
    (at: number) => {
      const moved = at - bar.current;
      if (Math.abs(moved) < 1.5) return;
      bar.current = at;
      const { list: now } = live.current;
      if (Math.abs(moved) > now.port * 2) put(placeOfBar(at, now));
      else moveBy(moved);
    },
    [put, moveBy],
  );
  useMovement(scroller, list.row, { moveBy, onBar, moveBar });

  const ways = useWays(anchor, live, put, moveBar);
  return {
    drawn,
    port,
    scroller,
    strip,
    ...ways,
    top,
    pageRows: Math.max(1, Math.floor(port / list.row) - 1),
  };
}

/** The ways to a row: into sight, or to the top. */
function useWays(
  anchor: RefObject<Anchor>,
  live: RefObject<{ readonly list: Measures }>,
  put: (wanted: Anchor) => void,
  moveBar: () => void,
): Pick<ListPlace, 'reveal' | 'jump'> {
  const reveal = useCallback(
    (rank: number, stuck: number) => {
      put(revealed(anchor.current, rank, live.current.list, stuck));
      moveBar();
    },
    [anchor, live, put, moveBar],
  );
  const jump = useCallback(
    (rank: number) => {
      const { list: now } = live.current;
      put({ rank, offset: now.above(rank) });
      moveBar();
    },
    [live, put, moveBar],
  );
  return { reveal, jump };
}

/** The height of what is seen, as it is now. */
function usePortHeight(scroller: RefObject<HTMLDivElement | null>, tell: (height: number) => void): void {
  useLayoutEffect(() => {
    const place = scroller.current;
    if (!place) return;
    tell(place.clientHeight);
    const observer = new ResizeObserver(() => tell(place.clientHeight));
    observer.observe(place);
    return () => observer.disconnect();
  }, [scroller, tell]);
}

interface Movement {
  readonly moveBy: (pixels: number) => void;
  /** The scroll bar was moved to here. */
  readonly onBar: (at: number) => void;
  /** Puts the scroll bar where the list stands. */
  readonly moveBar: () => void;
}

/** The wheel moves the list itself: the scroll bar of a long list is too coarse for it. */
function useMovement(
  scroller: RefObject<HTMLDivElement | null>,
  row: number,
  { moveBy, onBar, moveBar }: Movement,
): void {
  useEffect(() => {
    const place = scroller.current;
    if (!place) return;
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.shiftKey || event.deltaY === 0) return;
      event.preventDefault();
      moveBy(event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : row));
      moveBar();
    };
    const onScroll = (): void => onBar(place.scrollTop);
    place.addEventListener('wheel', onWheel, { passive: false });
    place.addEventListener('scroll', onScroll, { passive: true });
    place.addEventListener('scrollend', moveBar, { passive: true });
    return () => {
      place.removeEventListener('wheel', onWheel);
      place.removeEventListener('scroll', onScroll);
      place.removeEventListener('scrollend', moveBar);
    };
  }, [scroller, row, moveBy, onBar, moveBar]);
}

function tellSeen(statementId: string | undefined, onSeen: Input['onSeen']): void {
  if (statementId !== undefined) onSeen(statementId);
}

/** Where a drawn row's headings begin, told from a stretch that begins at or below it. */
function topOf(first: number, from: Stretch, list: Measures): number {
  let { top } = from;
  for (let at = from.first - 1; at >= first; at -= 1) top -= list.row + list.above(at);
  return top;
}

/** The anchor in a list that was read anew: at the same statement, wherever it stands now. */
function found(anchor: Anchor, statementId: string | null, known: KnownRows): Anchor {
  const rank = statementId === null ? null : known.rankOf(statementId);
  return rank === null ? anchor : { rank, offset: anchor.offset };
}
