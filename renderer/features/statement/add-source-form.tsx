import type { ReactElement } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { FormSelect, FormText } from '../../ui/form-fields.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { NEW_SOURCE, SourceFields, sourceName, type SourceDraft } from './source-fields.tsx';

/** A published place that attests the statement: one that the case knows, or a new one. */
export function AddSourceForm({
  statementId,
  onDone,
}: {
  readonly statementId: string;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const known = useAsk('sources.list', { find: null }).data?.items ?? [];
  const addSource = useCommand('sources.add');
  const support = useCommand('supports.add');
  const { control, handleSubmit } = useForm<SourceDraft>({
    defaultValues: { which: NEW_SOURCE, kind: 'article', title: '', publisher: '', url: '', page: '' },
  });
  const which = useWatch({ control, name: 'which' });
  const sourceOf = async (draft: SourceDraft): Promise<string | undefined> => {
    if (draft.which !== NEW_SOURCE) return draft.which;
    const made = await addSource.run({
      kind: draft.kind,
      title: draft.title.trim() || null,
      publisher: draft.publisher.trim() || null,
      url: draft.url.trim() || null,
    });
    return made?.sourceId;
  };
  const submit = handleSubmit(async (draft) => {
    const sourceId = await sourceOf(draft);
    if (sourceId === undefined) return;
    if (!(await support.run({ sourceId, statementId, page: draft.page.trim() || null }))) return;
    say(t('holdings.sourceAdded'));
    onDone();
  });
  const problem = addSource.problem ?? support.problem;
  return (
    <InlineForm onSave={() => void submit()} onCancel={onDone} saveLabel={t('source.attach')} problem={problem}>
      {known.length > 0 && (
        <FormSelect
          control={control}
          name="which"
          label={t('source.which')}
          choices={[
            { value: NEW_SOURCE, name: t('source.new') },
            ...known.map((source) => ({ value: source.sourceId, name: sourceName(source, t) })),
          ]}
        />
      )}
      {which === NEW_SOURCE && <SourceFields control={control} />}
      <FormText control={control} name="page" label={t('source.page')} optional={t('form.optional')} dir="auto" />
    </InlineForm>
  );
}
