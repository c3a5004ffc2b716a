import { useState, type ReactElement } from 'react';
import { dateMethods, type DateMethod } from '../../../core/domain/vocabulary.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { emptyDateDraft, readDateDraft, type DateDraft } from '../../ui/date-draft.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import layout from '../../ui/layout.module.css';
import type { Statement } from './statement-pane.tsx';

/** Another claim of when: beside the others, chosen only if a reason is given. */
export function AddDateForm({
  statement,
  onDone,
}: {
  readonly statement: Statement;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const add = useCommand('statements.addDate');
  const sources = useAsk('sources.list', { find: null }).data?.items ?? [];
  const [draft, setDraft] = useState<DateDraft>(emptyDateDraft);
  const [method, setMethod] = useState<DateMethod>('displayed');
  const [assertedBy, setAssertedBy] = useState('');
  const [sourceId, setSourceId] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const reading = readDateDraft(draft);
  const save = async (): Promise<void> => {
    setTried(true);
    if (reading.kind !== 'date') return;
    const added = await add.run({
      statementId: statement.statementId,
      date: { ...reading.date, assertedBy: assertedBy.trim() || null, sourceId: sourceId || null },
      method,
      choose: reason.trim() || null,
    });
    if (!added) return;
    say(t('dates.added'));
    onDone();
  };
  const choices = [
    { value: '', name: t('dates.source.none') },
    ...sources.map((source) => ({
      value: source.sourceId,
      name: source.title ?? source.publisher ?? source.url ?? t(`sourceKind.${source.kind}`),
    })),
  ];
  return (
    <form
      className={layout['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DateField
        label={t('dates.field')}
        value={draft}
        onChange={setDraft}
        caseZone={zone}
        error={tried && reading.kind === 'none' ? t('dates.needed') : null}
      />
      <div className={layout['pair']}>
        <Select
          label={t('dates.method')}
          choices={dateMethods.map((value) => ({ value, name: t(`method.${value}`) }))}
          value={method}
          onChange={setMethod}
        />
        <TextField
          label={t('dates.assertedBy')}
          optional={t('form.optional')}
          value={assertedBy}
          onChange={setAssertedBy}
          dir="auto"
        />
      </div>
      {sources.length > 0 && (
        <Select label={t('dates.source')} choices={choices} value={sourceId} onChange={setSourceId} />
      )}
      <TextField
        label={t('dates.reason')}
        optional={t('form.optional')}
        value={reason}
        onChange={setReason}
        dir="auto"
        help={t('dates.reason.help')}
      />
      {add.problem && <ErrorNote problem={add.problem} />}
      <span className={layout['acts']}>
        <Button type="submit" look="prime" size="small">
          {t('dates.save')}
        </Button>
        <Button size="small" look="bare" onPress={onDone}>
          {t('form.cancel')}
        </Button>
      </span>
    </form>
  );
}
