import { useMemo } from 'react';
import { extentOf, liesIn, UNDATED } from '../../../core/domain/chronology.ts';
import { parseEdtf } from '../../../core/domain/asserted-date.ts';
import { useAskPages, useCaseFile } from '../../ipc/use-case.ts';
import { useEffect } from 'react';
import type { TimelineEvent } from './between-rows.ts';
import { isFiltered, type ChronologyFilter } from './filter.ts';

const NONE: readonly TimelineEvent[] = [];
/** The second stream is short; what is beyond this many is not drawn among the statements. */
const MOST = 5_000;

/** What happened beside the statements, in the order of the list: where nothing but an account and dates is asked for. */
export function useEvents(filter: ChronologyFilter): readonly TimelineEvent[] {
  const { zone } = useCaseFile();
  const pages = useAskPages('statements.events', { accountId: filter.accountId });
  const { data, hasNextPage, isFetching, fetchNextPage } = pages;
  const all = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const more = hasNextPage && !isFetching && all.length < MOST;
  useEffect(() => {
    if (more) void fetchNextPage();
  }, [more, fetchNextPage]);
  const { from, to, order } = filter;
  const shown = filter.events && !isFiltered({ ...filter, accountId: null, from: null, to: null });
  return useMemo(() => {
    if (!shown || all.length === 0) return NONE;
    const range = {
      first: from !== null && parseEdtf(from).ok ? extentOf(from, zone).first : -Infinity,
      last: to !== null && parseEdtf(to).ok ? extentOf(to, zone).last : Infinity,
    };
    const inside = all.filter((event) => liesIn(extentOf(event.date, event.zone ?? zone, zone), range) !== 'no');
    const dated = inside.filter((event) => event.sortKey !== UNDATED);
    const undated = inside.filter((event) => event.sortKey === UNDATED);
    return [...(order === 'newest' ? dated.reverse() : dated), ...undated];
  }, [shown, all, from, to, order, zone]);
}
