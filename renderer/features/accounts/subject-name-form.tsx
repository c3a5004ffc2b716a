import { useState, type ReactElement } from 'react';
import { subjectNameKinds, type SubjectNameKind } from '../../../core/domain/vocabulary.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { TextField } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import layout from '../../ui/layout.module.css';
import { Select } from '../../ui/select.tsx';

interface SubjectNameFormProps {
  readonly subjectId: string;
  readonly onDone: () => void;
}

/** Another name: in another script, another language, another spelling. */
export function SubjectNameForm({ subjectId, onDone }: SubjectNameFormProps): ReactElement {
  const t = useText();
  const add = useCommand('subjects.addName');
  const draft = useDraft('subject.name', subjectId);
  const [text, setText] = useDraftField(draft, 'text', '');
  const [lang, setLang] = useDraftField(draft, 'lang', '');
  const [kind, setKind] = useDraftField<SubjectNameKind>(draft, 'kind', 'alias');
  const [tried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    if (text.trim() === '') return;
    const name = { text: text.trim(), lang: lang.trim() || null, script: null, kind };
    if (!(await add.run({ subjectId, name }))) return;
    draft.done();
    say(t('subjects.name.added'));
    onDone();
  };
  return (
    <InlineForm
      kept={draft}
      onSave={() => void save()}
      onCancel={onDone}
      saveLabel={t('subjects.name.add')}
      problem={add.problem}
    >
      <TextField
        label={t('accounts.subject.name')}
        value={text}
        onChange={setText}
        dir="auto"
        autoFocus
        error={tried && text.trim() === '' ? t('form.required') : null}
      />
      <div className={layout['pair']}>
        <Select
          label={t('subjects.name.kind')}
          choices={subjectNameKinds.map((value) => ({ value, name: t(`nameKind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label={t('subjects.name.lang')}
          optional={t('form.optional')}
          value={lang}
          onChange={setLang}
          dir="ltr"
          help={t('subjects.name.lang.help')}
        />
      </div>
    </InlineForm>
  );
}
