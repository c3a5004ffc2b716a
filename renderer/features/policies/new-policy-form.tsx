import { useState, type ReactElement } from 'react';
import type { ChosenFile } from '../../../core/contract/bridge.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { InlineForm } from '../../ui/inline-form.tsx';
import roles from '../../ui/type.module.css';
import { PolicyFields } from './policy-fields.tsx';
import { newText, useTextDraft } from './text-draft.ts';
import { TextFields } from './text-fields.tsx';
import s from './policies.module.css';

/** A policy with its first text. Answers its id, or null where the person thought better of it. */
export function NewPolicyForm({ onDone }: { readonly onDone: (policyId: string | null) => void }): ReactElement {
  const t = useText();
  const add = useCommand('policies.add');
  const addVersion = useCommand('policies.addVersion');
  const draft = useDraft('policy.new');
  const platform = useDraftField(draft, 'platform', '');
  const title = useDraftField(draft, 'title', '');
  const lang = useDraftField(draft, 'lang', '');
  const url = useDraftField(draft, 'url', '');
  const text = useTextDraft(draft);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [tried, setTried] = useState(false);
  // Where its text was refused the policy itself is there: trying again must not make a second one
  const [made, setMade] = useState<string | null>(null);
  const policyOf = async (): Promise<string | undefined> => {
    if (made !== null) return made;
    const policy = { platform: platform[0].trim(), title: title[0].trim(), lang: lang[0].trim() };
    const added = await add.run({ ...policy, url: url[0].trim() || null });
    if (added) setMade(added.policyId);
    return added?.policyId;
  };
  const save = async (): Promise<void> => {
    setTried(true);
    const version = newText(text, file);
    if (version === null || [platform, title, lang].some(([value]) => value.trim() === '')) return;
    const policyId = await policyOf();
    if (policyId === undefined || !(await addVersion.run({ ...version, policyId }))) return;
    draft.done();
    say(t('policies.added'));
    onDone(policyId);
  };
  return (
    <InlineForm
      kept={draft}
      onSave={() => void save()}
      onCancel={() => onDone(made)}
      saveLabel={t('policies.add.save')}
      problem={add.problem ?? addVersion.problem}
      size="normal"
      className={s['formPane']}
    >
      <h2 className={roles['lead']}>{t('policies.add.title')}</h2>
      <PolicyFields platform={platform} title={title} lang={lang} url={url} tried={tried} />
      <TextFields draft={text} file={file} onFile={setFile} tried={tried} later={false} />
    </InlineForm>
  );
}
