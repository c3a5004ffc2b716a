import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useDates, type SayDate } from '../../i18n/use-dates.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { emptyDateDraft, readDateDraft, type DateDraft } from '../../ui/date-draft.ts';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Section } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import type { Account } from './account-pane.tsx';
import { AccountName } from './account-name.tsx';
import s from './accounts.module.css';

/** Handles and displayed names, each with the time for which it was seen; a rename keeps the earlier one. */
export function NamesSection({ account }: { readonly account: Account }): ReactElement {
  const t = useText();
  const say = useDates();
  const [adding, setAdding] = useState(false);
  useCommands({ 'account.rename': () => setAdding(true) });
  return (
    <Section
      title={t('accounts.names')}
      aside={t('accounts.names.count', { count: account.handles.length })}
      end={
        <>
          <span className={roles['end']} />
          <Button size="small" look="bare" icon={<Plus aria-hidden="true" />} onPress={() => setAdding(true)}>
            {t('accounts.names.add')}
          </Button>
        </>
      }
    >
      <ul>
        {account.handles.map((period, index) => (
          <li key={index} className={s['line']}>
            <span>
              <AccountName handle={period.handle} name={period.displayName} />
            </span>
            <span className={s['period']}>
              {periodWords(period.fromOn, period.untilOn, t, say)}
              {period.source !== null && (
                <bdi className={s['note']}>{period.source.title ?? period.source.url ?? period.source.publisher}</bdi>
              )}
            </span>
          </li>
        ))}
      </ul>
      {adding && <NameForm accountId={account.accountId} onDone={() => setAdding(false)} />}
    </Section>
  );
}

function periodWords(fromOn: string | null, untilOn: string | null, t: Translate, say: SayDate): string {
  const words = (edtf: string): string => say(edtf, null, 'long').words;
  if (fromOn !== null && untilOn !== null)
    return t('accounts.names.fromTill', { from: words(fromOn), until: words(untilOn) });
  if (fromOn !== null) return t('accounts.names.since', { from: words(fromOn) });
  if (untilOn !== null) return t('accounts.names.till', { until: words(untilOn) });
  return t('accounts.names.always');
}

function NameForm({ accountId, onDone }: { readonly accountId: string; readonly onDone: () => void }): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const rename = useCommand('accounts.rename');
  const draft = useDraft('account.rename', accountId);
  const [handle, setHandle] = useDraftField(draft, 'handle', '');
  const [displayName, setDisplayName] = useDraftField(draft, 'displayName', '');
  const [from, setFrom] = useDraftField<DateDraft>(draft, 'from', emptyDateDraft);
  const [until, setUntil] = useDraftField<DateDraft>(draft, 'until', emptyDateDraft);
  const [source, setSource] = useDraftField(draft, 'source', '');
  const [tried, setTried] = useState(false);
  const nameless = handle === '' && displayName === '';
  const save = async (): Promise<void> => {
    setTried(true);
    const dates = [readDateDraft(from), readDateDraft(until)];
    if (nameless || dates.some((date) => date.kind === 'bad')) return;
    const [fromOn, untilOn] = dates.map((date) => (date.kind === 'date' ? date.date.edtf : null));
    const done = await rename.run({
      accountId,
      handle: handle || null,
      displayName: displayName || null,
      fromOn: fromOn ?? null,
      untilOn: untilOn ?? null,
      source: source.trim() || null,
    });
    if (!done) return;
    draft.done();
    say(t('accounts.names.added'));
    onDone();
  };
  return (
    <InlineForm
      kept={draft}
      onSave={() => void save()}
      onCancel={onDone}
      saveLabel={t('accounts.names.add')}
      problem={rename.problem}
    >
      <div className={layout['pair']}>
        <TextField
          label={t('accounts.handle')}
          value={handle}
          onChange={setHandle}
          dir="ltr"
          autoFocus
          error={tried && nameless ? t('accounts.names.needed') : null}
        />
        <TextField label={t('accounts.displayName')} value={displayName} onChange={setDisplayName} dir="auto" />
      </div>
      <div className={layout['pair']}>
        <DateField
          short
          label={t('accounts.names.from')}
          optional={t('form.optional')}
          value={from}
          onChange={setFrom}
          caseZone={zone}
        />
        <DateField
          short
          label={t('accounts.names.until')}
          optional={t('form.optional')}
          value={until}
          onChange={setUntil}
          caseZone={zone}
        />
      </div>
      <TextField
        label={t('accounts.names.source')}
        optional={t('form.optional')}
        value={source}
        onChange={setSource}
        dir="auto"
        help={t('accounts.status.source.help')}
      />
    </InlineForm>
  );
}
