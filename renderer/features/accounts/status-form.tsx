import { useState, type ReactElement } from 'react';
import { accountStatuses, type AccountStatus } from '../../../core/domain/vocabulary.ts';
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

interface StatusFormProps {
  readonly accountId: string;
  readonly onDone: () => void;
}

/** One observation: what, when, where it was seen. */
export function StatusForm({ accountId, onDone }: StatusFormProps): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const observe = useCommand('accounts.observeStatus');
  const draft = useDraft('account.observe', accountId);
  const [status, setStatus] = useDraftField<AccountStatus>(draft, 'status', 'active');
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
      accountId,
      status,
      country: country.trim() || null,
      note: note || null,
      on: reading.date,
      source: source.trim() || null,
    });
    if (!done) return;
    draft.done();
    say(t('accounts.status.added'));
    onDone();
  };
  return (
    <InlineForm
      kept={draft}
      onSave={() => void save()}
      onCancel={onDone}
      saveLabel={t('accounts.status.add')}
      problem={observe.problem}
    >
      <div className={layout['pair']}>
        <Select
          label={t('accounts.status.which')}
          choices={accountStatuses.map((value) => ({ value, name: t(`accountStatus.${value}`) }))}
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
        label={t('accounts.status.source')}
        optional={t('form.optional')}
        value={source}
        onChange={setSource}
        dir="auto"
        help={t('accounts.status.source.help')}
      />
      <TextField
        label={t('accounts.status.note')}
        optional={t('form.optional')}
        value={note}
        onChange={setNote}
        dir="auto"
      />
    </InlineForm>
  );
}
