import { X } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { statementKinds, stances } from '../../../core/domain/vocabulary.ts';
import { openStatement } from '../../app/desk.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { readDateDraft } from '../../ui/date-draft.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { accountName, platformName } from '../chronology/names.ts';
import { NEW_ACCOUNT, NEW_SPEAKER, statementInput, useStatementDraft, type StatementDraft } from './statement-draft.ts';
import { SpeakerFields } from './speaker-fields.tsx';
import s from './statement.module.css';

/** A statement typed in: the words first, then who and when. What is typed outlives a look at another screen. */
export function AddStatementForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  // Read once, not followed: the form writes the draft, and following it would draw the form again at each of its own writes.
  const [kept] = useState(() => useStatementDraft.getState().draft);
  const form = useForm<StatementDraft>({ defaultValues: kept });
  const [tried, setTried] = useState(false);
  const add = useCommand('statements.add');
  const addAccount = useCommand('accounts.add');
  const addSubject = useCommand('subjects.add');
  const accounts = useAsk('accounts.list', { find: null }).data?.items ?? [];
  const subjects = useAsk('subjects.list', {}).data?.items ?? [];
  const draft = form.watch();
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => useStatementDraft.setState({ draft: values }),
      }),
    [form],
  );
  const reading = readDateDraft(draft.date);
  const submit = form.handleSubmit(async (values) => {
    setTried(true);
    if (reading.kind === 'bad') return;
    const accountId =
      values.accountId === NEW_ACCOUNT
        ? await addAccount
            .run({
              platform: values.platform.trim() || 'x',
              handle: values.handle.trim().replace(/^@/, '') || null,
              displayName: values.accountName.trim() || null,
            })
            .then((made) => made?.accountId)
        : values.accountId || null;
    const speakerId =
      values.speakerId === NEW_SPEAKER
        ? await addSubject
            .run({ names: [{ text: values.speakerName.trim(), lang: null, script: null, kind: 'main' }] })
            .then((made) => made?.subjectId)
        : values.speakerId || null;
    if (accountId === undefined || speakerId === undefined) return;
    const done = await add.run(
      statementInput(values, accountId, speakerId, reading.kind === 'date' ? reading.date : null),
    );
    if (!done) return;
    useStatementDraft.getState().clear();
    openStatement(done.statementId);
    say(t('add.done'));
  });
  const accountChoices = [
    { value: '', name: t('add.account.none') },
    ...accounts.map((account) => ({
      value: account.accountId,
      name: accountName(account, t),
      side: platformName(account.platform, t),
    })),
    { value: NEW_ACCOUNT, name: t('add.account.new') },
  ];
  const speakerChoices = [
    { value: '', name: t('add.speaker.none') },
    ...subjects.map((subject) => ({ value: subject.subjectId, name: subject.names[0]?.text ?? '' })),
    { value: NEW_SPEAKER, name: t('add.speaker.new') },
  ];
  const nobody = draft.accountId === '' && draft.speakerId === '';
  const problem = add.problem ?? addAccount.problem ?? addSubject.problem;
  return (
    <>
      <header className={s['head']}>
        <div className={roles['row']}>
          <h2 className={roles['lead']}>{t('add.title')}</h2>
          <span className={roles['end']} />
          <Button look="bare" size="small" label={t('pane.close')} icon={<X aria-hidden="true" />} onPress={onClose} />
        </div>
      </header>
      <form
        className={s['formPane']}
        noValidate
        onSubmit={(event) => {
          setTried(true);
          void submit(event);
        }}
      >
        <Controller
          name="text"
          control={form.control}
          rules={{ validate: (value) => value !== '' || t('add.text.needed') }}
          render={({ field, fieldState }) => (
            <TextArea
              label={t('add.text')}
              value={field.value}
              onChange={field.onChange}
              words
              autoFocus
              rows={5}
              help={t('add.text.help')}
              error={fieldState.error?.message}
            />
          )}
        />
        <div className={layout['pair']}>
          <Controller
            name="accountId"
            control={form.control}
            rules={{ validate: () => !nobody || t('add.who.needed') }}
            render={({ field, fieldState }) => (
              <Select
                label={t('add.account')}
                choices={accountChoices}
                value={field.value}
                onChange={field.onChange}
                error={fieldState.error?.message}
              />
            )}
          />
          <Controller
            name="speakerId"
            control={form.control}
            render={({ field }) => (
              <Select label={t('add.speaker')} choices={speakerChoices} value={field.value} onChange={field.onChange} />
            )}
          />
        </div>
        <SpeakerFields
          form={form}
          account={draft.accountId === NEW_ACCOUNT}
          speaker={draft.speakerId === NEW_SPEAKER}
        />
        <Controller
          name="date"
          control={form.control}
          render={({ field }) => (
            <DateField
              label={t('add.date')}
              optional={t('form.optional')}
              value={field.value}
              onChange={field.onChange}
              caseZone={zone}
              error={tried && reading.kind === 'bad' ? reading.message : null}
            />
          )}
        />
        <div className={layout['pair']}>
          <Controller
            name="kind"
            control={form.control}
            render={({ field }) => (
              <Select
                label={t('details.kind')}
                choices={statementKinds.map((value) => ({ value, name: t(`kind.${value}`) }))}
                value={field.value}
                onChange={field.onChange}
              />
            )}
          />
          <Controller
            name="stance"
            control={form.control}
            render={({ field }) => (
              <Select
                label={t('details.stance')}
                choices={(['none', ...stances] as const).map((value) => ({ value, name: t(`stance.${value}`) }))}
                value={field.value}
                onChange={field.onChange}
              />
            )}
          />
        </div>
        <Controller
          name="url"
          control={form.control}
          render={({ field }) => (
            <TextField
              label={t('details.url')}
              optional={t('form.optional')}
              value={field.value}
              onChange={field.onChange}
              dir="ltr"
            />
          )}
        />
        <Controller
          name="source"
          control={form.control}
          render={({ field }) => (
            <TextField
              label={t('add.source')}
              optional={t('form.optional')}
              value={field.value}
              onChange={field.onChange}
              dir="auto"
              help={t('add.source.help')}
            />
          )}
        />
        {problem && <ErrorNote problem={problem} />}
        <span className={layout['acts']}>
          <Button type="submit" look="prime">
            {t('add.save')}
          </Button>
          <Button look="bare" onPress={onClose}>
            {t('add.later')}
          </Button>
        </span>
      </form>
    </>
  );
}
