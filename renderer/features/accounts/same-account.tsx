import { Unlink, UsersRound } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useCommands } from '../../app/commands/live.ts';
import { useDesk } from '../../app/desk.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Notice } from '../../ui/error-note.tsx';
import { Section } from '../../ui/layout.tsx';
import roles from '../../ui/type.module.css';
import type { Account } from './account-pane.tsx';
import { AccountName } from './account-name.tsx';
import { SameForm } from './same-form.tsx';
import { useSameHandle } from './use-same-handle.ts';
import s from './accounts.module.css';

/** Whether this account was recorded twice: said with its reason, and taken apart again. Nothing moves by it. */
export function SameAccount({ account }: { readonly account: Account }): ReactElement {
  const { sameAs } = account;
  return sameAs === null ? (
    <StandsForItself account={account} />
  ) : (
    <PointsToOther accountId={account.accountId} sameAs={sameAs} />
  );
}

interface PointsToOtherProps {
  readonly accountId: string;
  readonly sameAs: NonNullable<Account['sameAs']>;
}

function PointsToOther({ accountId, sameAs }: PointsToOtherProps): ReactElement {
  const t = useText();
  return (
    <Notice severity="note">
      {t('same.account.is')} <AccountName handle={sameAs.handle} name={sameAs.name} />. <bdi>{sameAs.reason}</bdi>
      <span className={s['noticeActs']}>
        <Button size="small" onPress={() => useDesk.setState({ accountId: sameAs.accountId })}>
          {t('same.goThere')}
        </Button>
        <TakeApart accountId={accountId} />
      </span>
    </Notice>
  );
}

function TakeApart({ accountId }: { readonly accountId: string }): ReactElement {
  const t = useText();
  const apart = useCommand('accounts.takeApart');
  const run = async (): Promise<void> => {
    if (await apart.run({ accountId })) say(t('same.apart.done'));
  };
  return (
    <>
      <Button size="small" look="bare" icon={<Unlink aria-hidden="true" />} onPress={() => void run()}>
        {t('same.apart')}
      </Button>
      {apart.problem && <ErrorNote problem={apart.problem} onDismiss={apart.clear} />}
    </>
  );
}

function StandsForItself({ account }: { readonly account: Account }): ReactElement {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { accountId, platform } = account;
  const items = useAsk('accounts.list', { find: null }).data?.items ?? [];
  const others = items.filter((one) => one.platform === platform && one.accountId !== accountId);
  const likely = useSameHandle(platform, account.handle ?? '').find((one) => one.accountId !== accountId);
  const off = others.length === 0 ? t('command.off.alone') : null;
  useCommands({ 'account.same': { run: () => setAsking(true), off } });
  return (
    <Section
      title={t('same.title')}
      aside={account.alsoRecordedAs.length > 0 ? account.alsoRecordedAs.length : undefined}
      end={
        <>
          <span className={roles['end']} />
          <Button
            size="small"
            look="bare"
            icon={<UsersRound aria-hidden="true" />}
            expanded={asking}
            offReason={off}
            onPress={() => setAsking(!asking)}
          >
            {t('same.account')}
          </Button>
        </>
      }
    >
      {account.alsoRecordedAs.length === 0 && !asking && (
        <p className={roles['meta']}>{t(likely ? 'same.account.likely' : 'same.account.none')}</p>
      )}
      {account.alsoRecordedAs.map((other) => (
        <div key={other.accountId} className={s['line']}>
          <span>
            <AccountName handle={other.handle} name={other.name} />
            <span className={s['note']}>
              <bdi>{other.reason}</bdi> · {t('accounts.statements', { count: other.statements })}
            </span>
          </span>
          <TakeApart accountId={other.accountId} />
        </div>
      ))}
      {asking && (
        <JoinForm accountId={accountId} others={others} likely={likely?.accountId} onDone={() => setAsking(false)} />
      )}
    </Section>
  );
}

interface JoinFormProps {
  readonly accountId: string;
  readonly others: OutputOf<Contract['accounts.list']>['items'];
  readonly likely: string | undefined;
  readonly onDone: () => void;
}

function JoinForm({ accountId, others, likely, onDone }: JoinFormProps): ReactElement {
  const t = useText();
  const merge = useCommand('accounts.merge');
  const onSame = async (otherId: string, reason: string): Promise<boolean> => {
    if (!(await merge.run({ accountId, otherId, reason }))) return false;
    onDone();
    say(t('same.account.done'));
    return true;
  };
  return (
    <SameForm
      form="account.same"
      about={accountId}
      label={t('same.account.which')}
      help={t('same.account.help')}
      choices={others.map((one) => ({
        value: one.accountId,
        name: [one.name, one.handle === null ? t('accounts.handle.unknown') : `@${one.handle}`]
          .filter((part) => part !== null)
          .join(' '),
        side: t('accounts.statements', { count: one.statements }),
      }))}
      likely={likely}
      problem={merge.problem}
      onSame={onSame}
      onCancel={onDone}
    />
  );
}
