import { Pencil, Plus, Unlink, UsersRound } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Facts } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { SameForm } from './same-form.tsx';
import { subjectName, type Subject } from './subject.ts';
import { SubjectDetailsForm } from './subject-details-form.tsx';
import { SubjectNameForm } from './subject-name-form.tsx';
import s from './accounts.module.css';

interface SubjectCardProps {
  readonly subject: Subject;
  /** Every subject of the case. */
  readonly others: readonly Subject[];
}

/** A person or body: the names in all scripts, what they are, and whether they were recorded twice. */
export function SubjectCard({ subject, others }: SubjectCardProps): ReactElement {
  const t = useText();
  const [open, setOpen] = useState<'name' | 'details' | 'same' | null>(null);
  const toggle = (form: typeof open): void => setOpen(open === form ? null : form);
  const close = (): void => setOpen(null);
  const merge = useCommand('subjects.merge');
  const { subjectId } = subject;
  const candidates = others.filter((one) => one.subjectId !== subjectId);
  useCommands({
    'subject.name': () => setOpen('name'),
    'subject.details': () => setOpen('details'),
    'subject.same': {
      run: () => setOpen('same'),
      off: candidates.length === 0 ? t('command.off.alone') : null,
    },
  });
  const onSame = async (otherId: string, reason: string): Promise<boolean> => {
    if (!(await merge.run({ subjectId, otherId, reason }))) return false;
    close();
    say(t('subjects.same.done'));
    return true;
  };
  return (
    <>
      <Names subject={subject} />
      <Facts
        items={[
          [t('accounts.subject.kind'), t(`subjectKind.${subject.kind}`)],
          [t('subjects.role'), <bdi key="role">{subject.role ?? t('notGiven')}</bdi>],
          ...(subject.note === null
            ? []
            : [[t('accounts.status.note'), <bdi key="note">{subject.note}</bdi>] as const]),
        ]}
      />
      <AlsoRecorded subject={subject} />
      <div className={layout['acts']}>
        <Act icon={<Plus aria-hidden="true" />} open={open === 'name'} onPress={() => toggle('name')}>
          {t('subjects.name.add')}
        </Act>
        <Act icon={<Pencil aria-hidden="true" />} open={open === 'details'} onPress={() => toggle('details')}>
          {t('subjects.details')}
        </Act>
        {candidates.length > 0 && (
          <Act icon={<UsersRound aria-hidden="true" />} open={open === 'same'} onPress={() => toggle('same')}>
            {t('subjects.same')}
          </Act>
        )}
      </div>
      {open === 'name' && <SubjectNameForm subjectId={subjectId} onDone={close} />}
      {open === 'details' && <SubjectDetailsForm subject={subject} onDone={close} />}
      {open === 'same' && (
        <SameForm
          form="subject.same"
          about={subjectId}
          label={t('subjects.same.which')}
          help={t('subjects.same.help')}
          choices={candidates.map((one) => ({ value: one.subjectId, name: subjectName(one) }))}
          problem={merge.problem}
          onSame={onSame}
          onCancel={close}
        />
      )}
    </>
  );
}

interface ActProps {
  readonly icon: ReactElement;
  readonly open: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Act({ icon, open, onPress, children }: ActProps): ReactElement {
  return (
    <Button size="small" look="bare" icon={icon} expanded={open} onPress={onPress}>
      {children}
    </Button>
  );
}

function Names({ subject }: { readonly subject: Subject }): ReactElement {
  const t = useText();
  return (
    <ul aria-label={t('subjects.names')}>
      {subject.names.map((name, index) => (
        <li key={index} className={s['line']}>
          <bdi className={roles['select']} {...(name.lang === null ? {} : { lang: name.lang })}>
            {name.text}
          </bdi>
          <span className={roles['meta']}>
            {[t(`nameKind.${name.kind}`), name.lang, name.script].filter((part) => part !== null).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function AlsoRecorded({ subject }: { readonly subject: Subject }): ReactElement | null {
  const t = useText();
  const apart = useCommand('subjects.takeApart');
  if (subject.alsoRecordedAs.length === 0) return null;
  const takeApart = async (subjectId: string): Promise<void> => {
    if (await apart.run({ subjectId })) say(t('same.apart.done'));
  };
  return (
    <div>
      <span className={roles['label']}>{t('same.also')}</span>
      {subject.alsoRecordedAs.map((other) => (
        <div key={other.subjectId} className={s['line']}>
          <span>
            <bdi>{other.name}</bdi>
            <bdi className={s['note']}>{other.reason}</bdi>
          </span>
          <Button
            size="small"
            look="bare"
            icon={<Unlink aria-hidden="true" />}
            onPress={() => void takeApart(other.subjectId)}
          >
            {t('same.apart')}
          </Button>
        </div>
      ))}
      {apart.problem && <ErrorNote problem={apart.problem} onDismiss={apart.clear} />}
    </div>
  );
}
