import { useState, type ReactElement } from 'react';
import { useController, useForm, type Control } from 'react-hook-form';
import { renderingKinds, renderingStatuses } from '../../../core/domain/vocabulary.ts';
import { begunValues, useDraft, useKeptForm } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { DateField } from '../../ui/date-field.tsx';
import { readDateDraft } from '../../ui/date-draft.ts';
import { FormArea, FormSelect, FormText } from '../../ui/form-fields.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import layout from '../../ui/layout.module.css';
import { draftOfRendering, emptyRendering, renderingInput, type RenderingDraft } from './rendering-draft.ts';
import type { Rendering, Statement } from './wordings.ts';

interface RenderingFormProps {
  readonly statement: Statement;
  /** What is corrected: it is set aside by the same act. null: another wording. */
  readonly corrected: Rendering | null;
  readonly onDone: () => void;
}

/** Another wording: word by word, with its kind, its language, by whom, when and where it stands. */
export function RenderingForm({ statement, corrected, onDone }: RenderingFormProps): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const { statementId, revision } = statement;
  const add = useCommand('renderings.add');
  const begun = useDraft('statement.addRendering', statementId);
  const draft = corrected === null ? begun : null;
  const [untouched] = useState(() =>
    corrected === null ? { ...emptyRendering, lang: statement.lang ?? '' } : draftOfRendering(corrected),
  );
  const { control, handleSubmit, subscribe, reset } = useForm<RenderingDraft>({
    defaultValues: begunValues(draft, untouched),
  });
  useKeptForm(draft, { subscribe, reset }, untouched);
  const { field: date } = useController({ control, name: 'date' });
  const submit = handleSubmit(async (typed) => {
    const reading = readDateDraft(typed.date);
    if (reading.kind === 'bad') return;
    const on = reading.kind === 'date' ? reading.date : null;
    const added = await add.run({ ...renderingInput(typed, on, corrected), statementId, revision });
    if (!added) return;
    draft?.done();
    say(t(corrected === null ? 'renderings.added' : 'renderings.corrected'));
    onDone();
  });
  const optional = t('form.optional');
  return (
    <InlineForm
      kept={draft ?? undefined}
      onSave={() => void submit()}
      onCancel={onDone}
      saveLabel={t(corrected === null ? 'renderings.save' : 'requests.event.correct.save')}
      problem={add.problem}
    >
      <FormArea
        control={control}
        name="text"
        check={(value) => value !== '' || t('versions.needed')}
        label={t('renderings.text')}
        help={t('versions.text.help')}
        words
        rows={4}
      />
      <KindFields control={control} />
      <DateField
        label={t('renderings.date')}
        optional={optional}
        value={date.value}
        onChange={date.onChange}
        caseZone={zone}
        short
      />
      <FormText
        control={control}
        name="source"
        label={t('add.source')}
        optional={optional}
        dir="auto"
        help={t('add.source.help')}
      />
      {corrected === null ? (
        <FormText
          control={control}
          name="choose"
          label={t('renderings.chooseReason')}
          optional={optional}
          dir="auto"
          help={t('renderings.chooseReason.help')}
        />
      ) : (
        <FormText
          control={control}
          name="because"
          check={(value) => value.trim() !== '' || t('form.reason.needed')}
          label={t('form.because')}
          dir="auto"
          help={t('form.because.help')}
        />
      )}
    </InlineForm>
  );
}

/** What kind of wording it is, in which language, by whom, and how far it was checked. */
function KindFields({ control }: { readonly control: Control<RenderingDraft> }): ReactElement {
  const t = useText();
  return (
    <div className={layout['pair']}>
      <FormSelect
        control={control}
        name="kind"
        label={t('details.kind')}
        choices={renderingKinds.map((value) => ({ value, name: t(`textKind.${value}`) }))}
      />
      <FormText
        control={control}
        name="lang"
        check={(value) => value.trim() !== '' || t('form.required')}
        label={t('details.language')}
        dir="ltr"
        help={t('details.language.help')}
      />
      <FormText
        control={control}
        name="madeBy"
        label={t('renderings.madeBy')}
        optional={t('form.optional')}
        dir="auto"
      />
      <FormSelect
        control={control}
        name="status"
        label={t('renderings.status')}
        choices={renderingStatuses.map((value) => ({ value, name: t(`renderingStatus.${value}`) }))}
      />
    </div>
  );
}
