import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { flipped, rangeBetween, type Several } from './several.ts';
import s from './row-list.module.css';

export interface RowListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  /** Enter: to what is beside the list. */
  readonly onOpen?: ((key: string) => void) | undefined;
  /** Whether single letters move, as the settings say. */
  readonly letters: boolean;
  /** Where several rows can be chosen at once: with Shift, Ctrl and Ctrl A. */
  readonly several?: Several | undefined;
  /** The rows under one heading, in the order in which they stand. */
  readonly groups?: ((items: readonly T[]) => readonly RowGroup<T>[]) | undefined;
  /** Class of each row: its columns. */
  readonly row?: string | undefined;
  readonly children: (item: T) => ReactNode;
}

export interface RowGroup<T> {
  /** What a reader of the screen is told of the group; its head is only seen. */
  readonly name: string;
  readonly head: ReactNode;
  readonly items: readonly T[];
}

/** Where a key leads in a list of `length` rows from row `at` (-1: from none); null where it leads nowhere. */
export function rowAfter(key: string, at: number, length: number, letters: boolean): number | null {
  if (!letters && key.length === 1) return null;
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(length - 1, at + 1);
    case 'ArrowUp':
    case 'k':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}

/** Rows of which one is in hand: one stop for Tab, arrow keys (or J and K) walk through it. Several can be chosen where the list lets it. */
export function RowList<T>(props: RowListProps<T>): ReactElement {
  const { items, keyOf, chosen, several } = props;
  const list = useRef<HTMLDivElement>(null);
  const keys = items.map(keyOf);
  const held = chosen === null ? -1 : keys.indexOf(chosen);
  const many = several !== undefined && several.keys.size > 0;
  useFocusOfRows(list, keys);
  const begun = useRef<string | null>(null);
  const onKeyDown = useRowKeys(props, { keys, held, list, begun });
  const onClick = (event: MouseEvent, key: string): void => {
    if (several && event.shiftKey) several.onKeys(rangeBetween(keys, begun.current ?? chosen, key));
    else if (several && (event.ctrlKey || event.metaKey)) {
      several.onKeys(flipped(several.keys, key, chosen));
      begun.current = key;
    } else {
      if (many) several.onKeys(new Set());
      begun.current = key;
      props.onChoose(key);
      props.onOpen?.(key);
    }
  };
  const rowOf = (item: T): ReactElement => {
    const key = keyOf(item);
    const index = keys.indexOf(key);
    return (
      <div
        key={key}
        role="option"
        aria-selected={many ? several.keys.has(key) : key === chosen}
        data-in-hand={key === chosen ? '' : undefined}
        tabIndex={index === Math.max(0, held) ? 0 : -1}
        className={classNames(s['row'], props.row)}
        onClick={(event) => onClick(event, key)}
      >
        {props.children(item)}
      </div>
    );
  };
  const groups = props.groups?.(items);
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={props.label}
      aria-multiselectable={several ? true : undefined}
      onKeyDown={onKeyDown}
    >
      {groups?.map((group) => (
        <div key={group.name} role="group" aria-label={group.name}>
          <div aria-hidden="true">{group.head}</div>
          {group.items.map(rowOf)}
        </div>
      )) ?? items.map(rowOf)}
    </div>
  );
}

interface Rows {
  readonly keys: readonly string[];
  /** Which row is in hand; -1: none. */
  readonly held: number;
  readonly list: { readonly current: HTMLElement | null };
  /** Where a range begins that Shift extends. */
  readonly begun: { current: string | null };
}

/** What the keys do in the list. */
function useRowKeys<T>(
  { items, letters, several, chosen, onChoose, onOpen }: RowListProps<T>,
  { keys, held, list, begun }: Rows,
): (event: KeyboardEvent) => void {
  const focus = (at: number): void => list.current?.querySelectorAll<HTMLElement>('[role="option"]')[at]?.focus();
  const choosing = (event: KeyboardEvent): boolean => {
    if (!several || event.altKey) return false;
    const chord = event.ctrlKey || event.metaKey;
    if (chord && event.key.toLowerCase() === 'a') several.onKeys(new Set(keys));
    else if (chord && event.key === ' ' && chosen !== null) several.onKeys(flipped(several.keys, chosen, null));
    else if (event.key === 'Escape' && several.keys.size > 0) several.onKeys(new Set());
    else return false;
    return true;
  };
  const opening = (event: KeyboardEvent): boolean => {
    const here = keys[Math.max(0, held)];
    if (event.key !== 'Enter' || here === undefined || !onOpen) return false;
    onOpen(here);
    return true;
  };
  const moving = (event: KeyboardEvent): boolean => {
    const to = rowAfter(event.key, held, items.length, letters);
    const key = to === null ? undefined : keys[to];
    if (to === null || key === undefined) return false;
    if (several && event.shiftKey) {
      begun.current ??= chosen ?? key;
      several.onKeys(rangeBetween(keys, begun.current, key));
    } else {
      begun.current = key;
      if (several && several.keys.size > 0) several.onKeys(new Set());
    }
    onChoose(key);
    focus(to);
    return true;
  };
  return (event) => {
    if (choosing(event)) event.preventDefault();
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (opening(event) || moving(event)) event.preventDefault();
  };
}

/** The row that had the keyboard went away (placed, set aside): the one in hand now has it. */
function useFocusOfRows(list: { readonly current: HTMLElement | null }, keys: readonly string[]): void {
  const within = useRef(false);
  const drawn = keys.join();
  useEffect(() => {
    const place = list.current;
    if (!place) return;
    const onFocus = (event: FocusEvent): void => {
      within.current = event.target instanceof Element && place.contains(event.target);
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [list]);
  useEffect(() => {
    if (!within.current || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus();
  }, [list, drawn]);
}
