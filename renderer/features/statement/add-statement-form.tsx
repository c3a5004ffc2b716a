import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useController, useForm, type Control } from 'react-hook-form';
import { statementKinds, stances } from '../../../core/domain/vocabulary.ts';
import { KeptForm } from '../../app/drafts/kept-form.tsx';
import { begunValues, useDraft, useKeptForm } from '../../app/drafts/use-draft.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { readDateDraft } from '../../ui/date-draft.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FormArea, FormSelect, FormText } from '../../ui/form-fields.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { DraftCaptures } from './draft-captures.tsx';
import { emptyStatement, type StatementDraft } from './statement-draft.ts';
import { SpeakerFields } from './speaker-fields.tsx';
import { useAddStatement } from './use-add-statement.ts';
import s from './statement.module.css';

/** A statement typed in: the words first, then who and when. What is typed outlives a look at another screen, and a crash. */
export function AddStatementForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useText();
  const draft = useDraft('statement.new');
  const { control, handleSubmit, subscribe, reset } = useForm<StatementDraft>({
    defaultValues: begunValues(draft, emptyStatement),
  });
  useKeptForm(draft, { subscribe, reset }, emptyStatement);
  const { add, problem } = useAddStatement(draft.done);
  const submit = handleSubmit(async (typed) => {
    const reading = readDateDraft(typed.date);
    if (reading.kind !== 'bad') await add(typed, reading.kind === 'date' ? reading.date : null);
  });
  const optional = t('form.optional');
  return (
    <>
      <header className={s['head']}>
        <div className={roles['row']}>
          <h2 className={roles['lead']}>{t('add.title')}</h2>
          <span className={roles['end']} />
          <Button look="bare" size="small" label={t('pane.close')} icon={<X aria-hidden="true" />} onPress={onClose} />
        </div>
      </header>
      <KeptForm draft={draft} className={s['formPane']} onSubmit={() => void submit()} onLeave={onClose}>
        <FormArea
          control={control}
          name="text"
          check={(value) => value !== '' || t('add.text.needed')}
          label={t('add.text')}
          help={t('add.text.help')}
          words
          autoFocus
          rows={5}
        />
        <SpeakerFields control={control} />
        <WhenField control={control} />
        <div className={layout['pair']}>
          <FormSelect
            control={control}
            name="kind"
            label={t('details.kind')}
            choices={statementKinds.map((value) => ({ value, name: t(`kind.${value}`) }))}
          />
          <FormSelect
            control={control}
            name="stance"
            label={t('details.stance')}
            choices={(['none', ...stances] as const).map((value) => ({ value, name: t(`stance.${value}`) }))}
          />
        </div>
        <FormText control={control} name="url" label={t('details.url')} optional={optional} dir="ltr" />
        <FormText
          control={control}
          name="source"
          label={t('add.source')}
          optional={optional}
          dir="auto"
          help={t('add.source.help')}
        />
        <DraftCaptures control={control} />
        {problem && <ErrorNote problem={problem} />}
        <span className={layout['acts']}>
          <Button type="submit" look="prime">
            {t('add.save')}
          </Button>
          <Button look="bare" onPress={onClose}>
            {t('add.later')}
          </Button>
        </span>
      </KeptForm>
    </>
  );
}

function WhenField({ control }: { readonly control: Control<StatementDraft> }): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const { field } = useController({ control, name: 'date' });
  return (
    <DateField
      label={t('add.date')}
      optional={t('form.optional')}
      value={field.value}
      onChange={field.onChange}
      caseZone={zone}
    />
  );
}
