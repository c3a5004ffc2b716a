import { lazy, Suspense, useCallback, useDeferredValue, useMemo, type ReactElement } from 'react';
import { useDesk } from '../../app/desk.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useAskPages, useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import roles from '../../ui/type.module.css';
import { clearFilter, isFiltered, useChronologyFilter, type ChronologyFilter } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { Histogram } from './histogram.tsx';
import { listRows, UNDATED_PERIOD, type Period } from './list-rows.ts';
import { MonthCounts } from './month-heading.tsx';
import { StatementList } from './statement-list.tsx';
import s from './chronology.module.css';

const FirstSteps = lazy(async () => ({ default: (await import('../captures/first-steps.tsx')).FirstSteps }));
const StatementPane = lazy(async () => ({ default: (await import('../statement/statement-pane.tsx')).StatementPane }));

const PAGE_ROWS = 200;
/** Rows show two lines: more of a text would only cost time. */
const TEXT_IN_ROW = 400;

/** What was said, in the order of time, with one statement in hand beside it. */
export function ChronologyScreen(): ReactElement {
  const filter = useChronologyFilter();
  const deferred = useDeferredValue(filter);
  const { zone } = useCaseFile();
  const pages = useAskPages('statements.list', listInput(deferred));
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = pages;
  const rows = useMemo(
    () => listRows(pages.data?.pages.flatMap((page) => page.items) ?? [], hasNextPage, zone),
    [pages.data, hasNextPage, zone],
  );
  const first = pages.data?.pages[0];
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const desk = useDesk();
  const letters = useSession((session) => session.shell?.settings.singleLetterKeys ?? true);
  const counts = useMonthCounts(deferred);
  const paneShown = desk.paneOpen && (desk.statementId !== null || desk.adding);
  const empty = first !== undefined && first.items.length === 0;
  if (empty && !isFiltered(deferred) && !desk.adding) {
    return (
      <div className={s['firstPage']}>
        <FilterBar total={0} totalCapped={false} uncertain={0} />
        <Suspense fallback={null}>
          <FirstSteps />
        </Suspense>
      </div>
    );
  }
  return (
    <div className={classNames(s['desk'], paneShown && s['withPane'])}>
      <div className={s['listSide']}>
        <div>
          <FilterBar
            total={first?.total ?? null}
            totalCapped={first?.totalCapped ?? false}
            uncertain={first?.uncertain ?? 0}
          />
          <Histogram />
        </div>
        {pages.error && <ErrorNote problem={pages.error.problem} onRetry={() => void pages.refetch()} />}
        {!first && !pages.error && <SkeletonRows count={9} kind="statement" />}
        {empty && <NoMatch />}
        {first && !empty && (
          <MonthCounts value={counts}>
            <StatementList
              key={filterKey(deferred)}
              rows={rows}
              total={first.total}
              selectedId={desk.statementId}
              letters={letters}
              onChoose={choose}
              onOpen={enterPane}
              onPeek={togglePane}
              onNearEnd={onNearEnd}
            />
          </MonthCounts>
        )}
      </div>
      {paneShown && (
        <Suspense fallback={<aside className={s['waiting']} />}>
          <StatementPane />
        </Suspense>
      )}
    </div>
  );
}

function listInput(filter: ChronologyFilter): {
  search: string | null;
  accountId: string | null;
  kinds: ChronologyFilter['kinds'][number][] | null;
  from: string | null;
  to: string | null;
  order: 'oldest' | 'newest';
  setAside: boolean;
  limit: number;
  textLimit: number;
} {
  const search = filter.search.trim();
  return {
    search: search === '' ? null : search,
    accountId: filter.accountId,
    kinds: filter.kinds.length === 0 ? null : [...filter.kinds],
    from: filter.from,
    to: filter.to,
    order: filter.order,
    setAside: filter.setAside,
    limit: PAGE_ROWS,
    textLimit: TEXT_IN_ROW,
  };
}

/** A list with another filter is another list: it starts at its top. */
function filterKey(filter: ChronologyFilter): string {
  return JSON.stringify(listInput(filter));
}

function useMonthCounts(filter: ChronologyFilter): ReadonlyMap<Period, number> | null {
  const bars = useAsk('statements.histogram', { accountId: filter.accountId }, { keep: true }).data?.bars;
  const plain =
    filter.search.trim() === '' &&
    filter.kinds.length === 0 &&
    !filter.setAside &&
    filter.from === null &&
    filter.to === null;
  return useMemo(() => {
    if (!bars || !plain) return null;
    const counts = new Map<Period, number>();
    for (const bar of bars) {
      const period = bar.grain === 3 ? UNDATED_PERIOD : bar.period;
      counts.set(period, (counts.get(period) ?? 0) + bar.statements);
    }
    return counts;
  }, [bars, plain]);
}

function choose(statementId: string): void {
  useDesk.setState({ statementId, adding: false, paneOpen: true });
}

function togglePane(): void {
  useDesk.setState((desk) => ({ paneOpen: !desk.paneOpen }));
}

function enterPane(): void {
  useDesk.setState({ paneOpen: true });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-pane]')?.focus());
}

function NoMatch(): ReactElement {
  const t = useText();
  return (
    <div className={s['message']}>
      <div className={classNames(roles['strong'], roles['lead'])}>{t('chronology.noMatch')}</div>
      <p className={classNames(roles['two'], roles['prose'])}>{t('chronology.noMatch.text')}</p>
      <Button onPress={clearFilter}>{t('chronology.filter.clear')}</Button>
    </div>
  );
}
