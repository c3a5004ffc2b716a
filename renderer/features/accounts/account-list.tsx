import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import roles from '../../ui/type.module.css';
import { platformName } from '../chronology/names.ts';
import { AccountName } from './account-name.tsx';
import s from './accounts.module.css';

type AccountRow = OutputOf<Contract['accounts.list']>['items'][number];

interface AccountListProps {
  readonly accounts: readonly AccountRow[];
  readonly chosen: string | null;
  readonly onChoose: (accountId: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

export function AccountList({ accounts, chosen, onChoose }: AccountListProps): ReactElement {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    accounts.findIndex((account) => account.accountId === chosen),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.min(accounts.length - 1, Math.max(0, at + step));
    const account = accounts[to];
    if (!account) return;
    onChoose(account.accountId);
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[to]?.focus();
  };
  return (
    <div ref={list} role="listbox" aria-label={t('accounts.list')} onKeyDown={onKeyDown}>
      {accounts.map((account, index) => (
        <div
          key={account.accountId}
          role="option"
          aria-selected={account.accountId === chosen}
          tabIndex={index === at ? 0 : -1}
          className={s['row']}
          onClick={() => onChoose(account.accountId)}
        >
          <span className={s['who']}>
            <span className={roles['clip']}>
              <AccountName handle={account.handle} name={account.name} />
            </span>
            <span className={classNames(roles['meta'], roles['clip'])}>
              <bdi>{platformName(account.platform, t)}</bdi>
              {account.subject !== null && (
                <>
                  {' · '}
                  <bdi>{account.subject}</bdi>
                </>
              )}
            </span>
          </span>
          <span className={s['seen']}>
            {account.status && <StatusMark status={account.status} />}
            {account.status && <DateMark edtf={account.statusDate} zone={null} line="one" />}
          </span>
          <span className={classNames(roles['meta'], s['number'])}>
            {t('accounts.statements', { count: account.statements })}
          </span>
        </div>
      ))}
    </div>
  );
}
