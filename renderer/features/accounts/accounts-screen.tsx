import { CircleUserRound, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useDesk } from '../../app/desk.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ToolBar } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import roles from '../../ui/type.module.css';
import { AccountList } from './account-list.tsx';
import { AccountPane } from './account-pane.tsx';
import { AddAccountForm } from './add-account-form.tsx';
import s from './accounts.module.css';

/** The accounts of the case: their names as of dates, what was observed of them, whose they are. */
export function AccountsScreen(): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const [adding, setAdding] = useState(false);
  const inHand = useDesk((desk) => desk.accountId);
  const { data, error, isPending, refetch } = useAsk('accounts.list', { find: null });
  const items = data?.items ?? [];
  const accountId = items.some((account) => account.accountId === inHand) ? inHand : (items[0]?.accountId ?? null);
  const choose = (id: string): void => {
    setAdding(false);
    useDesk.setState({ accountId: id });
  };
  return (
    <div className={s['desk']}>
      <div className={s['main']}>
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
        <div className={s['scroll']}>
          {error && <ErrorNote problem={error.problem} onRetry={() => void refetch()} />}
          {isPending && <SkeletonRows count={4} kind="statement" />}
          {data && items.length === 0 && <NoAccounts />}
          {items.length > 0 && <AccountList accounts={items} chosen={adding ? null : accountId} onChoose={choose} />}
        </div>
      </div>
      <aside className={layout['pane']} data-pane="" data-region="" tabIndex={-1} aria-label={t('accounts.pane')}>
        {adding && (
          <AddAccountForm
            onDone={(added) => {
              setAdding(false);
              if (added !== null) useDesk.setState({ accountId: added });
            }}
          />
        )}
        {!adding && accountId !== null && <AccountPane key={accountId} accountId={accountId} />}
      </aside>
    </div>
  );
}

function NoAccounts(): ReactElement {
  const t = useText();
  return (
    <div className={s['empty']}>
      <CircleUserRound aria-hidden="true" />
      <h2 className={roles['title']}>{t('accounts.empty')}</h2>
      <p className={classNames(roles['prose'], roles['two'])}>{t('accounts.empty.text')}</p>
    </div>
  );
}
