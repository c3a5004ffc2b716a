import { useState, type ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { sourceKinds, type SourceKind } from '../../../core/domain/vocabulary.ts';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { parseEdtf } from '../../../core/domain/asserted-date.ts';
import { changedFields } from '../../app/drafts/changed-fields.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FormSelect, FormText } from '../../ui/form-fields.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';

type Source = OutputOf<Contract['sources.list']>['items'][number];

interface CorrectSourceFormProps {
  readonly sourceId: string;
  readonly onDone: () => void;
}

/** What is recorded of a source; it is the same source wherever it attests something, so a correction shows everywhere. */
export function CorrectSourceForm({ sourceId, onDone }: CorrectSourceFormProps): ReactElement | null {
  const { data, error, refetch } = useAsk('sources.list', { find: null });
  const source = data?.items.find((one) => one.sourceId === sourceId);
  if (error) return <ErrorNote problem={error.problem} onRetry={() => void refetch()} />;
  if (!source || !data) return null;
  return <Fields source={source} revision={data.revision} onDone={onDone} />;
}

interface Draft {
  kind: SourceKind;
  title: string;
  author: string;
  publisher: string;
  url: string;
  archiveUrl: string;
  accessedOn: string;
}

interface FieldsProps {
  readonly source: Source;
  readonly revision: string;
  readonly onDone: () => void;
}

function Fields({ source, revision, onDone }: FieldsProps): ReactElement {
  const t = useText();
  const update = useCommand('sources.update');
  const [seen, setSeen] = useState(revision);
  const [untouched] = useState<Draft>(() => ({
    kind: source.kind,
    title: source.title ?? '',
    author: source.author ?? '',
    publisher: source.publisher ?? '',
    url: source.url ?? '',
    archiveUrl: source.archiveUrl ?? '',
    accessedOn: source.accessedOn ?? '',
  }));
  const { control, handleSubmit } = useForm<Draft>({ defaultValues: untouched });
  const submit = handleSubmit(async (typed) => {
    const given = (text: string): string | null => text.trim() || null;
    const whole = {
      kind: typed.kind,
      title: given(typed.title),
      author: given(typed.author),
      publisher: given(typed.publisher),
      url: given(typed.url),
      archiveUrl: given(typed.archiveUrl),
      accessedOn: given(typed.accessedOn),
    };
    const changed = changedFields(whole, typed, untouched);
    const saved = await update.run({ sourceId: source.sourceId, ...changed, revision: seen });
    // Whoever has seen both values may save again: the next try is made upon what stands now
    if (!saved) setSeen(revision);
    else {
      say(t('source.corrected'));
      onDone();
    }
  });
  const optional = t('form.optional');
  const good = (text: string): true | string => {
    const parsed = text.trim() === '' ? null : parseEdtf(text.trim());
    return parsed === null || parsed.ok || parsed.message;
  };
  return (
    <InlineForm onSave={() => void submit()} onCancel={onDone} saveLabel={t('source.correct')} problem={update.problem}>
      <p className={roles['micro']}>{t('source.everywhere', { count: source.supports })}</p>
      <FormText
        control={control}
        name="title"
        check={(_, draft) => `${draft.title}${draft.publisher}${draft.url}`.trim() !== '' || t('source.needed')}
        label={t('source.title')}
        dir="auto"
      />
      <div className={layout['pair']}>
        <FormText control={control} name="author" label={t('source.author')} optional={optional} dir="auto" />
        <FormText control={control} name="publisher" label={t('source.publisher')} optional={optional} dir="auto" />
        <FormSelect
          control={control}
          name="kind"
          label={t('source.kind')}
          choices={sourceKinds.map((value) => ({ value, name: t(`sourceKind.${value}`) }))}
        />
        <FormText
          control={control}
          name="accessedOn"
          label={t('source.accessedOn')}
          optional={optional}
          dir="ltr"
          mono
          check={good}
        />
      </div>
      <FormText control={control} name="url" label={t('source.url')} optional={optional} dir="ltr" />
      <FormText control={control} name="archiveUrl" label={t('source.archiveUrl')} optional={optional} dir="ltr" />
    </InlineForm>
  );
}
