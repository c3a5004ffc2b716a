import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useRef, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useDesk } from '../../app/desk.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import roles from '../../ui/type.module.css';
import { DENSE, type Surroundings } from './between-rows.ts';
import { useAddToDossier } from '../dossiers/add-to-dossier.ts';
import { BulkBar } from './bulk-bar.tsx';
import { targetInHand } from './many-target.ts';
import {
  clearFilter,
  engineFilter,
  isFiltered,
  isPlain,
  useChronologyFilter,
  type ChronologyFilter,
} from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { Histogram } from './histogram.tsx';
import { useJumpKeys } from './jump-to-date.tsx';
import { UNDATED_PERIOD, type Period } from './list-rows.ts';
import { MonthCounts } from './month-heading.tsx';
import { SearchNotes } from './search-notes.tsx';
import { StatementList } from './statement-list.tsx';
import { useEvents } from './use-events.ts';
import type { ListPlace } from './use-list-place.ts';
import { useStatementRows } from './use-statement-rows.ts';
import s from './chronology.module.css';

const FirstSteps = lazy(async () => ({ default: (await import('../captures/first-steps.tsx')).FirstSteps }));
const StatementPane = lazy(async () => ({ default: (await import('../statement/statement-pane.tsx')).StatementPane }));

/** What was said, in the order of time, with one statement in hand beside it. */
export function ChronologyScreen(): ReactElement {
  const filter = useChronologyFilter();
  const deferred = useDeferredValue(filter);
  const input = useMemo(() => ({ ...engineFilter(deferred), order: deferred.order }), [deferred]);
  const seen = useRef<string | null>(null);
  const place = useRef<ListPlace | null>(null);
  const lastSeen = useCallback(() => seen.current, []);
  const onSeen = useCallback((statementId: string) => void (seen.current = statementId), []);
  const onPlace = useCallback((now: ListPlace) => void (place.current = now), []);
  const { rows, known } = useStatementRows(input, lastSeen);
  const around = useSurroundings(deferred);
  const desk = useDesk();
  useDossierCommand(desk.statementId);
  const letters = useSession((session) => session.shell?.settings.singleLetterKeys ?? true);
  const counts = useMonthCounts(deferred);
  const jump = useJumpKeys({ rows, place, letters });
  const { head, problem } = known;
  const paneShown = desk.paneOpen && (desk.statementId !== null || desk.adding);
  const empty = head !== null && known.total === 0;
  if (empty && !isFiltered(deferred) && !desk.adding) {
    return (
      <div className={s['firstPage']}>
        <FilterBar head={head} jump={jump} />
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
          <FilterBar head={head} jump={jump} />
          <BulkBar head={head} />
          <SearchNotes head={head} />
          <Histogram events={around.events} />
          {problem && <ErrorNote problem={problem} onRetry={() => void rows.refresh(null)} />}
        </div>
        {!head && !problem && <SkeletonRows count={9} kind="statement" />}
        {empty && <NoMatch />}
        {head && !empty && (
          <MonthCounts value={counts}>
            <StatementList
              key={JSON.stringify(input)}
              rows={rows}
              known={known}
              around={around}
              seen={lastSeen}
              onSeen={onSeen}
              onPlace={onPlace}
              selectedId={desk.statementId}
              letters={letters}
              onOpen={enterPane}
              onPeek={togglePane}
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

/** E takes what is chosen, else what is in hand, into the dossier. */
function useDossierCommand(statementId: string | null): void {
  const add = useAddToDossier();
  const t = useText();
  const { mode } = useCaseFile();
  const run = (): void => {
    const target = targetInHand(statementId);
    if (target !== null) void add(target);
  };
  const off = mode === 'read' ? t('app.readOnly') : null;
  useCommands({ 'statement.addToDossier': statementId === null ? undefined : { run, off } });
}

const NO_MONTHS: ReadonlySet<Period> = new Set();

/** What stands between the rows: events where nothing but accounts and dates is asked for, days in full months. */
function useSurroundings(filter: ChronologyFilter): Surroundings {
  const { zone } = useCaseFile();
  const events = useEvents(filter);
  const counts = useMonthCounts(filter);
  return useMemo(() => {
    const full = counts === null ? [] : [...counts].filter(([period, count]) => period % 100 > 0 && count >= DENSE);
    const denseMonths = full.length === 0 ? NO_MONTHS : new Set(full.map(([period]) => period));
    return { events, newestFirst: filter.order === 'newest', zone, denseMonths };
  }, [events, counts, filter.order, zone]);
}

function useMonthCounts(filter: ChronologyFilter): ReadonlyMap<Period, number> | null {
  const bars = useAsk('statements.histogram', { accountId: filter.accountId }, { keep: true }).data?.bars;
  const plain = isPlain(filter);
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
