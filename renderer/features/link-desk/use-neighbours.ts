import { openLinkDesk } from '../../app/desk.ts';
import { callEngine } from '../../ipc/engine.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { engineFilter, useChronologyFilter, type ChronologyFilter } from '../chronology/filter.ts';

type Way = 'next' | 'previous';

export interface Neighbours {
  /** Whether a statement comes after this one; true as long as that isn't known. */
  readonly hasNext: boolean;
  /** Goes on, known or not; the keyboard is nowhere meanwhile, so that what is typed at once never marks the statement that was left. */
  readonly go: (way: Way) => void;
}

/** The statements before and after one, in the order and through the filter of the chronology. */
export function useNeighbours(statementId: string): Neighbours {
  const filter = useChronologyFilter();
  const after = useAsk('statements.list', around(filter, statementId, 'next'));
  const go = async (way: Way): Promise<void> => {
    const held = document.activeElement;
    if (held instanceof HTMLElement) held.blur();
    const found = await callEngine('statements.list', around(filter, statementId, way));
    const id = found.ok ? besides(found.value.items, statementId) : null;
    if (id !== null) openLinkDesk(id);
    else if (held instanceof HTMLElement) held.focus({ preventScroll: true });
  };
  return {
    hasNext: after.data === undefined || besides(after.data.items, statementId) !== null,
    go: (way) => void go(way),
  };
}

function around(filter: ChronologyFilter, statementId: string, way: Way) {
  const turned = filter.order === 'oldest' ? ('newest' as const) : ('oldest' as const);
  const order = way === 'next' ? filter.order : turned;
  return { ...engineFilter(filter), order, textLimit: 1, at: { statementId, before: 0 }, limit: 2 };
}

/** A statement that the filter doesn't hold has its own place in the order all the same. */
function besides(items: readonly { readonly statementId: string }[], statementId: string): string | null {
  const [first, second] = items;
  return (first?.statementId === statementId ? second : first)?.statementId ?? null;
}
