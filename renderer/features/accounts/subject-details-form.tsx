import type { ReactElement } from 'react';
import { subjectKinds, type SubjectKind } from '../../../core/domain/vocabulary.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { TextField } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import layout from '../../ui/layout.module.css';
import { Select } from '../../ui/select.tsx';
import type { Subject } from './subject.ts';

interface SubjectDetailsFormProps {
  readonly subject: Subject;
  readonly onDone: () => void;
}

/** What a subject is, corrected: what stood there before stays in the custody log. */
export function SubjectDetailsForm({ subject, onDone }: SubjectDetailsFormProps): ReactElement {
  const t = useText();
  const correct = useCommand('subjects.update');
  const draft = useDraft('subject.details', subject.subjectId);
  const [kind, setKind] = useDraftField<SubjectKind>(draft, 'kind', subject.kind);
  const [role, setRole] = useDraftField(draft, 'role', subject.role ?? '');
  const [note, setNote] = useDraftField(draft, 'note', subject.note ?? '');
  const save = async (): Promise<void> => {
    const changes = { kind, role: role.trim() || null, note: note.trim() || null };
    const same = kind === subject.kind && changes.role === subject.role && changes.note === subject.note;
    if (!same && !(await correct.run({ subjectId: subject.subjectId, ...changes }))) return;
    draft.done();
    if (!same) say(t('subjects.details.done'));
    onDone();
  };
  return (
    <InlineForm kept={draft} onSave={() => void save()} onCancel={onDone} problem={correct.problem}>
      <div className={layout['pair']}>
        <Select
          label={t('accounts.subject.kind')}
          choices={subjectKinds.map((value) => ({ value, name: t(`subjectKind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label={t('subjects.role')}
          optional={t('form.optional')}
          value={role}
          onChange={setRole}
          dir="auto"
          help={t('subjects.role.help')}
        />
      </div>
      <TextField
        label={t('accounts.status.note')}
        optional={t('form.optional')}
        value={note}
        onChange={setNote}
        dir="auto"
      />
    </InlineForm>
  );
}
