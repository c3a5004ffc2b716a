import type { ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { Clip } from '../../ui/clip.tsx';
import { DateMark } from '../../ui/date-mark.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import roles from '../../ui/type.module.css';
import { platformName } from '../chronology/names.ts';
import { AccountName } from './account-name.tsx';
import s from './accounts.module.css';

type AccountRow = OutputOf<Contract['accounts.list']>['items'][number];

interface AccountListProps {
  readonly accounts: readonly AccountRow[];
  readonly chosen: string | null;
  readonly letters: boolean;
  readonly onChoose: (accountId: string) => void;
  readonly onOpen: (accountId: string) => void;
}

/** Accounts as rows: who it is, what was last observed, how much it said. */
export function AccountList(props: AccountListProps): ReactElement {
  const t = useText();
  return (
    <RowList
      label={t('accounts.list')}
      items={props.accounts}
      keyOf={(account) => account.accountId}
      chosen={props.chosen}
      letters={props.letters}
      onChoose={props.onChoose}
      onOpen={props.onOpen}
      row={s['row']}
    >
      {(account) => (
        <>
          <span className={s['who']}>
            <Clip>
              <AccountName handle={account.handle} name={account.name} />
            </Clip>
            <Clip className={roles['meta']}>
              <bdi>{platformName(account.platform, t)}</bdi>
              {account.subject !== null && (
                <>
                  {' · '}
                  <bdi>{account.subject}</bdi>
                </>
              )}
            </Clip>
          </span>
          <span className={s['seen']}>
            {account.status && <StatusMark status={account.status} />}
            {account.status && <DateMark edtf={account.statusDate} zone={null} line="one" />}
          </span>
          <span className={classNames(roles['meta'], s['number'])}>
            {t('accounts.statements', { count: account.statements })}
          </span>
        </>
      )}
    </RowList>
  );
}
