import { Archive } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { goTo, showCustodyOf } from '../../app/desk.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import layout from '../../ui/layout.module.css';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import roles from '../../ui/type.module.css';
import { clearFilter, useChronologyFilter } from '../chronology/filter.ts';
import { AccountName } from './account-name.tsx';
import { FactsSection } from './facts-section.tsx';
import { NamesSection } from './names-section.tsx';
import { SameAccount } from './same-account.tsx';
import { StatusSection } from './status-section.tsx';
import { SubjectPart } from './subject-part.tsx';
import s from './accounts.module.css';

export type Account = OutputOf<Contract['accounts.get']>;

/** All that the case holds of one account. */
export function AccountPane({ accountId }: { readonly accountId: string }): ReactElement | null {
  const t = useText();
  const { data: account, error, refetch } = useAsk('accounts.get', { accountId });
  if (error) return <ErrorNote problem={error.problem} onRetry={() => void refetch()} />;
  if (!account) return <SkeletonRows count={4} kind="line" />;
  return (
    <>
      <header className={s['head']}>
        <h2 className={roles['lead']}>
          <AccountName handle={account.handle} name={account.name} />
        </h2>
        <span className={roles['meta']}>{t('accounts.statements', { count: account.statements })}</span>
        <Acts account={account} />
      </header>
      <FactsSection account={account} />
      <SubjectPart account={account} />
      <NamesSection account={account} />
      <StatusSection account={account} />
      <SameAccount account={account} />
    </>
  );
}

function Acts({ account }: { readonly account: Account }): ReactElement {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const setAside = useCommand('accounts.setAside');
  const { accountId } = account;
  const onReason = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ accountId, reason }))) return;
    setAsking(false);
    say(t('accounts.setAside.done'));
  };
  if (asking) {
    return (
      <ReasonForm
        action={t('accounts.setAside')}
        example={t('accounts.setAside.example')}
        problem={setAside.problem}
        onReason={(reason) => void onReason(reason)}
        onCancel={() => setAsking(false)}
      />
    );
  }
  return (
    <span className={layout['acts']}>
      <Button
        size="small"
        onPress={() => {
          clearFilter();
          useChronologyFilter.setState({ accountId });
          goTo('chronology');
        }}
      >
        {t('accounts.show')}
      </Button>
      <Button size="small" look="bare" onPress={() => showCustodyOf(accountId)}>
        {t('accounts.history')}
      </Button>
      <Button size="small" look="bare" icon={<Archive aria-hidden="true" />} onPress={() => setAsking(true)}>
        {t('accounts.setAside')}
      </Button>
    </span>
  );
}
