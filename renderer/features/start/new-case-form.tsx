import { ArrowLeft } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { Problem } from '../../../core/contract/index.ts';
import { isZone } from '../../../core/domain/zone.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/field.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import roles from '../../ui/type.module.css';
import { makeCase } from './open-case.ts';
import s from './start.module.css';

interface Draft {
  title: string;
  reference: string;
  zone: string;
  protection: 'passphrase' | 'open';
  passphrase: string;
  again: string;
}

const SHORTEST = 8;

export function NewCaseForm({ onBack }: { readonly onBack: () => void }): ReactElement {
  const t = useText();
  const zone = useSession((session) => session.shell?.zone) ?? 'UTC';
  const [problem, setProblem] = useState<Problem | null>(null);
  const [making, setMaking] = useState(false);
  const form = useForm<Draft>({
    defaultValues: { title: '', reference: '', zone, protection: 'passphrase', passphrase: '', again: '' },
  });
  const guarded = form.watch('protection') === 'passphrase';
  const submit = form.handleSubmit(async (draft) => {
    setMaking(true);
    setProblem(null);
    const passphrase = draft.protection === 'passphrase' ? draft.passphrase : null;
    const result = await makeCase({
      title: draft.title.trim(),
      reference: draft.reference,
      zone: draft.zone,
      passphrase,
    });
    if (!result.made) {
      setMaking(false);
      setProblem(result.problem);
    }
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <div className={s['sideHead']}>
        <h2 className={roles['title']}>{t('new.title')}</h2>
        <span className={roles['end']} />
        <Button size="small" look="bare" icon={<ArrowLeft aria-hidden="true" className="flips" />} onPress={onBack}>
          {t('new.back')}
        </Button>
      </div>
      <p className={classNames(roles['two'], roles['lead'])}>{t('new.lead')}</p>
      <div className={s['form']}>
        <Controller
          name="title"
          control={form.control}
          rules={{ validate: (value) => value.trim() !== '' || t('form.required') }}
          render={({ field, fieldState }) => (
            <TextField
              label={t('new.name')}
              value={field.value}
              onChange={field.onChange}
              autoFocus
              tall
              placeholder={t('new.name.placeholder')}
              error={fieldState.error?.message}
              dir="auto"
            />
          )}
        />
        <Controller
          name="reference"
          control={form.control}
          render={({ field }) => (
            <TextField
              label={t('new.reference')}
              optional={t('form.optional')}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          name="zone"
          control={form.control}
          rules={{ validate: (value) => isZone(value) || t('new.zone.bad', { zone: value }) }}
          render={({ field, fieldState }) => (
            <TextField
              label={t('new.zone')}
              value={field.value}
              onChange={field.onChange}
              help={t('new.zone.help')}
              error={fieldState.error?.message}
              dir="ltr"
            />
          )}
        />
        <Controller
          name="protection"
          control={form.control}
          render={({ field }) => (
            <RadioList
              label={t('new.protection')}
              value={field.value}
              onChange={field.onChange}
              choices={[
                { value: 'passphrase', name: t('new.protected'), text: t('new.protected.text') },
                { value: 'open', name: t('new.unprotected'), text: t('new.unprotected.text') },
              ]}
            />
          )}
        />
        {guarded && (
          <>
            <Controller
              name="passphrase"
              control={form.control}
              rules={{ validate: (value) => Array.from(value).length >= SHORTEST || t('new.passphrase.short') }}
              render={({ field, fieldState }) => (
                <TextField
                  label={t('new.passphrase')}
                  type="password"
                  value={field.value}
                  onChange={field.onChange}
                  help={t('new.passphrase.help')}
                  error={fieldState.error?.message}
                />
              )}
            />
            <Controller
              name="again"
              control={form.control}
              rules={{ validate: (value, draft) => value === draft.passphrase || t('new.passphrase.differs') }}
              render={({ field, fieldState }) => (
                <TextField
                  label={t('new.passphrase.again')}
                  type="password"
                  value={field.value}
                  onChange={field.onChange}
                  error={fieldState.error?.message}
                />
              )}
            />
          </>
        )}
        {problem && <ErrorNote problem={problem} />}
        <span className={roles['row']}>
          <Button type="submit" look="prime" size="tall" offReason={making ? t('new.making') : null}>
            {making ? t('new.making') : t('new.make')}
          </Button>
        </span>
      </div>
    </form>
  );
}
