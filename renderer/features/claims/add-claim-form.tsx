import { useState, type ReactElement } from 'react';
import { useController, useForm } from 'react-hook-form';
import type { Contract, InputOf } from '../../../core/contract/index.ts';
import { dateMethods, type DateMethod } from '../../../core/domain/vocabulary.ts';
import { begunValues, useKeptForm, type Draft as Kept } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { DateField } from '../../ui/date-field.tsx';
import { emptyDateDraft, readDateDraft, type DateDraft } from '../../ui/date-draft.ts';
import { FormSelect, FormText } from '../../ui/form-fields.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import layout from '../../ui/layout.module.css';
import { sourceName } from '../attesting/source-fields.tsx';

/** One thing that can be dated here. */
export interface Dated {
  readonly about: InputOf<Contract['dates.add']>['about'];
  readonly name: string;
  /** Nothing is claimed of it yet: the first claim is the one chosen. */
  readonly undated: boolean;
}

interface Draft {
  which: string;
  date: DateDraft;
  method: DateMethod;
  assertedBy: string;
  sourceId: string;
  reason: string;
}

interface AddClaimFormProps {
  /** What can be dated; a choice is offered where it is more than one thing. */
  readonly dated: readonly [Dated, ...Dated[]];
  /** null: what is typed is not kept. */
  readonly draft: Kept | null;
  readonly revision: string;
  readonly onDone: () => void;
}

/** Another claim of when: beside the others, chosen only if a reason is given. */
export function AddClaimForm({ dated, draft, revision, onDone }: AddClaimFormProps): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const add = useCommand('dates.add');
  const sources = useAsk('sources.list', { find: null }).data?.items ?? [];
  const [missing, setMissing] = useState(false);
  const untouched: Draft = {
    which: dated[0].about.id,
    date: emptyDateDraft,
    method: 'displayed',
    assertedBy: '',
    sourceId: '',
    reason: '',
  };
  const { control, handleSubmit, subscribe, reset, watch } = useForm<Draft>({
    defaultValues: begunValues(draft, untouched),
  });
  useKeptForm(draft, { subscribe, reset }, untouched);
  const { field: date } = useController({ control, name: 'date' });
  const which = watch('which');
  const chosen = dated.find(({ about }) => about.id === which) ?? dated[0];
  const submit = handleSubmit(async (typed) => {
    const reading = readDateDraft(typed.date);
    setMissing(reading.kind === 'none');
    if (reading.kind !== 'date') return;
    const added = await add.run({
      about: chosen.about,
      date: { ...reading.date, assertedBy: typed.assertedBy.trim() || null, sourceId: typed.sourceId || null },
      method: typed.method,
      choose: typed.reason.trim() || (chosen.undated ? t('dates.only') : null),
      revision,
    });
    if (!added) return;
    draft?.done();
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
      kept={draft ?? undefined}
      onSave={() => void submit()}
      onCancel={onDone}
      saveLabel={t('dates.save')}
      problem={add.problem}
    >
      {dated.length > 1 && (
        <FormSelect
          control={control}
          name="which"
          label={t('dates.of')}
          choices={dated.map(({ about, name }) => ({ value: about.id, name }))}
        />
      )}
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
      {!chosen.undated && (
        <FormText
          control={control}
          name="reason"
          label={t('dates.reason')}
          optional={optional}
          dir="auto"
          help={t('dates.reason.help')}
        />
      )}
    </InlineForm>
  );
}
