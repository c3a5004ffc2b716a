import { useState, type ReactElement } from 'react';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Notice } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { useSameHandle } from './use-same-handle.ts';
import s from './accounts.module.css';

/** A new account: only the platform is needed. Answers its id, or null where the person thought better of it. */
export function AddAccountForm({ onDone }: { readonly onDone: (accountId: string | null) => void }): ReactElement {
  const t = useText();
  const add = useCommand('accounts.add');
  const draft = useDraft('account.new');
  const [platform, setPlatform] = useDraftField(draft, 'platform', '');
  const [handle, setHandle] = useDraftField(draft, 'handle', '');
  const [displayName, setDisplayName] = useDraftField(draft, 'displayName', '');
  const [url, setUrl] = useDraftField(draft, 'url', '');
  const [tried, setTried] = useState(false);
  const twins = useSameHandle(platform, handle);
  const save = async (): Promise<void> => {
    setTried(true);
    if (platform.trim() === '') return;
    const added = await add.run({
      platform: platform.trim(),
      handle: handle || null,
      displayName: displayName || null,
      url: url || null,
    });
    if (!added) return;
    draft.done();
    say(t('accounts.added'));
    onDone(added.accountId);
  };
  return (
    <InlineForm
      kept={draft}
      onSave={() => void save()}
      onCancel={() => onDone(null)}
      saveLabel={t('accounts.add')}
      problem={add.problem}
      size="normal"
      className={s['formPane']}
    >
      <h2 className={roles['lead']}>{t('accounts.add.title')}</h2>
      <TextField
        label={t('accounts.platform')}
        value={platform}
        onChange={setPlatform}
        autoFocus
        dir="auto"
        placeholder="x"
        error={tried && platform.trim() === '' ? t('form.required') : null}
      />
      <div className={layout['pair']}>
        <TextField
          label={t('accounts.handle')}
          optional={t('form.optional')}
          value={handle}
          onChange={setHandle}
          dir="ltr"
          help={t('accounts.handle.help')}
        />
        <TextField
          label={t('accounts.displayName')}
          optional={t('form.optional')}
          value={displayName}
          onChange={setDisplayName}
          dir="auto"
        />
      </div>
      <TextField label={t('accounts.url')} optional={t('form.optional')} value={url} onChange={setUrl} dir="ltr" />
      {twins.length > 0 && <Notice severity="warning">{t('accounts.sameHandle', { count: twins.length })}</Notice>}
    </InlineForm>
  );
}
