import { useState, type ReactElement } from 'react';
import { statementStatuses, type StatementStatus } from '../../../core/domain/vocabulary.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { emptyDateDraft, readDateDraft, type DateDraft } from '../../ui/date-draft.ts';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import layout from '../../ui/layout.module.css';
import { Select } from '../../ui/select.tsx';

interface ObserveFormProps {
  readonly statementId: string;
  readonly onDone: () => void;
}

/** One look at the statement where it stood: what was seen, on which day, by whose word. */
export function ObserveForm({ statementId, onDone }: ObserveFormProps): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const observe = useCommand('statements.observeStatus');
  const draft = useDraft('statement.observe', statementId);
  const [status, setStatus] = useDraftField<StatementStatus>(draft, 'status', 'live');
  const [country, setCountry] = useDraftField(draft, 'country', '');
  const [on, setOn] = useDraftField<DateDraft>(draft, 'on', emptyDateDraft);
  const [source, setSource] = useDraftField(draft, 'source', '');
  const [note, setNote] = useDraftField(draft, 'note', '');
  const [tried, setTried] = useState(false);
  const reading = readDateDraft(on);
  const countryMissing = status === 'withheld' && country.trim() === '';
  const save = async (): Promise<void> => {
    setTried(true);
    if (reading.kind !== 'date' || countryMissing) return;
    const done = await observe.run({
      statementId,
      status,
      country: status === 'withheld' ? country.trim() : null,
      note: note || null,
      on: reading.date,
      sources: source.trim() === '' ? [] : [{ source: source.trim() }],
    });
    if (!done) return;
    draft.done();
    say(t('statuses.added'));
    onDone();
  };
  const optional = t('form.optional');
  return (
    <InlineForm
      kept={draft}
      onSave={() => void save()}
      onCancel={onDone}
      saveLabel={t('statuses.save')}
      problem={observe.problem}
    >
      <div className={layout['pair']}>
        <Select
          label={t('statuses.which')}
          choices={statementStatuses.map((value) => ({ value, name: t(`chronology.status.${value}`) }))}
          value={status}
          onChange={setStatus}
        />
        {status === 'withheld' && (
          <TextField
            label={t('accounts.status.country')}
            value={country}
            onChange={setCountry}
            dir="auto"
            error={tried && countryMissing ? t('accounts.status.country.needed') : null}
          />
        )}
      </div>
      <DateField
        label={t('accounts.status.on')}
        value={on}
        onChange={setOn}
        caseZone={zone}
        error={tried && reading.kind === 'none' ? t('accounts.status.on.needed') : null}
      />
      <TextField
        label={t('add.source')}
        optional={optional}
        value={source}
        onChange={setSource}
        dir="auto"
        help={t('add.source.help')}
      />
      <TextField label={t('accounts.status.note')} optional={optional} value={note} onChange={setNote} dir="auto" />
    </InlineForm>
  );
}
