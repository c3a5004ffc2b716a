import { useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
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
  /** Class of each row: its columns. */
  readonly row?: string | undefined;
  readonly children: (item: T) => ReactNode;
}

/** Where a key leads in a list of `length` rows from row `at`; null where it leads nowhere. */
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

/** Rows of which one is in hand: one stop for Tab, arrow keys (or J and K) walk through it. */
export function RowList<T>(props: RowListProps<T>): ReactElement {
  const { items, keyOf, chosen, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    items.findIndex((item) => keyOf(item) === chosen),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = items[at];
    if (event.key === 'Enter' && here !== undefined && props.onOpen) {
      event.preventDefault();
      props.onOpen(keyOf(here));
      return;
    }
    const to = rowAfter(event.key, at, items.length, props.letters);
    const item = to === null ? undefined : items[to];
    if (to === null || item === undefined) return;
    event.preventDefault();
    onChoose(keyOf(item));
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[to]?.focus();
  };
  return (
    <div ref={list} role="listbox" aria-label={props.label} onKeyDown={onKeyDown}>
      {items.map((item, index) => {
        const key = keyOf(item);
        return (
          <div
            key={key}
            role="option"
            aria-selected={key === chosen}
            tabIndex={index === at ? 0 : -1}
            className={classNames(s['row'], props.row)}
            onClick={() => {
              onChoose(key);
              props.onOpen?.(key);
            }}
          >
            {props.children(item)}
          </div>
        );
      })}
    </div>
  );
}
