import { useState, type ReactElement } from 'react';
import { subjectKinds, type SubjectKind } from '../../../core/domain/vocabulary.ts';
import { useCommands } from '../../app/commands/live.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Section } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import { Select } from '../../ui/select.tsx';
import type { Account } from './account-pane.tsx';
import { SubjectCard } from './subject-card.tsx';
import { subjectName } from './subject.ts';
import s from './accounts.module.css';

const NONE = '';
const NEW = 'new';

/** Whose account it is: a subject of the case, a new one, or not recorded; and what is known of the subject. */
export function SubjectPart({ account }: { readonly account: Account }): ReactElement {
  const t = useText();
  const subjects = useAsk('subjects.list', {}).data?.items ?? [];
  const update = useCommand('accounts.update');
  const subject = subjects.find((one) => one.subjectId === account.subjectId);
  const [adding, setAdding] = useState(false);
  const { accountId, subjectId } = account;
  useCommands({ 'account.subject': () => setAdding(true) });
  const link = async (to: string | null): Promise<void> => {
    if (!(await update.run({ accountId, subjectId: to }))) return;
    setAdding(false);
    say(t('accounts.subject.saved'));
  };
  const choices = [
    { value: NONE, name: t('accounts.subject.none') },
    ...subjects.map((one) => ({ value: one.subjectId, name: subjectName(one) })),
    { value: NEW, name: t('accounts.subject.new') },
  ];
  return (
    <Section title={t('accounts.subject')}>
      <div className={s['subject']}>
        <Select
          label={t('accounts.subject')}
          labelHidden
          choices={choices}
          value={adding ? NEW : (subjectId ?? NONE)}
          onChange={(value) => {
            if (value === NEW) setAdding(true);
            else void link(value === NONE ? null : value);
          }}
        />
        {update.problem && <ErrorNote problem={update.problem} />}
        {adding && (
          <SubjectForm accountId={accountId} onAdded={(added) => void link(added)} onCancel={() => setAdding(false)} />
        )}
        {subject && !adding && <SubjectCard key={subject.subjectId} subject={subject} others={subjects} />}
      </div>
    </Section>
  );
}

interface SubjectFormProps {
  readonly accountId: string;
  readonly onAdded: (subjectId: string) => void;
  readonly onCancel: () => void;
}

function SubjectForm({ accountId, onAdded, onCancel }: SubjectFormProps): ReactElement {
  const t = useText();
  const add = useCommand('subjects.add');
  const draft = useDraft('account.subject', accountId);
  const [name, setName] = useDraftField(draft, 'name', '');
  const [kind, setKind] = useDraftField<SubjectKind>(draft, 'kind', 'public-figure');
  const [tried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    if (name.trim() === '') return;
    const added = await add.run({ kind, names: [{ text: name.trim(), lang: null, script: null, kind: 'main' }] });
    if (!added) return;
    draft.done();
    onAdded(added.subjectId);
  };
  return (
    <InlineForm kept={draft} onSave={() => void save()} onCancel={onCancel} problem={add.problem}>
      <div className={layout['pair']}>
        <TextField
          label={t('accounts.subject.name')}
          value={name}
          onChange={setName}
          dir="auto"
          autoFocus
          error={tried && name.trim() === '' ? t('form.required') : null}
        />
        <Select
          label={t('accounts.subject.kind')}
          choices={subjectKinds.map((value) => ({ value, name: t(`subjectKind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </div>
    </InlineForm>
  );
}
