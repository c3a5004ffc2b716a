import { useState, type ReactElement } from 'react';
import { sourceKinds, type SourceKind } from '../../../core/domain/vocabulary.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import layout from '../../ui/layout.module.css';

const NEW = 'new';

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
  const [chosen, setChosen] = useState(NEW);
  const [kind, setKind] = useState<SourceKind>('article');
  const [title, setTitle] = useState('');
  const [publisher, setPublisher] = useState('');
  const [url, setUrl] = useState('');
  const [page, setPage] = useState('');
  const [tried, setTried] = useState(false);
  const addSource = useCommand('sources.add');
  const support = useCommand('supports.add');
  const bare = chosen === NEW && title.trim() === '' && publisher.trim() === '' && url.trim() === '';
  const save = async (): Promise<void> => {
    setTried(true);
    if (bare) return;
    const sourceId =
      chosen === NEW
        ? (
            await addSource.run({
              kind,
              title: title.trim() || null,
              publisher: publisher.trim() || null,
              url: url.trim() || null,
            })
          )?.sourceId
        : chosen;
    if (sourceId === undefined) return;
    if (!(await support.run({ sourceId, statementId, page: page.trim() || null }))) return;
    say(t('holdings.sourceAdded'));
    onDone();
  };
  const choices = [
    { value: NEW, name: t('source.new') },
    ...known.map((source) => ({
      value: source.sourceId,
      name: source.title ?? source.publisher ?? source.url ?? t(`sourceKind.${source.kind}`),
    })),
  ];
  const problem = addSource.problem ?? support.problem;
  return (
    <form
      className={layout['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {known.length > 0 && <Select label={t('source.which')} choices={choices} value={chosen} onChange={setChosen} />}
      {chosen === NEW && (
        <>
          <div className={layout['pair']}>
            <Select
              label={t('source.kind')}
              choices={sourceKinds.map((value) => ({ value, name: t(`sourceKind.${value}`) }))}
              value={kind}
              onChange={setKind}
            />
            <TextField
              label={t('source.publisher')}
              optional={t('form.optional')}
              value={publisher}
              onChange={setPublisher}
              dir="auto"
            />
          </div>
          <TextField
            label={t('source.title')}
            value={title}
            onChange={setTitle}
            dir="auto"
            error={tried && bare ? t('source.needed') : null}
          />
          <TextField
            label={t('source.url')}
            optional={t('form.optional')}
            value={url}
            onChange={setUrl}
            dir="ltr"
            type="url"
          />
        </>
      )}
      <TextField label={t('source.page')} optional={t('form.optional')} value={page} onChange={setPage} dir="auto" />
      {problem && <ErrorNote problem={problem} />}
      <span className={layout['acts']}>
        <Button type="submit" look="prime" size="small">
          {t('source.attach')}
        </Button>
        <Button size="small" look="bare" onPress={onDone}>
          {t('form.cancel')}
        </Button>
      </span>
    </form>
  );
}
