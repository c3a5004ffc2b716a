import { Pencil } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import {
  directions,
  stances,
  statementKinds,
  type Direction,
  type Stance,
  type StatementKind,
} from '../../../core/domain/vocabulary.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Facts, Section } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { accountName, platformName } from '../chronology/names.ts';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

/** What else the case holds of the statement; each can be changed, and every change is in the chain. */
export function DetailsSection({ statement }: { readonly statement: Statement }): ReactElement {
  const t = useText();
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title={t('details.title')}
      end={
        <>
          <span className={roles['end']} />
          <Button
            size="small"
            look="bare"
            icon={<Pencil aria-hidden="true" />}
            expanded={editing}
            onPress={() => setEditing(!editing)}
          >
            {t('details.change')}
          </Button>
        </>
      }
    >
      {editing ? (
        <div className={s['inlineForm']}>
          <DetailsForm statement={statement} onDone={() => setEditing(false)} />
        </div>
      ) : (
        <DetailsList statement={statement} />
      )}
    </Section>
  );
}

function DetailsList({ statement }: { readonly statement: Statement }): ReactElement {
  const t = useText();
  const when = useWhen();
  const { account } = statement;
  const marks = (['graphic', 'privileged', 'sensitive'] as const).filter((mark) => statement[mark]);
  const ltr = (text: string | null): ReactElement | string =>
    text === null ? t('notGiven') : <bdi dir="ltr">{text}</bdi>;
  return (
    <Facts
      items={[
        [
          t('details.account'),
          account ? `${accountName(account, t)}, ${platformName(account.platform, t)}` : t('none'),
        ],
        [t('details.url'), ltr(statement.url)],
        [t('details.nativeId'), ltr(statement.nativeId)],
        [
          t('details.language'),
          `${statement.lang ?? t('notGiven')}, ${t(`direction.${statement.direction ?? 'auto'}`)}`,
        ],
        [t('details.stance'), t(`stance.${statement.stance ?? 'none'}`)],
        ...(statement.context === null ? [] : [[t('details.context'), statement.context] as const]),
        ...(statement.threadNativeId === null ? [] : [[t('details.thread'), ltr(statement.threadNativeId)] as const]),
        ...(marks.length === 0
          ? []
          : [[t('details.marks'), marks.map((mark) => t(`details.${mark}`)).join(', ')] as const]),
        [t('details.recorded'), when.moment(statement.recordedAt)],
      ]}
    />
  );
}

function DetailsForm({
  statement,
  onDone,
}: {
  readonly statement: Statement;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const update = useCommand('statements.update');
  const [kind, setKind] = useState<StatementKind>(statement.kind);
  const [stance, setStance] = useState<Stance | 'none'>(statement.stance ?? 'none');
  const [direction, setDirection] = useState<Direction | 'auto'>(statement.direction ?? 'auto');
  const [lang, setLang] = useState(statement.lang ?? '');
  const [url, setUrl] = useState(statement.url ?? '');
  const [nativeId, setNativeId] = useState(statement.nativeId ?? '');
  const [context, setContext] = useState(statement.context ?? '');
  const [graphic, setGraphic] = useState(statement.graphic);
  const [privileged, setPrivileged] = useState(statement.privileged);
  const save = async (): Promise<void> => {
    const saved = await update.run({
      statementId: statement.statementId,
      kind,
      stance: stance === 'none' ? null : stance,
      direction: direction === 'auto' ? null : direction,
      lang: lang.trim() || null,
      url: url.trim() || null,
      nativeId: nativeId.trim() || null,
      context: context === '' ? null : context,
      graphic,
      privileged,
    });
    if (!saved) return;
    say(t('details.saved'));
    onDone();
  };
  return (
    <form
      className={layout['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={layout['pair']}>
        <Select
          label={t('details.kind')}
          choices={statementKinds.map((value) => ({ value, name: t(`kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <Select
          label={t('details.stance')}
          choices={(['none', ...stances] as const).map((value) => ({ value, name: t(`stance.${value}`) }))}
          value={stance}
          onChange={setStance}
        />
        <TextField
          label={t('details.language')}
          optional={t('form.optional')}
          value={lang}
          onChange={setLang}
          dir="ltr"
          help={t('details.language.help')}
        />
        <Select
          label={t('details.direction')}
          choices={(['auto', ...directions] as const).map((value) => ({ value, name: t(`direction.${value}`) }))}
          value={direction}
          onChange={setDirection}
        />
      </div>
      <TextField
        label={t('details.url')}
        optional={t('form.optional')}
        value={url}
        onChange={setUrl}
        dir="ltr"
        type="url"
      />
      <TextField
        label={t('details.nativeId')}
        optional={t('form.optional')}
        value={nativeId}
        onChange={setNativeId}
        dir="ltr"
      />
      <TextArea
        label={t('details.context')}
        optional={t('form.optional')}
        value={context}
        onChange={setContext}
        rows={3}
      />
      <div>
        <Checkbox selected={graphic} onChange={setGraphic}>
          {t('details.graphic')}
        </Checkbox>
        <Checkbox selected={privileged} onChange={setPrivileged}>
          {t('details.privileged')}
        </Checkbox>
      </div>
      {update.problem && <ErrorNote problem={update.problem} />}
      <span className={layout['acts']}>
        <Button type="submit" look="prime" size="small">
          {t('form.save')}
        </Button>
        <Button size="small" look="bare" onPress={onDone}>
          {t('form.cancel')}
        </Button>
      </span>
    </form>
  );
}
