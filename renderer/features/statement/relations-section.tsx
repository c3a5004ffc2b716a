import { Archive, Ellipsis, Pencil, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useCommands } from '../../app/commands/live.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import buttonStyles from '../../ui/button.module.css';
import { classNames } from '../../ui/class-names.ts';
import { Section } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import { Menu } from '../../ui/menu.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import roles from '../../ui/type.module.css';
import { BriefLine } from './brief-line.tsx';
import { RelateForm } from './relate-form.tsx';
import { RelationNoteForm } from './relation-note-form.tsx';
import { relationWords } from './relation-words.ts';
import type { Statement } from './statement-pane.tsx';

type Relation = Statement['relations'][number];

/** How the statement stands to others: defence, context, the same words, and the thread. There is no section where it stands alone. */
export function RelationsSection({ statement }: { readonly statement: Statement }): ReactElement | null {
  const t = useText();
  const [adding, setAdding] = useState(false);
  useCommands({ 'statement.relate': () => setAdding(true) });
  const { relations, thread, revision } = statement;
  const threaded = (thread.parent === null ? 0 : 1) + thread.replies.length;
  if (relations.length + threaded === 0 && !adding) return null;
  return (
    <Section
      title={t('relations.title')}
      aside={t('relations.count', { count: relations.length + threaded })}
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
            {t('relations.add')}
          </Button>
        </>
      }
    >
      {thread.parent && <BriefLine stands={t('relations.parent')} brief={thread.parent} />}
      {thread.replies.map((reply) => (
        <BriefLine key={reply.statementId} stands={t('relations.reply')} brief={reply} />
      ))}
      {relations.map((relation) => (
        <RelationLine key={relation.relationId} relation={relation} revision={revision} />
      ))}
      {adding && (
        <div className={layout['inPlace']}>
          <RelateForm statement={statement} onDone={() => setAdding(false)} />
        </div>
      )}
    </Section>
  );
}

interface RelationLineProps {
  readonly relation: Relation;
  readonly revision: string;
}

function RelationLine({ relation, revision }: RelationLineProps): ReactElement {
  const t = useText();
  const [form, setForm] = useState<'none' | 'note' | 'aside'>('none');
  const setAside = useCommand('relations.setAside');
  const { button, bare, small, icon } = buttonStyles;
  const onReason = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ relationId: relation.relationId, reason, revision }))) return;
    say(t('relations.setAside.done'));
  };
  return (
    <>
      <BriefLine
        stands={relationWords(relation, t)}
        brief={relation.other}
        note={relation.note}
        acts={
          <Menu
            label={t('relations.acts')}
            trigger={
              <AriaButton aria-label={t('relations.acts')} className={classNames(button, bare, small, icon)}>
                <Ellipsis aria-hidden="true" />
              </AriaButton>
            }
            items={[
              { id: 'note', name: t('relations.note.change'), icon: <Pencil aria-hidden="true" /> },
              { id: 'aside', name: t('relations.setAside'), icon: <Archive aria-hidden="true" /> },
            ]}
            onAction={(id) => setForm(id === 'note' ? 'note' : 'aside')}
          />
        }
      />
      {form === 'note' && (
        <div className={layout['inPlace']}>
          <RelationNoteForm relation={relation} revision={revision} onDone={() => setForm('none')} />
        </div>
      )}
      {form === 'aside' && (
        <div className={layout['inPlace']}>
          <ReasonForm
            action={t('relations.setAside')}
            problem={setAside.problem}
            onReason={(reason) => void onReason(reason)}
            onCancel={() => setForm('none')}
          />
        </div>
      )}
    </>
  );
}
