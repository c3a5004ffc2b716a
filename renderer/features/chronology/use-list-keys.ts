import { useCallback, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useDesk } from '../../app/desk.ts';
import type { StatementRow } from './list-rows.ts';
import { beginAt, chooseAll, chooseNone, chooseThese, toggle, useMany } from './selection.ts';
import type { KnownRows, StatementRows } from './statement-rows.ts';
import type { ListPlace } from './use-list-place.ts';

interface Input {
  readonly rows: StatementRows;
  readonly known: KnownRows;
  readonly place: ListPlace;
  /** Pixels at the top that a row in hand must not stand under. */
  readonly stuck: number;
  readonly selectedId: string | null;
  readonly letters: boolean;
}

export interface ListKeys {
  /** True where the key meant something here. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  readonly onPress: (event: MouseEvent, row: StatementRow, rank: number) => void;
  /** Whether the row in hand is to take the focus as soon as it is drawn; `focused` says that it did. */
  readonly wantsFocus: () => boolean;
  readonly focused: () => void;
}

function take(statementId: string): void {
  useDesk.setState({ statementId, adding: false, paneOpen: true });
}

/** Hands on the list: one statement in hand, several with Shift and Ctrl, all with Ctrl A. */
export function useListKeys({ rows, known, place, stuck, selectedId, letters }: Input): ListKeys {
  const wantsFocus = useRef(false);
  const go = async (rank: number, extend: boolean): Promise<void> => {
    if (rank < 0 || rank >= known.total) return;
    const [id] = (await rows.idsBetween(rank, rank)) ?? [];
    if (id === undefined) return;
    wantsFocus.current = true;
    place.reveal(rank, stuck);
    if (extend) await extendTo(rank, id);
    else if (useMany.getState().ids.size > 0 || useMany.getState().all) chooseNone();
    take(id);
  };
  const extendTo = async (rank: number, id: string): Promise<void> => {
    const from = useMany.getState().from ?? selectedId ?? id;
    if (useMany.getState().from === null) beginAt(from);
    const start = rows.known().rankOf(from) ?? rank;
    const ids = await rows.idsBetween(Math.min(start, rank), Math.max(start, rank));
    if (ids !== null) chooseThese(ids);
  };
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const chord = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    const key = letters && event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const held = selectedId === null ? null : known.rankOf(selectedId);
    if (chord && event.key.toLowerCase() === 'a') chooseAll();
    else if (chord && event.key === ' ' && selectedId !== null) toggle(selectedId, null);
    else if (chord) return false;
    else if (event.key === 'Escape') {
      const many = useMany.getState();
      if (!many.all && many.ids.size === 0) return false;
      chooseNone();
    } else {
      const target = targetOf(key, held, known.total, place.pageRows);
      if (target === null) return false;
      void go(target, event.shiftKey);
    }
    event.preventDefault();
    return true;
  };
  const press = (event: MouseEvent, row: StatementRow, rank: number): void => {
    if (event.button !== 0) return;
    if (event.shiftKey) void extendTo(rank, row.statementId);
    else if (event.ctrlKey || event.metaKey) toggle(row.statementId, selectedId);
    else {
      if (useMany.getState().ids.size > 0 || useMany.getState().all) chooseNone();
      beginAt(row.statementId);
      take(row.statementId);
    }
  };
  // One function for all time: rows are drawn again only when they change
  const latest = useRef(press);
  useLayoutEffect(() => {
    latest.current = press;
  });
  const onPress = useCallback<ListKeys['onPress']>((event, row, rank) => latest.current(event, row, rank), []);
  const wants = useCallback(() => wantsFocus.current, []);
  const focused = useCallback(() => void (wantsFocus.current = false), []);
  return { onKeyDown, onPress, wantsFocus: wants, focused };
}

/** Where a key leads: a rank, null for a key that moves nothing. */
function targetOf(key: string, held: number | null, total: number, page: number): number | null {
  const at = held ?? -1;
  if (key === 'ArrowDown' || key === 'j') return Math.min(total - 1, at + 1);
  if (key === 'ArrowUp' || key === 'k') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return total - 1;
  if (key === 'PageDown') return Math.min(total - 1, Math.max(0, at) + page);
  if (key === 'PageUp') return Math.max(0, at - page);
  return null;
}
