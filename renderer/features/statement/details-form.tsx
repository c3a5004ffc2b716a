import { useState, type ReactElement } from 'react';
import { useController, useForm, type Control } from 'react-hook-form';
import {
  directions,
  stances,
  statementKinds,
  type Direction,
  type Stance,
  type StatementKind,
} from '../../../core/domain/vocabulary.ts';
import { begunValues, useDraft, useKeptForm } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormArea, FormSelect, FormText } from '../../ui/form-fields.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import layout from '../../ui/layout.module.css';
import type { Statement } from './statement-pane.tsx';

interface Draft {
  kind: StatementKind;
  stance: Stance | 'none';
  direction: Direction | 'auto';
  lang: string;
  url: string;
  nativeId: string;
  context: string;
  graphic: boolean;
  privileged: boolean;
}

function draftOf(statement: Statement): Draft {
  return {
    kind: statement.kind,
    stance: statement.stance ?? 'none',
    direction: statement.direction ?? 'auto',
    lang: statement.lang ?? '',
    url: statement.url ?? '',
    nativeId: statement.nativeId ?? '',
    context: statement.context ?? '',
    graphic: statement.graphic,
    privileged: statement.privileged,
  };
}

/** Changes what the case holds beside the words; each change is in the chain and can be undone. */
export function DetailsForm({
  statement,
  onDone,
}: {
  readonly statement: Statement;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const update = useCommand('statements.update');
  const kept = useDraft('statement.details', statement.statementId);
  const [untouched] = useState(() => draftOf(statement));
  const { control, handleSubmit, subscribe, reset } = useForm<Draft>({ defaultValues: begunValues(kept, untouched) });
  useKeptForm(kept, { subscribe, reset }, untouched);
  const submit = handleSubmit(async (draft) => {
    const saved = await update.run({
      statementId: statement.statementId,
      kind: draft.kind,
      stance: draft.stance === 'none' ? null : draft.stance,
      direction: draft.direction === 'auto' ? null : draft.direction,
      lang: draft.lang.trim() || null,
      url: draft.url.trim() || null,
      nativeId: draft.nativeId.trim() || null,
      context: draft.context === '' ? null : draft.context,
      graphic: draft.graphic,
      privileged: draft.privileged,
    });
    if (!saved) return;
    kept.done();
    say(t('details.saved'));
    onDone();
  });
  const optional = t('form.optional');
  const kinds = statementKinds.map((value) => ({ value, name: t(`kind.${value}`) }));
  const stanceChoices = (['none', ...stances] as const).map((value) => ({ value, name: t(`stance.${value}`) }));
  const directionChoices = (['auto', ...directions] as const).map((value) => ({
    value,
    name: t(`direction.${value}`),
  }));
  return (
    <InlineForm kept={kept} onSave={() => void submit()} onCancel={onDone} problem={update.problem}>
      <div className={layout['pair']}>
        <FormSelect control={control} name="kind" label={t('details.kind')} choices={kinds} />
        <FormSelect control={control} name="stance" label={t('details.stance')} choices={stanceChoices} />
        <FormText
          control={control}
          name="lang"
          label={t('details.language')}
          optional={optional}
          dir="ltr"
          help={t('details.language.help')}
        />
        <FormSelect control={control} name="direction" label={t('details.direction')} choices={directionChoices} />
      </div>
      <FormText control={control} name="url" label={t('details.url')} optional={optional} dir="ltr" />
      <FormText control={control} name="nativeId" label={t('details.nativeId')} optional={optional} dir="ltr" />
      <FormArea control={control} name="context" label={t('details.context')} optional={optional} rows={3} />
      <div>
        <Mark control={control} name="graphic" />
        <Mark control={control} name="privileged" />
      </div>
    </InlineForm>
  );
}

function Mark({
  control,
  name,
}: {
  readonly control: Control<Draft>;
  readonly name: 'graphic' | 'privileged';
}): ReactElement {
  const t = useText();
  const { field } = useController({ control, name });
  return (
    <Checkbox selected={field.value} onChange={field.onChange}>
      {t(`details.${name}`)}
    </Checkbox>
  );
}
