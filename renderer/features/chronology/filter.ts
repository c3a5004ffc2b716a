import { create } from 'zustand';
import type { Contract, InputOf, OutputOf } from '../../../core/contract/index.ts';
import type { Precision, StatementKind, StatementState } from '../../../core/domain/vocabulary.ts';
import { onDeskReset } from '../../app/desk.ts';
import { chooseNone } from './selection.ts';

/** What the chronology shows. Words and dates are as typed: the engine reads them. */
export interface ChronologyFilter {
  readonly search: string;
  readonly accountId: string | null;
  readonly kinds: readonly StatementKind[];
  readonly states: readonly StatementState[];
  readonly precisions: readonly Precision[];
  /** Those that carry all of these. */
  readonly tagIds: readonly string[];
  /** Linked to this clause, in any version of its text. */
  readonly clauseId: string | null;
  /** EDTF, both ends included; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly order: 'oldest' | 'newest';
  readonly setAside: boolean;
  /** Show what happened beside the statements. */
  readonly events: boolean;
}

const none: ChronologyFilter = {
  search: '',
  accountId: null,
  kinds: [],
  states: [],
  precisions: [],
  tagIds: [],
  clauseId: null,
  from: null,
  to: null,
  order: 'oldest',
  setAside: false,
  events: true,
};

export const useChronologyFilter = create<ChronologyFilter>(() => none);

/** The order and the events shown are how the list is looked at, not what is in it. */
export function clearFilter(): void {
  useChronologyFilter.setState(({ order, events }) => ({ ...none, order, events }), true);
}

export function isFiltered(filter: ChronologyFilter): boolean {
  return (
    filter.search.trim() !== '' ||
    filter.accountId !== null ||
    filter.clauseId !== null ||
    filter.kinds.length + filter.states.length + filter.precisions.length + filter.tagIds.length > 0 ||
    filter.from !== null ||
    filter.to !== null ||
    filter.setAside
  );
}

type EngineFilter = NonNullable<InputOf<Contract['tags.putOn']>['matching']>;
type SavedFilter = OutputOf<Contract['filters.list']>['items'][number]['filter'];

function listOf<T>(items: readonly T[]): T[] | null {
  return items.length === 0 ? null : [...items];
}

/** What the engine is asked for. */
export function engineFilter(filter: ChronologyFilter): EngineFilter {
  const search = filter.search.trim();
  return {
    search: search === '' ? null : search,
    accountId: filter.accountId,
    kinds: listOf(filter.kinds),
    states: listOf(filter.states),
    precisions: listOf(filter.precisions),
    tagIds: listOf(filter.tagIds),
    clauseId: filter.clauseId,
    from: filter.from,
    to: filter.to,
    setAside: filter.setAside,
  };
}

/** Puts a saved filter in place of the one that is set. */
export function applySaved(saved: SavedFilter): void {
  const { search, accountId, kinds, states, precisions, tagIds, clauseId, from, to, setAside } = saved;
  useChronologyFilter.setState({
    search: search ?? '',
    accountId,
    kinds: kinds ?? [],
    states: states ?? [],
    precisions: precisions ?? [],
    tagIds: tagIds ?? [],
    clauseId,
    from,
    to,
    setAside,
  });
}

/** Whether the list is one account's or the whole case: then months can be counted from the tallies, and events belong to it. */
export function isPlain(filter: ChronologyFilter): boolean {
  return !isFiltered({ ...filter, accountId: null });
}

// Another list: what was chosen in the one before means nothing in it.
useChronologyFilter.subscribe((now, before) => {
  if (JSON.stringify(engineFilter(now)) !== JSON.stringify(engineFilter(before))) chooseNone();
});

onDeskReset(() => useChronologyFilter.setState(none, true));
