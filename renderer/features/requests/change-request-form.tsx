import { useState, type ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { changedFields } from '../../app/drafts/changed-fields.ts';
import { begunValues, useDraft, useKeptForm } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { FormText } from '../../ui/form-fields.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { AccountsField } from './accounts-field.tsx';
import type { RequestDetail } from './standing-words.ts';

interface Draft {
  platform: string;
  channel: string;
  addressee: string;
  reference: string;
  accountIds: string[];
}

interface ChangeRequestFormProps {
  readonly request: RequestDetail;
  readonly onDone: () => void;
}

/** What may change of a request. Who asked and what was asked are written once. */
export function ChangeRequestForm({ request, onDone }: ChangeRequestFormProps): ReactElement {
  const t = useText();
  const update = useCommand('requests.update');
  const draft = useDraft('request.change', request.requestId);
  const [untouched] = useState<Draft>(() => ({
    platform: request.platform,
    channel: request.channel,
    addressee: request.addressee ?? '',
    reference: request.reference ?? '',
    accountIds: request.accounts.map(({ accountId }) => accountId),
  }));
  const [seen, setSeen] = useState(request.revision);
  const { control, handleSubmit, subscribe, reset } = useForm<Draft>({ defaultValues: begunValues(draft, untouched) });
  useKeptForm(draft, { subscribe, reset }, untouched);
  const submit = handleSubmit(async (typed) => {
    const whole = {
      platform: typed.platform.trim(),
      channel: typed.channel.trim(),
      addressee: typed.addressee.trim() || null,
      reference: typed.reference.trim() || null,
      accountIds: typed.accountIds,
    };
    const changed = changedFields(whole, typed, untouched);
    const saved = await update.run({ requestId: request.requestId, ...changed, revision: seen });
    // Whoever has seen both values may save again: the next try is made upon what stands now
    if (!saved) {
      setSeen(request.revision);
      return;
    }
    draft.done();
    say(t('requests.changed'));
    onDone();
  });
  const optional = t('form.optional');
  const needed = (value: string): true | string => value.trim() !== '' || t('form.required');
  return (
    <InlineForm kept={draft} onSave={() => void submit()} onCancel={onDone} problem={update.problem}>
      <p className={roles['micro']}>{t('requests.change.help')}</p>
      <div className={layout['pair']}>
        <FormText control={control} name="addressee" label={t('requests.addressee')} optional={optional} dir="auto" />
        <FormText control={control} name="platform" check={needed} label={t('requests.platform')} dir="auto" />
        <FormText control={control} name="channel" check={needed} label={t('requests.channel')} dir="auto" />
        <FormText control={control} name="reference" label={t('requests.reference')} optional={optional} dir="auto" />
      </div>
      <AccountsField control={control} name="accountIds" />
    </InlineForm>
  );
}
