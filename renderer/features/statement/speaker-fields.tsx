import type { ReactElement } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useText } from '../../i18n/use-text.ts';
import { TextField } from '../../ui/field.tsx';
import layout from '../../ui/layout.module.css';
import type { StatementDraft } from './statement-draft.ts';

export interface SpeakerFieldsProps {
  readonly form: UseFormReturn<StatementDraft>;
  /** A new account is to be made. */
  readonly account: boolean;
  /** A new subject is to be made. */
  readonly speaker: boolean;
}

/** The few fields that a new account or subject needs; the rest can wait. */
export function SpeakerFields({ form, account, speaker }: SpeakerFieldsProps): ReactElement {
  const t = useText();
  return (
    <>
      {account && (
        <div className={layout['pair']}>
          <Controller
            name="platform"
            control={form.control}
            rules={{ validate: (value) => value.trim() !== '' || t('form.required') }}
            render={({ field, fieldState }) => (
              <TextField
                label={t('add.platform')}
                value={field.value}
                onChange={field.onChange}
                dir="ltr"
                error={fieldState.error?.message}
              />
            )}
          />
          <Controller
            name="handle"
            control={form.control}
            render={({ field }) => (
              <TextField
                label={t('add.handle')}
                optional={t('form.optional')}
                value={field.value}
                onChange={field.onChange}
                dir="ltr"
                help={t('add.handle.help')}
              />
            )}
          />
          <Controller
            name="accountName"
            control={form.control}
            render={({ field }) => (
              <TextField
                label={t('add.accountName')}
                optional={t('form.optional')}
                value={field.value}
                onChange={field.onChange}
                dir="auto"
              />
            )}
          />
        </div>
      )}
      {speaker && (
        <Controller
          name="speakerName"
          control={form.control}
          rules={{ validate: (value) => value.trim() !== '' || t('form.required') }}
          render={({ field, fieldState }) => (
            <TextField
              label={t('add.speakerName')}
              value={field.value}
              onChange={field.onChange}
              dir="auto"
              error={fieldState.error?.message}
            />
          )}
        />
      )}
    </>
  );
}
