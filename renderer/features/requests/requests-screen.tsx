import { Mail, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useDesk } from '../../app/desk.ts';
import { useSession } from '../../app/session.ts';
import { useToday } from '../../app/use-today.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAskPages, useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ToolBar } from '../../ui/layout.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { TwoPane } from '../../ui/two-pane.tsx';
import roles from '../../ui/type.module.css';
import { AsOf } from './as-of.tsx';
import { NewRequestForm } from './new-request-form.tsx';
import { RequestList } from './request-list.tsx';
import { RequestPane } from './request-pane.tsx';
import s from './requests.module.css';

const PAGE = 100;

/** What was asked of the platforms, and how long nobody answered. */
export function RequestsScreen(): ReactElement {
  const t = useText();
  const { mode, zone } = useCaseFile();
  const today = useToday(zone);
  const [until, setUntil] = useState<string | null>(null);
  const [aside, setAside] = useState(false);
  const [adding, setAdding] = useState(false);
  const { requestId: inHand, requestOpen } = useDesk();
  const letters = useSession((session) => session.shell?.settings.singleLetterKeys ?? true);
  const asOf = until ?? today;
  const pages = useAskPages('requests.list', { asOf, setAside: aside, limit: PAGE });
  const add = (): void => setAdding(true);
  useCommands({ 'request.new': { run: add, off: mode === 'read' ? t('command.off.readOnly') : null } });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  // What was come to from elsewhere may stand on a page that isn't read yet, or be set aside
  const requestId = inHand ?? items[0]?.requestId ?? null;
  const addButton = (
    <Button icon={<Plus aria-hidden="true" />} onPress={add} offReason={mode === 'read' ? t('app.readOnly') : null}>
      {t('requests.add')}
    </Button>
  );
  const bar = (
    <ToolBar title={t('requests.title')}>
      <AsOf asOf={until} onChange={setUntil} />
      <Button look="bare" pressed={aside} onPress={() => setAside(!aside)}>
        {t('requests.aside')}
      </Button>
      <span className={roles['end']} />
      {pages.data && <span className={roles['meta']}>{t('requests.count', { count: total })}</span>}
      {addButton}
    </ToolBar>
  );
  const list = (
    <>
      {pages.error && <ErrorNote problem={pages.error.problem} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <SkeletonRows count={4} kind="statement" />}
      {pages.data && items.length === 0 && <NoRequests aside={aside}>{addButton}</NoRequests>}
      {items.length > 0 && (
        <RequestList
          requests={items}
          chosen={adding ? null : requestId}
          letters={letters}
          onChoose={(id) => {
            setAdding(false);
            useDesk.setState({ requestId: id });
          }}
          onOpen={() => useDesk.setState({ requestOpen: true })}
        />
      )}
      {pages.hasNextPage && (
        <div className={s['older']}>
          <Button onPress={() => void pages.fetchNextPage()}>{t('requests.older')}</Button>
        </div>
      )}
    </>
  );
  const pane = adding ? (
    <NewRequestForm
      onDone={(added) => {
        setAdding(false);
        if (added !== null) useDesk.setState({ requestId: added });
      }}
    />
  ) : (
    requestId !== null && <RequestPane key={requestId} requestId={requestId} asOf={asOf} />
  );
  return (
    <TwoPane
      bar={bar}
      list={list}
      pane={pane}
      paneLabel={t('requests.pane')}
      title={t('requests.title')}
      open={requestOpen || adding}
      onBack={() => {
        setAdding(false);
        useDesk.setState({ requestOpen: false });
      }}
    />
  );
}

function NoRequests({ aside, children }: { readonly aside: boolean; readonly children: ReactElement }): ReactElement {
  const t = useText();
  if (aside) return <EmptyState size="small" title={t('requests.aside.none')} />;
  return (
    <EmptyState
      icon={<Mail aria-hidden="true" />}
      title={t('requests.empty')}
      text={t('requests.empty.text')}
      example={t('requests.empty.example')}
    >
      {children}
    </EmptyState>
  );
}
