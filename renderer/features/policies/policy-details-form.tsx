import type { ReactElement } from 'react';
import { useState } from 'react';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { InlineForm } from '../../ui/inline-form.tsx';
import { PolicyFields } from './policy-fields.tsx';
import type { Policy } from './policy-pane.tsx';

/** Corrects whose policy it is and what it is called. */
export function PolicyDetailsForm({
  policy,
  onDone,
}: {
  readonly policy: Policy;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const update = useCommand('policies.update');
  const draft = useDraft('policy.details', policy.policyId);
  const platform = useDraftField(draft, 'platform', policy.platform);
  const title = useDraftField(draft, 'title', policy.title);
  const lang = useDraftField(draft, 'lang', policy.lang);
  const url = useDraftField(draft, 'url', policy.url ?? '');
  const [tried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    if ([platform, title, lang].some(([value]) => value.trim() === '')) return;
    const saved = await update.run({
      policyId: policy.policyId,
      platform: platform[0].trim(),
      title: title[0].trim(),
      lang: lang[0].trim(),
      url: url[0].trim() || null,
      revision: policy.revision,
    });
    if (!saved) return;
    draft.done();
    say(t('policies.details.done'));
    onDone();
  };
  return (
    <InlineForm kept={draft} onSave={() => void save()} onCancel={onDone} problem={update.problem}>
      <PolicyFields platform={platform} title={title} lang={lang} url={url} tried={tried} />
    </InlineForm>
  );
}
