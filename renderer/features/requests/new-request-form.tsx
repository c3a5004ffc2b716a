import type { ReactElement } from 'react';
import { useController, useForm, type Control } from 'react-hook-form';
import { begunValues, useDraft, useKeptForm } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { DateField } from '../../ui/date-field.tsx';
import { emptyDateDraft, readDateDraft, type DateDraft } from '../../ui/date-draft.ts';
import { FormArea, FormText } from '../../ui/form-fields.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { AccountsField } from './accounts-field.tsx';
import s from './requests.module.css';

interface Draft {
  requestedBy: string;
  addressee: string;
  platform: string;
  channel: string;
  asked: string;
  accountIds: string[];
  sent: DateDraft;
  assertedBy: string;
  source: string;
  reference: string;
}

const untouched: Draft = {
  requestedBy: '',
  addressee: '',
  platform: '',
  channel: '',
  asked: '',
  accountIds: [],
  sent: emptyDateDraft,
  assertedBy: '',
  source: '',
  reference: '',
};

/** A request as it was made: who asked whom for what. Answers its id, or null where the person thought better of it. */
export function NewRequestForm({ onDone }: { readonly onDone: (requestId: string | null) => void }): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const add = useCommand('requests.add');
  const draft = useDraft('request.new');
  const { control, handleSubmit, subscribe, reset } = useForm<Draft>({ defaultValues: begunValues(draft, untouched) });
  useKeptForm(draft, { subscribe, reset }, untouched);
  const { field: sent } = useController({ control, name: 'sent' });
  const submit = handleSubmit(async (typed) => {
    const reading = readDateDraft(typed.sent);
    if (reading.kind === 'bad') return;
    const added = await add.run({
      requestedBy: typed.requestedBy.trim(),
      addressee: typed.addressee.trim() || null,
      platform: typed.platform.trim(),
      channel: typed.channel.trim(),
      asked: typed.asked,
      accountIds: typed.accountIds,
      sent: reading.kind === 'date' ? { ...reading.date, assertedBy: typed.assertedBy.trim() || null } : null,
      reference: typed.reference.trim() || null,
      sources: typed.source.trim() === '' ? [] : [{ source: typed.source.trim() }],
    });
    if (!added) return;
    draft.done();
    say(t('requests.added'));
    onDone(added.requestId);
  });
  const optional = t('form.optional');
  return (
    <InlineForm
      kept={draft}
      onSave={() => void submit()}
      onCancel={() => onDone(null)}
      saveLabel={t('requests.add.save')}
      problem={add.problem}
      size="normal"
      className={s['formPane']}
    >
      <h2 className={roles['lead']}>{t('requests.add.title')}</h2>
      <WhoFields control={control} />
      <FormArea
        control={control}
        name="asked"
        check={(value) => value !== '' || t('requests.asked.needed')}
        label={t('requests.asked')}
        help={t('requests.asked.help')}
        words
        rows={5}
      />
      <AccountsField control={control} name="accountIds" />
      <DateField
        label={t('requests.sentOn')}
        optional={optional}
        value={sent.value}
        onChange={sent.onChange}
        caseZone={zone}
      />
      <div className={layout['pair']}>
        <FormText control={control} name="assertedBy" label={t('dates.assertedBy')} optional={optional} dir="auto" />
        <FormText control={control} name="reference" label={t('requests.reference')} optional={optional} dir="auto" />
      </div>
      <FormText
        control={control}
        name="source"
        label={t('add.source')}
        optional={optional}
        dir="auto"
        help={t('add.source.help')}
      />
    </InlineForm>
  );
}

/** Who asked whom, and by which way. */
function WhoFields({ control }: { readonly control: Control<Draft> }): ReactElement {
  const t = useText();
  const needed = (value: string): true | string => value.trim() !== '' || t('form.required');
  return (
    <div className={layout['pair']}>
      <FormText control={control} name="requestedBy" check={needed} label={t('requests.from')} dir="auto" />
      <FormText
        control={control}
        name="addressee"
        label={t('requests.addressee')}
        optional={t('form.optional')}
        dir="auto"
      />
      <FormText
        control={control}
        name="platform"
        check={needed}
        label={t('requests.platform')}
        dir="auto"
        placeholder="x"
      />
      <FormText
        control={control}
        name="channel"
        check={needed}
        label={t('requests.channel')}
        dir="auto"
        placeholder={t('requests.channel.example')}
      />
    </div>
  );
}
