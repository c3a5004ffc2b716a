import type { ReactElement } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { begunValues, useKeptForm, type Draft } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { FormSelect, FormText } from '../../ui/form-fields.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import type { Attested } from './attested.ts';
import { emptySource, NEW_SOURCE, SourceFields, sourceName, type SourceDraft } from './source-fields.tsx';

interface AddSourceFormProps {
  /** What the source attests; a choice is offered where it is more than one thing. */
  readonly attested: readonly [Attested, ...Attested[]];
  /** null: what is typed is not kept. */
  readonly draft: Draft | null;
  readonly onDone: () => void;
}

/** A published place that attests something: one that the case knows, or a new one. */
export function AddSourceForm({ attested, draft, onDone }: AddSourceFormProps): ReactElement {
  const t = useText();
  const known = useAsk('sources.list', { find: null }).data?.items ?? [];
  const addSource = useCommand('sources.add');
  const support = useCommand('supports.add');
  const { control, handleSubmit, subscribe, reset } = useForm<SourceDraft>({
    defaultValues: begunValues(draft, emptySource),
  });
  useKeptForm(draft, { subscribe, reset }, emptySource);
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
    const { by } = attested[Number(typed.what)] ?? attested[0];
    if (!(await support.run({ sourceId, ...by, page: typed.page.trim() || null }))) return;
    draft?.done();
    say(t('holdings.sourceAdded'));
    onDone();
  });
  return (
    <InlineForm
      kept={draft ?? undefined}
      onSave={() => void submit()}
      onCancel={onDone}
      saveLabel={t('source.attach')}
      problem={addSource.problem ?? support.problem}
    >
      {attested.length > 1 && (
        <FormSelect
          control={control}
          name="what"
          label={t('source.attests')}
          choices={attested.map(({ name }, index) => ({ value: String(index), name }))}
        />
      )}
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
