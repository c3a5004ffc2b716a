import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useController, type Control, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { accountName, platformName } from '../chronology/names.ts';
import s from './requests.module.css';

/** The fields of a form that hold ids. */
type IdNames<F extends FieldValues> = {
  [N in FieldPath<F>]: FieldPathValue<F, N> extends readonly string[] ? N : never;
}[FieldPath<F>];

interface AccountsFieldProps<F extends FieldValues> {
  readonly control: Control<F>;
  readonly name: IdNames<F>;
}

/** The accounts that a request is about: each can be taken off again, and another one added. */
export function AccountsField<F extends FieldValues>({ control, name }: AccountsFieldProps<F>): ReactElement {
  const t = useText();
  const { field } = useController({ control, name });
  const chosen: readonly string[] = field.value;
  const all = useAsk('accounts.list', { find: null }).data?.items ?? [];
  const set = (ids: readonly string[]): void => field.onChange(ids);
  const left = all.filter(({ accountId }) => !chosen.includes(accountId));
  return (
    <div role="group" aria-label={t('requests.accounts')} className={s['accountsField']}>
      <Select
        label={t('requests.accounts')}
        optional={t('form.optional')}
        value={null}
        placeholder={t(left.length === 0 ? 'requests.accounts.noneLeft' : 'requests.accounts.add')}
        onChange={(id) => set([...chosen, id])}
        choices={left.map((account) => ({
          value: account.accountId,
          name: accountName(account, t),
          side: platformName(account.platform, t),
        }))}
      />
      {chosen.length > 0 && (
        <ul className={s['chosenAccounts']}>
          {all
            .filter(({ accountId }) => chosen.includes(accountId))
            .map((account) => (
              <li key={account.accountId}>
                <bdi dir={account.handle === null ? 'auto' : 'ltr'}>{accountName(account, t)}</bdi>
                <Button
                  size="small"
                  look="bare"
                  label={t('requests.accounts.takeOff', { account: accountName(account, t) })}
                  icon={<X aria-hidden="true" />}
                  onPress={() => set(chosen.filter((id) => id !== account.accountId))}
                />
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
