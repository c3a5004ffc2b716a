import { useState, type ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { renderingStatuses, type RenderingStatus } from '../../../core/domain/vocabulary.ts';
import { changedFields } from '../../app/drafts/changed-fields.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { FormSelect, FormText } from '../../ui/form-fields.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import type { Rendering } from './wordings.ts';

interface ChangeRenderingFormProps {
  readonly rendering: Rendering;
  readonly revision: string;
  readonly onDone: () => void;
}

interface Draft {
  madeBy: string;
  status: RenderingStatus;
}

/** By whom it is, and how far it was checked. Words, language and kind are written once. */
export function ChangeRenderingForm({ rendering, revision, onDone }: ChangeRenderingFormProps): ReactElement {
  const t = useText();
  const update = useCommand('renderings.update');
  const [seen, setSeen] = useState(revision);
  const [untouched] = useState<Draft>(() => ({ madeBy: rendering.madeBy ?? '', status: rendering.status }));
  const { control, handleSubmit } = useForm<Draft>({ defaultValues: untouched });
  const submit = handleSubmit(async (typed) => {
    const whole = { madeBy: typed.madeBy.trim() || null, status: typed.status };
    const changed = changedFields(whole, typed, untouched);
    const saved = await update.run({ renderingId: rendering.renderingId, ...changed, revision: seen });
    if (!saved) {
      setSeen(revision);
      return;
    }
    say(t('renderings.changed'));
    onDone();
  });
  return (
    <InlineForm onSave={() => void submit()} onCancel={onDone} problem={update.problem}>
      <p className={roles['micro']}>{t('renderings.change.help')}</p>
      <div className={layout['pair']}>
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
          choices={renderingStatuses
            .filter((value) => !(value === 'rejected' && rendering.chosen))
            .map((value) => ({ value, name: t(`renderingStatus.${value}`) }))}
          help={rendering.chosen ? t('renderings.status.chosen') : undefined}
        />
      </div>
    </InlineForm>
  );
}
