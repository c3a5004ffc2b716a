import { useState, type ReactElement } from 'react';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { TextField } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Select } from '../../ui/select.tsx';
import { relationSides, relationWords, type RelationSide } from './relation-words.ts';
import { StatementPicker } from './statement-picker.tsx';
import type { Statement } from './statement-pane.tsx';

interface RelateFormProps {
  readonly statement: Statement;
  readonly onDone: () => void;
}

const keyOf = ({ kind, side }: RelationSide): string => `${kind} ${side}`;
const FIRST = 'defence-of from';

/** Says how the statement stands to another one of the case. */
export function RelateForm({ statement, onDone }: RelateFormProps): ReactElement {
  const t = useText();
  const { statementId } = statement;
  const add = useCommand('relations.add');
  const draft = useDraft('statement.relate', statementId);
  const [how, setHow] = useDraftField(draft, 'how', FIRST);
  const [note, setNote] = useDraftField(draft, 'note', '');
  const [other, setOther] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    const chosen = relationSides.find((one) => keyOf(one) === how);
    if (other === null || chosen === undefined) return;
    const [fromId, toId] = chosen.side === 'from' ? [statementId, other] : [other, statementId];
    if (!(await add.run({ fromId, toId, kind: chosen.kind, note: note.trim() || null }))) return;
    draft.done();
    say(t('relations.added'));
    onDone();
  };
  return (
    <InlineForm
      kept={draft}
      onSave={() => void save()}
      onCancel={onDone}
      saveLabel={t('relations.save')}
      problem={add.problem}
    >
      <Select
        label={t('relations.how')}
        choices={relationSides.map((one) => ({ value: keyOf(one), name: relationWords(one, t) }))}
        value={how}
        onChange={setHow}
      />
      <StatementPicker
        label={t('relations.other')}
        except={statementId}
        value={other}
        onChange={setOther}
        error={tried && other === null ? t('relations.other.needed') : null}
      />
      <TextField label={t('relations.note')} optional={t('form.optional')} value={note} onChange={setNote} dir="auto" />
    </InlineForm>
  );
}
