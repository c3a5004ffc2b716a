import { Pencil } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { Button } from '../../ui/button.tsx';
import { Facts, Section } from '../../ui/layout.tsx';
import roles from '../../ui/type.module.css';
import { accountName, platformName } from '../chronology/names.ts';
import { DetailsForm } from './details-form.tsx';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

/** What else the case holds of the statement; each can be changed, and every change is in the chain. */
export function DetailsSection({ statement }: { readonly statement: Statement }): ReactElement {
  const t = useText();
  const [editing, setEditing] = useState(false);
  useCommands({ 'statement.details': () => setEditing(true) });
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
