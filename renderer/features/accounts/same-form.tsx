import { useState, type ReactElement } from 'react';
import type { Problem } from '../../../core/contract/index.ts';
import type { CommandId } from '../../app/commands/table.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { useText } from '../../i18n/use-text.ts';
import { TextField } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Select, type Choice } from '../../ui/select.tsx';

export interface SameFormProps {
  readonly form: CommandId;
  readonly about: string;
  readonly label: string;
  readonly help: string;
  readonly choices: readonly Choice<string>[];
  /** The one that most likely is meant. */
  readonly likely?: string | undefined;
  readonly problem: Problem | null;
  /** Answers whether it was recorded: what was typed is kept until then. */
  readonly onSame: (otherId: string, reason: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** Says that what is in hand was recorded twice: which the other record is, and how one knows. */
export function SameForm(props: SameFormProps): ReactElement {
  const t = useText();
  const draft = useDraft(props.form, props.about);
  const [other, setOther] = useDraftField(draft, 'other', props.likely ?? '');
  const [reason, setReason] = useDraftField(draft, 'reason', '');
  const [tried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    if (other === '' || reason.trim() === '') return;
    if (await props.onSame(other, reason.trim())) draft.done();
  };
  return (
    <InlineForm
      kept={draft}
      onSave={() => void save()}
      onCancel={props.onCancel}
      saveLabel={t('same.save')}
      problem={props.problem}
    >
      <Select
        label={props.label}
        choices={props.choices}
        value={other || null}
        onChange={setOther}
        placeholder={t('same.choose')}
        help={props.help}
        error={tried && other === '' ? t('form.required') : null}
      />
      <TextField
        label={t('same.reason')}
        value={reason}
        onChange={setReason}
        dir="auto"
        placeholder={t('same.reason.example')}
        error={tried && reason.trim() === '' ? t('form.reason.needed') : null}
      />
    </InlineForm>
  );
}
