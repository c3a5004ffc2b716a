import type { ReactElement } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { FormSelect, FormText } from '../../ui/form-fields.tsx';
import layout from '../../ui/layout.module.css';
import { accountName, platformName } from '../chronology/names.ts';
import { NEW_ACCOUNT, NEW_SPEAKER, type StatementDraft } from './statement-draft.ts';

/** Whose words they are: an account or speaker that the case knows, or a new one by the few fields that it needs. */
export function SpeakerFields({ control }: { readonly control: Control<StatementDraft> }): ReactElement {
  const t = useText();
  const accounts = useAsk('accounts.list', { find: null }).data?.items ?? [];
  const subjects = useAsk('subjects.list', {}).data?.items ?? [];
  const accountId = useWatch({ control, name: 'accountId' });
  const speakerId = useWatch({ control, name: 'speakerId' });
  const needed = (value: string): true | string => value.trim() !== '' || t('form.required');
  const optional = t('form.optional');
  return (
    <>
      <div className={layout['pair']}>
        <FormSelect
          control={control}
          name="accountId"
          check={(_, draft) => draft.accountId !== '' || draft.speakerId !== '' || t('add.who.needed')}
          label={t('add.account')}
          choices={[
            { value: '', name: t('add.account.none') },
            ...accounts.map((account) => ({
              value: account.accountId,
              name: accountName(account, t),
              side: platformName(account.platform, t),
            })),
            { value: NEW_ACCOUNT, name: t('add.account.new') },
          ]}
        />
        <FormSelect
          control={control}
          name="speakerId"
          label={t('add.speaker')}
          choices={[
            { value: '', name: t('add.speaker.none') },
            ...subjects.map((subject) => ({ value: subject.subjectId, name: subject.names[0]?.text ?? '' })),
            { value: NEW_SPEAKER, name: t('add.speaker.new') },
          ]}
        />
      </div>
      {accountId === NEW_ACCOUNT && (
        <div className={layout['pair']}>
          <FormText control={control} name="platform" check={needed} label={t('add.platform')} dir="ltr" />
          <FormText
            control={control}
            name="handle"
            label={t('add.handle')}
            optional={optional}
            dir="ltr"
            help={t('add.handle.help')}
          />
          <FormText control={control} name="accountName" label={t('add.accountName')} optional={optional} dir="auto" />
        </div>
      )}
      {speakerId === NEW_SPEAKER && (
        <FormText control={control} name="speakerName" check={needed} label={t('add.speakerName')} dir="auto" />
      )}
    </>
  );
}
