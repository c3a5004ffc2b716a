import { CircleUserRound, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useDesk } from '../../app/desk.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ToolBar } from '../../ui/layout.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { TwoPane } from '../../ui/two-pane.tsx';
import roles from '../../ui/type.module.css';
import { AccountList } from './account-list.tsx';
import { AccountPane } from './account-pane.tsx';
import { AddAccountForm } from './add-account-form.tsx';

/** The accounts of the case: their names as of dates, what was observed of them, whose they are. */
export function AccountsScreen(): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState(false);
  const inHand = useDesk((desk) => desk.accountId);
  const { data, error, isPending, refetch } = useAsk('accounts.list', { find: null });
  useCommands({
    'account.new': { run: () => setAdding(true), off: mode === 'read' ? t('command.off.readOnly') : null },
  });
  const items = data?.items ?? [];
  const accountId = items.some((account) => account.accountId === inHand) ? inHand : (items[0]?.accountId ?? null);
  const letters = useSession((session) => session.shell?.settings.singleLetterKeys ?? true);
  const choose = (id: string): void => {
    setAdding(false);
    useDesk.setState({ accountId: id });
  };
  const back = (): void => {
    setOpened(false);
    setAdding(false);
  };
  const bar = (
    <ToolBar title={t('accounts.title')}>
      {data && <span className={roles['meta']}>{t('accounts.count', { count: items.length })}</span>}
      <span className={roles['end']} />
      <Button
        icon={<Plus aria-hidden="true" />}
        onPress={() => setAdding(true)}
        offReason={mode === 'read' ? t('app.readOnly') : null}
      >
        {t('accounts.add')}
      </Button>
    </ToolBar>
  );
  const list = (
    <>
      {error && <ErrorNote problem={error.problem} onRetry={() => void refetch()} />}
      {isPending && <SkeletonRows count={4} kind="statement" />}
      {data && items.length === 0 && (
        <EmptyState
          icon={<CircleUserRound aria-hidden="true" />}
          title={t('accounts.empty')}
          text={t('accounts.empty.text')}
        />
      )}
      {items.length > 0 && (
        <AccountList
          accounts={items}
          chosen={adding ? null : accountId}
          letters={letters}
          onChoose={choose}
          onOpen={() => setOpened(true)}
        />
      )}
    </>
  );
  const pane = adding ? (
    <AddAccountForm
      onDone={(added) => {
        setAdding(false);
        if (added !== null) useDesk.setState({ accountId: added });
      }}
    />
  ) : (
    accountId !== null && <AccountPane key={accountId} accountId={accountId} />
  );
  return (
    <TwoPane
      bar={bar}
      list={list}
      pane={pane}
      paneLabel={t('accounts.pane')}
      title={t('accounts.title')}
      open={opened || adding}
      onBack={back}
    />
  );
}
