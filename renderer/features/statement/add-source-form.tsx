import type { ReactElement } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { begunValues, useDraft, useKeptForm } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { FormSelect, FormText } from '../../ui/form-fields.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { NEW_SOURCE, SourceFields, sourceName, type SourceDraft } from './source-fields.tsx';

const untouched: SourceDraft = { which: NEW_SOURCE, kind: 'article', title: '', publisher: '', url: '', page: '' };

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
  const draft = useDraft('statement.addSource', statementId);
  const { control, handleSubmit, subscribe, reset } = useForm<SourceDraft>({
    defaultValues: begunValues(draft, untouched),
  });
  useKeptForm(draft, { subscribe, reset }, untouched);
  const which = useWatch({ control, name: 'which' });
  const sourceOf = async (typed: SourceDraft): Promise<string | undefined> => {
    if (typed.which !== NEW_SOURCE) return typed.which;
    const made = await addSource.run({
      kind: typed.kind,
      title: typed.title.trim() || null,
      publisher: typed.publisher.trim() || null,
      url: typed.url.trim() || null,
    });
    return made?.sourceId;
  };
  const submit = handleSubmit(async (typed) => {
    const sourceId = await sourceOf(typed);
    if (sourceId === undefined) return;
    if (!(await support.run({ sourceId, statementId, page: typed.page.trim() || null }))) return;
    draft.done();
    say(t('holdings.sourceAdded'));
    onDone();
  });
  const problem = addSource.problem ?? support.problem;
  return (
    <InlineForm
      kept={draft}
      onSave={() => void submit()}
      onCancel={onDone}
      saveLabel={t('source.attach')}
      problem={problem}
    >
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
