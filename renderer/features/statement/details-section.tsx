import { Pencil, Tag } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useUndo } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { callEngine } from '../../ipc/engine.ts';
import { Button } from '../../ui/button.tsx';
import { Facts, Section } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { accountName, platformName } from '../chronology/names.ts';
import { TagPicker } from '../chronology/tag-picker.tsx';
import { DetailsForm } from './details-form.tsx';
import type { Statement } from './statement-pane.tsx';
import { useStatementView } from './view.ts';

/** What else the case holds of the statement; each can be changed, and every change is in the chain. Open only for whoever wants it. */
export function DetailsSection({ statement }: { readonly statement: Statement }): ReactElement | null {
  const t = useText();
  const { details } = useStatementView();
  const [editing, setEditing] = useState(false);
  const edit = (): void => {
    useStatementView.setState({ details: true });
    setEditing(true);
  };
  useCommands({ 'statement.details': edit });
  if (!details) return null;
  return (
    <Section
      title={t('details.title')}
      end={
        <>
          <span className={roles['end']} />
          <Tags statement={statement} />
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
        <div className={layout['inPlace']}>
          <DetailsForm statement={statement} onDone={() => setEditing(false)} />
        </div>
      ) : (
        <DetailsList statement={statement} />
      )}
    </Section>
  );
}

function Tags({ statement: { statementId } }: { readonly statement: Statement }): ReactElement {
  const run = async (operation: 'tags.putOn' | 'tags.takeOff', tagId: string): Promise<void> => {
    const done = await callEngine(operation, { tagId, statementIds: [statementId] });
    if (!done.ok) useUndo.setState({ note: null, problem: done.error });
  };
  return (
    <TagPicker
      icon={<Tag aria-hidden="true" />}
      onPut={(tagId) => void run('tags.putOn', tagId)}
      onTake={(tagId) => void run('tags.takeOff', tagId)}
    />
  );
}

function DetailsList({ statement }: { readonly statement: Statement }): ReactElement {
  const t = useText();
  const when = useWhen();
  const { account } = statement;
  const ltr = (text: string | null): ReactElement | string =>
    text === null ? t('notGiven') : <bdi dir="ltr">{text}</bdi>;
  const given = (name: string, value: ReactNode, shown: boolean): (readonly [string, ReactNode])[] =>
    shown ? [[name, value]] : [];
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
        ...given(t('details.context'), <bdi key="c">{statement.context}</bdi>, statement.context !== null),
        ...given(t('details.thread'), ltr(statement.threadNativeId), statement.threadNativeId !== null),
        [t('details.recorded'), when.moment(statement.recordedAt)],
      ]}
    />
  );
}
