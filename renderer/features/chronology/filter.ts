import { create } from 'zustand';
import type { StatementKind } from '../../../core/domain/vocabulary.ts';
import { onDeskReset } from '../../app/desk.ts';

/** What the chronology shows. Words and dates are as typed: the engine reads them. */
export interface ChronologyFilter {
  readonly search: string;
  readonly accountId: string | null;
  readonly kinds: readonly StatementKind[];
  /** EDTF, both ends included; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly order: 'oldest' | 'newest';
  readonly setAside: boolean;
}

const none: ChronologyFilter = {
  search: '',
  accountId: null,
  kinds: [],
  from: null,
  to: null,
  order: 'oldest',
  setAside: false,
};

export const useChronologyFilter = create<ChronologyFilter>(() => none);

export function clearFilter(): void {
  useChronologyFilter.setState(none, true);
}

export function isFiltered(filter: ChronologyFilter): boolean {
  return (
    filter.search.trim() !== '' ||
    filter.accountId !== null ||
    filter.kinds.length > 0 ||
    filter.from !== null ||
    filter.to !== null ||
    filter.setAside
  );
}

onDeskReset(clearFilter);
