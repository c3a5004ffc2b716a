import { useState, type ReactElement } from 'react';
import { useController, useForm, useWatch, type Control } from 'react-hook-form';
import { accountStatuses, responseAudiences, responseForms, responseKinds } from '../../../core/domain/vocabulary.ts';
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
import { draftOfResponse, emptyEvent, eventInput, type EventDraft } from './event-draft.ts';
import type { RequestDetail, Response } from './standing-words.ts';

interface EventFormProps {
  readonly request: RequestDetail;
  /** What is corrected: it is set aside by the same act. null: something new came back. */
  readonly corrected: Response | null;
  readonly onDone: () => void;
}

/** What came back, or was seen: word by word, with its date and who attests it. */
export function EventForm({ request, corrected, onDone }: EventFormProps): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const add = useCommand('requests.addEvent');
  const { requestId } = request;
  // A correction begins with what is on record, and is not kept: what it corrects may stand otherwise by then
  const begun = useDraft('request.addEvent', requestId);
  const draft = corrected === null ? begun : null;
  const [untouched] = useState(() => (corrected === null ? emptyEvent : draftOfResponse(corrected)));
  const [seen, setSeen] = useState(request.revision);
  const { control, handleSubmit, subscribe, reset } = useForm<EventDraft>({
    defaultValues: begunValues(draft, untouched),
  });
  useKeptForm(draft, { subscribe, reset }, untouched);
  const { field: date } = useController({ control, name: 'date' });
  const contradicts = add.problem?.code === 'date.contradicts';
  const submit = handleSubmit(async (typed) => {
    const reading = readDateDraft(typed.date);
    if (reading.kind === 'bad') return;
    const on = reading.kind === 'date' ? reading.date : null;
    const added = await add.run({ ...eventInput(typed, on, corrected), requestId, revision: seen });
    if (!added) {
      setSeen(request.revision);
      return;
    }
    draft?.done();
    say(t(corrected === null ? 'requests.event.added' : 'requests.event.corrected'));
    onDone();
  });
  const optional = t('form.optional');
  return (
    <InlineForm
      kept={draft ?? undefined}
      onSave={() => void submit()}
      onCancel={onDone}
      saveLabel={t(corrected === null ? 'requests.event.save' : 'requests.event.correct.save')}
      problem={add.problem}
    >
      <KindFields control={control} />
      <DateField
        label={t('requests.event.date')}
        optional={optional}
        value={date.value}
        onChange={date.onChange}
        caseZone={zone}
      />
      <div className={layout['pair']}>
        <FormText control={control} name="assertedBy" label={t('dates.assertedBy')} optional={optional} dir="auto" />
        <FormText
          control={control}
          name="source"
          label={t('add.source')}
          optional={optional}
          dir="auto"
          help={t('add.source.help')}
        />
      </div>
      {contradicts && (
        <FormText
          control={control}
          name="reason"
          label={t('requests.event.reason')}
          dir="auto"
          help={t('requests.event.reason.help')}
          autoFocus
        />
      )}
      {corrected !== null && (
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

/** What it is; a look at the account has neither an audience nor words. */
function KindFields({ control }: { readonly control: Control<EventDraft> }): ReactElement {
  const t = useText();
  const kind = useWatch({ control, name: 'kind' });
  const optional = t('form.optional');
  const kinds = responseKinds.map((value) => ({ value, name: t(`responseKind.${value}`) }));
  if (kind === 'status-check') {
    return (
      <div className={layout['pair']}>
        <FormSelect control={control} name="kind" label={t('requests.event.kind')} choices={kinds} />
        <FormSelect
          control={control}
          name="status"
          label={t('requests.event.status')}
          choices={accountStatuses.map((value) => ({ value, name: t(`accountStatus.${value}`) }))}
        />
      </div>
    );
  }
  return (
    <>
      <div className={layout['pair']}>
        <FormSelect control={control} name="kind" label={t('requests.event.kind')} choices={kinds} />
        <FormSelect
          control={control}
          name="form"
          label={t('requests.event.form')}
          choices={[
            { value: 'none', name: t('notGiven') },
            ...responseForms.map((value) => ({ value, name: t(`responseForm.${value}`) })),
          ]}
        />
        <FormSelect
          control={control}
          name="toward"
          label={t('requests.event.toward')}
          choices={responseAudiences.map((value) => ({ value, name: t(`responseAudience.${value}`) }))}
          help={kind === 'receipt' ? t('requests.event.receipt.help') : undefined}
        />
        <FormText
          control={control}
          name="respondent"
          label={t('requests.event.respondent')}
          optional={optional}
          dir="auto"
        />
      </div>
      <FormArea
        control={control}
        name="text"
        label={t('requests.event.text')}
        optional={optional}
        help={t('requests.event.text.help')}
        words
        rows={4}
      />
      <FormText control={control} name="outcome" label={t('requests.event.outcome')} optional={optional} dir="auto" />
    </>
  );
}
