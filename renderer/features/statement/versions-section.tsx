import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { emptyDateDraft, readDateDraft, type DateDraft } from '../../ui/date-draft.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Section } from '../../ui/layout.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

type Version = Statement['versions'][number];

/** The wordings in which the original was seen. An edit adds one; the earlier ones stay. No section where it was seen once or never. */
export function VersionsSection({ statement }: { readonly statement: Statement }): ReactElement | null {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const show = useCommand('statements.showVersion');
  useCommands({ 'statement.addVersion': () => setAdding(true) });
  const { versions, statementId } = statement;
  const onShow = async (versionId: string): Promise<void> => {
    if (await show.run({ statementId, versionId, revision: statement.revision })) say(t('versions.shown.done'));
  };
  if (versions.length < 2 && !adding) return null;
  return (
    <Section
      title={t('versions.title')}
      aside={t('versions.count', { count: versions.length })}
      end={
        <>
          <span className={roles['end']} />
          <Button
            size="small"
            look="bare"
            icon={<Plus aria-hidden="true" />}
            expanded={adding}
            onPress={() => setAdding(!adding)}
          >
            {t('versions.add')}
          </Button>
        </>
      }
    >
      {versions.length > 1 &&
        versions.map((version) => (
          <VersionRow
            key={version.versionId}
            version={version}
            statement={statement}
            onShow={() => void onShow(version.versionId)}
          />
        ))}
      {show.problem && <ErrorNote problem={show.problem} onDismiss={show.clear} />}
      {adding && (
        <div className={layout['inPlace']}>
          <AddVersionForm statement={statement} onDone={() => setAdding(false)} />
        </div>
      )}
    </Section>
  );
}

interface VersionRowProps {
  readonly version: Version;
  readonly statement: Statement;
  readonly onShow: () => void;
}

function VersionRow({ version, statement, onShow }: VersionRowProps): ReactElement {
  const t = useText();
  const when = useWhen();
  const seen = version.seen.find((date) => date.chosen) ?? version.seen[0];
  return (
    <div className={s['version']}>
      <div className={roles['row']}>
        {seen ? (
          <DateMark edtf={seen.edtf} zone={seen.zone} line="one" />
        ) : (
          <span className={roles['meta']}>{t('versions.seenUnknown')}</span>
        )}
        <span className={roles['end']} />
        {version.shown ? (
          <span className={roles['meta']}>{t('versions.shown')}</span>
        ) : (
          <Button size="small" look="bare" onPress={onShow}>
            {t('versions.show')}
          </Button>
        )}
      </div>
      <Quotation size="small" text={version.text} lang={statement.lang} direction={statement.direction} />
      <div className={roles['micro']}>
        {[version.note ?? '', t('versions.recorded', { when: when.moment(version.recordedAt) })]
          .filter((part) => part !== '')
          .join(' · ')}
      </div>
    </div>
  );
}

function AddVersionForm({
  statement,
  onDone,
}: {
  readonly statement: Statement;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const add = useCommand('statements.addVersion');
  const draft = useDraft('statement.addVersion', statement.statementId);
  const [text, setText] = useDraftField(draft, 'text', statement.text);
  const [note, setNote] = useDraftField(draft, 'note', '');
  const [seen, setSeen] = useDraftField<DateDraft>(draft, 'seen', emptyDateDraft);
  const [tried, setTried] = useState(false);
  const reading = readDateDraft(seen);
  const problem = text === '' ? t('versions.needed') : text === statement.text ? t('versions.same') : null;
  const save = async (): Promise<void> => {
    setTried(true);
    if (problem !== null || reading.kind === 'bad') return;
    const added = await add.run({
      statementId: statement.statementId,
      text,
      note: note.trim() || null,
      seen: reading.kind === 'date' ? reading.date : null,
    });
    if (!added) return;
    draft.done();
    say(t('versions.added'));
    onDone();
  };
  return (
    <InlineForm
      kept={draft}
      onSave={() => void save()}
      onCancel={onDone}
      saveLabel={t('versions.save')}
      problem={add.problem}
    >
      <TextArea
        label={t('versions.text')}
        value={text}
        onChange={setText}
        words
        autoFocus
        rows={5}
        help={t('versions.text.help')}
        error={tried ? problem : null}
        {...(statement.lang === null ? {} : { lang: statement.lang })}
      />
      <DateField
        label={t('versions.seen')}
        optional={t('form.optional')}
        value={seen}
        onChange={setSeen}
        caseZone={zone}
        short
      />
      <TextField label={t('versions.note')} optional={t('form.optional')} value={note} onChange={setNote} dir="auto" />
    </InlineForm>
  );
}
