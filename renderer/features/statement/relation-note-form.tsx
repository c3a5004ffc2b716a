import { useState, type ReactElement } from 'react';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { TextField } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import type { Statement } from './statement-pane.tsx';

interface RelationNoteFormProps {
  readonly relation: Statement['relations'][number];
  readonly revision: string;
  readonly onDone: () => void;
}

/** What is noted of how two statements stand to each other. */
export function RelationNoteForm({ relation, revision, onDone }: RelationNoteFormProps): ReactElement {
  const t = useText();
  const update = useCommand('relations.update');
  const [seen, setSeen] = useState(revision);
  const [note, setNote] = useState(relation.note ?? '');
  const save = async (): Promise<void> => {
    const saved = await update.run({ relationId: relation.relationId, note: note.trim() || null, revision: seen });
    if (!saved) {
      setSeen(revision);
      return;
    }
    say(t('relations.note.changed'));
    onDone();
  };
  return (
    <InlineForm onSave={() => void save()} onCancel={onDone} problem={update.problem}>
      <TextField
        label={t('relations.note')}
        optional={t('form.optional')}
        value={note}
        onChange={setNote}
        dir="auto"
        autoFocus
      />
    </InlineForm>
  );
}
