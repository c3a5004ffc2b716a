import { useState, type ReactElement } from 'react';
import type { ChosenFile } from '../../../core/contract/bridge.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { InlineForm } from '../../ui/inline-form.tsx';
import roles from '../../ui/type.module.css';
import type { Policy } from './policy-pane.tsx';
import { newText, useTextDraft } from './text-draft.ts';
import { TextFields } from './text-fields.tsx';
import s from './policies.module.css';

/** Another text of a policy, as it was seen. What it is to the others (new, seen again, come back) is told when it is there. */
export function VersionForm({
  policy,
  onDone,
}: {
  readonly policy: Policy;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const { policyId } = policy;
  const add = useCommand('policies.addVersion');
  const draft = useDraft('policy.addText', policyId);
  const text = useTextDraft(draft);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [tried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    const version = newText(text, file);
    if (version === null) return;
    const added = await add.run({ ...version, policyId });
    if (!added) return;
    draft.done();
    say(t(added.added === 'sighting' ? 'policies.text.again' : `policies.text.added.${added.change}`));
    onDone();
  };
  return (
    <InlineForm
      kept={draft}
      onSave={() => void save()}
      onCancel={onDone}
      saveLabel={t('policies.addText.save')}
      problem={add.problem}
      size="normal"
      className={s['formPane']}
    >
      <h2 className={roles['lead']}>{t('policies.addText.title', { title: policy.title })}</h2>
      <TextFields draft={text} file={file} onFile={setFile} tried={tried} later={policy.versions.length > 0} />
    </InlineForm>
  );
}
