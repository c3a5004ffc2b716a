import { ArrowLeft } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useController, useForm, useWatch, type Control } from 'react-hook-form';
import type { Problem } from '../../../core/contract/index.ts';
import { isZone } from '../../../core/domain/zone.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FormText } from '../../ui/form-fields.tsx';
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

/** A case that doesn't exist yet: a title is enough, and protection is chosen knowingly. */
export function NewCaseForm({ onBack }: { readonly onBack: () => void }): ReactElement {
  const t = useText();
  const zone = useSession((session) => session.shell?.zone) ?? 'UTC';
  const [problem, setProblem] = useState<Problem | null>(null);
  const [making, setMaking] = useState(false);
  const { control, handleSubmit } = useForm<Draft>({
    defaultValues: { title: '', reference: '', zone, protection: 'passphrase', passphrase: '', again: '' },
  });
  const submit = handleSubmit(async (draft) => {
    setMaking(true);
    setProblem(null);
    const result = await makeCase({
      title: draft.title.trim(),
      reference: draft.reference,
      zone: draft.zone,
      passphrase: draft.protection === 'passphrase' ? draft.passphrase : null,
    });
    if (result.made) return;
    setMaking(false);
    setProblem(result.problem);
  });
  const optional = t('form.optional');
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
        <FormText
          control={control}
          name="title"
          check={(value) => value.trim() !== '' || t('form.required')}
          label={t('new.name')}
          placeholder={t('new.name.placeholder')}
          autoFocus
          tall
          dir="auto"
        />
        <FormText control={control} name="reference" label={t('new.reference')} optional={optional} dir="auto" />
        <FormText
          control={control}
          name="zone"
          check={(value) => isZone(value) || t('new.zone.bad', { zone: value })}
          label={t('new.zone')}
          help={t('new.zone.help')}
          dir="ltr"
        />
        <Protection control={control} />
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

function Protection({ control }: { readonly control: Control<Draft> }): ReactElement {
  const t = useText();
  const { field } = useController({ control, name: 'protection' });
  const guarded = useWatch({ control, name: 'protection' }) === 'passphrase';
  return (
    <>
      <RadioList
        label={t('new.protection')}
        value={field.value}
        onChange={field.onChange}
        choices={[
          { value: 'passphrase', name: t('new.protected'), text: t('new.protected.text') },
          { value: 'open', name: t('new.unprotected'), text: t('new.unprotected.text') },
        ]}
      />
      {guarded && (
        <>
          <FormText
            control={control}
            name="passphrase"
            check={(value) => Array.from(value).length >= SHORTEST || t('new.passphrase.short')}
            label={t('new.passphrase')}
            type="password"
            help={t('new.passphrase.help')}
          />
          <FormText
            control={control}
            name="again"
            check={(value, draft) => value === draft.passphrase || t('new.passphrase.differs')}
            label={t('new.passphrase.again')}
            type="password"
          />
        </>
      )}
    </>
  );
}
