import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import roles from '../../ui/type.module.css';

interface AccountNameProps {
  readonly handle: string | null;
  readonly name: string | null;
}

/** Handle and displayed name; an unknown handle is said, never guessed. Handles always run left to right. */
export function AccountName({ handle, name }: AccountNameProps): ReactElement {
  const t = useText();
  return (
    <>
      {name !== null && <bdi className={roles['strong']}>{name}</bdi>}
      {name !== null && ' '}
      {handle === null ? (
        <span className={roles['meta']}>{t('accounts.handle.unknown')}</span>
      ) : (
        <bdi dir="ltr" className={name === null ? roles['strong'] : roles['two']}>
          {handle.startsWith('@') ? handle : `@${handle}`}
        </bdi>
      )}
    </>
  );
}
