import { Pencil } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Facts, Section } from '../../ui/layout.tsx';
import roles from '../../ui/type.module.css';
import { platformName } from '../chronology/names.ts';
import type { Account } from './account-pane.tsx';

/** Where the account stands: platform, link, the platform's own number for it. */
export function FactsSection({ account }: { readonly account: Account }): ReactElement {
  const t = useText();
  const [changing, setChanging] = useState(false);
  useCommands({ 'account.details': () => setChanging(true) });
  const facts: (readonly [string, ReactNode])[] = [
    [t('accounts.platform'), <bdi key="p">{platformName(account.platform, t)}</bdi>],
    [t('accounts.url'), account.url === null ? t('notGiven') : <bdi dir="ltr">{account.url}</bdi>],
    [
      t('accounts.userId'),
      account.platformUserId === null ? t('notGiven') : <code className={roles['mono']}>{account.platformUserId}</code>,
    ],
  ];
  return (
    <Section
      title={t('accounts.facts')}
      end={
        <>
          <span className={roles['end']} />
          <Button
            size="small"
            look="bare"
            icon={<Pencil aria-hidden="true" />}
            expanded={changing}
            onPress={() => setChanging(!changing)}
          >
            {t('accounts.change')}
          </Button>
        </>
      }
    >
      {changing ? <FactsForm account={account} onDone={() => setChanging(false)} /> : <Facts items={facts} />}
    </Section>
  );
}

interface FactsFormProps {
  readonly account: Account;
  readonly onDone: () => void;
}

function FactsForm({ account, onDone }: FactsFormProps): ReactElement {
  const t = useText();
  const { accountId } = account;
  const update = useCommand('accounts.update');
  const draft = useDraft('account.details', accountId);
  const [link, setLink] = useDraftField(draft, 'url', account.url ?? '');
  const [userId, setUserId] = useDraftField(draft, 'platformUserId', account.platformUserId ?? '');
  const save = async (): Promise<void> => {
    const changes = { url: link.trim() || null, platformUserId: userId.trim() || null };
    const same = changes.url === account.url && changes.platformUserId === account.platformUserId;
    if (!same && !(await update.run({ accountId, ...changes }))) return;
    draft.done();
    if (!same) say(t('accounts.changed'));
    onDone();
  };
  return (
    <InlineForm kept={draft} onSave={() => void save()} onCancel={onDone} problem={update.problem}>
      <TextField
        label={t('accounts.url')}
        optional={t('form.optional')}
        value={link}
        onChange={setLink}
        dir="ltr"
        autoFocus
      />
      <TextField
        label={t('accounts.userId')}
        optional={t('form.optional')}
        value={userId}
        onChange={setUserId}
        dir="ltr"
        help={t('accounts.userId.help')}
      />
    </InlineForm>
  );
}
