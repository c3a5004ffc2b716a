import { useState, type ReactElement } from 'react';
import { useController, useForm } from 'react-hook-form';
import { dateMethods, type DateMethod } from '../../../core/domain/vocabulary.ts';
import { begunValues, useDraft, useKeptForm } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { DateField } from '../../ui/date-field.tsx';
import { emptyDateDraft, readDateDraft, type DateDraft } from '../../ui/date-draft.ts';
import { FormSelect, FormText } from '../../ui/form-fields.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import layout from '../../ui/layout.module.css';
import { sourceName } from './source-fields.tsx';
import type { Statement } from './statement-pane.tsx';

interface Draft {
  date: DateDraft;
  method: DateMethod;
  assertedBy: string;
  sourceId: string;
  reason: string;
}

const untouched: Draft = { date: emptyDateDraft, method: 'displayed', assertedBy: '', sourceId: '', reason: '' };

/** Another claim of when: beside the others, chosen only if a reason is given. */
export function AddDateForm({
  statement,
  onDone,
}: {
  readonly statement: Statement;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const add = useCommand('statements.addDate');
  const sources = useAsk('sources.list', { find: null }).data?.items ?? [];
  const [missing, setMissing] = useState(false);
  const draft = useDraft('statement.addDate', statement.statementId);
  const { control, handleSubmit, subscribe, reset } = useForm<Draft>({ defaultValues: begunValues(draft, untouched) });
  useKeptForm(draft, { subscribe, reset }, untouched);
  const { field: date } = useController({ control, name: 'date' });
  const submit = handleSubmit(async (typed) => {
    const reading = readDateDraft(typed.date);
    setMissing(reading.kind === 'none');
    if (reading.kind !== 'date') return;
    const added = await add.run({
      statementId: statement.statementId,
      date: { ...reading.date, assertedBy: typed.assertedBy.trim() || null, sourceId: typed.sourceId || null },
      method: typed.method,
      choose: typed.reason.trim() || null,
    });
    if (!added) return;
    draft.done();
    say(t('dates.added'));
    onDone();
  });
  const optional = t('form.optional');
  const methods = dateMethods.map((value) => ({ value, name: t(`method.${value}`) }));
  const choices = [
    { value: '', name: t('dates.source.none') },
    ...sources.map((source) => ({ value: source.sourceId, name: sourceName(source, t) })),
  ];
  return (
    <InlineForm
      kept={draft}
      onSave={() => void submit()}
      onCancel={onDone}
      saveLabel={t('dates.save')}
      problem={add.problem}
    >
      <DateField
        label={t('dates.field')}
        value={date.value}
        onChange={date.onChange}
        caseZone={zone}
        error={missing ? t('dates.needed') : null}
      />
      <div className={layout['pair']}>
        <FormSelect control={control} name="method" label={t('dates.method')} choices={methods} />
        <FormText control={control} name="assertedBy" label={t('dates.assertedBy')} optional={optional} dir="auto" />
      </div>
      {sources.length > 0 && (
        <FormSelect control={control} name="sourceId" label={t('dates.source')} choices={choices} />
      )}
      <FormText
        control={control}
        name="reason"
        label={t('dates.reason')}
        optional={optional}
        dir="auto"
        help={t('dates.reason.help')}
      />
    </InlineForm>
  );
}
