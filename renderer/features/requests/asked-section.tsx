import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { openAccount } from '../../app/desk.ts';
import { useText } from '../../i18n/use-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { Facts, Section } from '../../ui/layout.tsx';
import roles from '../../ui/type.module.css';
import { accountName, platformName } from '../chronology/names.ts';
import { Words } from '../statement/words.tsx';
import type { RequestDetail } from './standing-words.ts';
import s from './requests.module.css';

/** What was asked, word by word, by which way, and about which accounts. */
export function AskedSection({ request }: { readonly request: RequestDetail }): ReactElement {
  const t = useText();
  const facts: (readonly [string, ReactNode])[] = [
    [t('requests.channel'), <bdi key="c">{request.channel}</bdi>],
    [t('requests.platform'), <bdi key="p">{platformName(request.platform, t)}</bdi>],
    [t('requests.accounts'), <Accounts key="a" accounts={request.accounts} />],
  ];
  if (request.reference !== null) facts.push([t('requests.reference'), <bdi key="r">{request.reference}</bdi>]);
  return (
    <Section title={t('requests.asked')}>
      <Words text={request.asked} lang={null} size="pane" />
      <div className={s['facts']}>
        <Facts items={facts} />
      </div>
    </Section>
  );
}

function Accounts({ accounts }: { readonly accounts: RequestDetail['accounts'] }): ReactElement {
  const t = useText();
  if (accounts.length === 0) return <>{t('requests.accounts.none')}</>;
  return (
    <>
      {accounts.map((account) => (
        <span key={account.accountId} className={roles['group']}>
          <AriaButton className={classNames(s['textLink'])} onPress={() => openAccount(account.accountId)}>
            <bdi dir={account.handle === null ? 'auto' : 'ltr'}>{accountName(account, t)}</bdi>
          </AriaButton>
        </span>
      ))}
    </>
  );
}
