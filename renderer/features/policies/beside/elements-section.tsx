import { ArrowDown, ArrowUp, Pencil, Plus, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { say } from '../../../app/undo.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useCaseFile } from '../../../ipc/use-case.ts';
import { useCommand } from '../../../ipc/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { InlineForm } from '../../../ui/inline-form.tsx';
import { Section } from '../../../ui/layout.tsx';
import roles from '../../../ui/type.module.css';
import { closeForm, openForm, useReader } from '../reader/reader-state.ts';
import type { ClauseProps } from './clause-detail.tsx';
import { moved, withoutBlanks } from './element-list.ts';
import s from './beside.module.css';

/** The checklist of a clause: what must be met. Every link to the clause, in all versions of the text, judges these. */
export function ElementsSection({ version, clause }: ClauseProps): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const editing = useReader((reader) => reader.form === 'elements');
  const off = mode === 'read' ? t('app.readOnly') : null;
  return (
    <Section
      title={t('elements.title')}
      aside={t('elements.count', { count: clause.elements.length })}
      end={
        <>
          <span className={roles['end']} />
          {!editing && (
            <Button
              size="small"
              look="bare"
              icon={<Pencil aria-hidden="true" />}
              onPress={() => openForm('elements')}
              offReason={off}
            >
              {t('elements.edit')}
            </Button>
          )}
        </>
      }
    >
      {editing ? (
        <ElementsForm version={version} clause={clause} />
      ) : clause.elements.length === 0 ? (
        <p className={roles['meta']}>{t('elements.none')}</p>
      ) : (
        <ol className={s['elements']}>
          {clause.elements.map(({ elementId, element }) => (
            <li key={elementId}>
              <bdi>{element}</bdi>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function ElementsForm({ version, clause }: ClauseProps): ReactElement {
  const t = useText();
  const save = useCommand('clauses.setElements');
  const [list, setList] = useState<readonly string[]>([...clause.elements.map(({ element }) => element), '']);
  const change = (at: number, value: string): void => {
    const next = list.map((element, index) => (index === at ? value : element));
    setList(next.at(-1) === '' ? next : [...next, '']);
  };
  const onSave = async (): Promise<void> => {
    const elements = withoutBlanks(list);
    if (!(await save.run({ clauseId: clause.clauseId, elements, revision: version.revision }))) return;
    say(t('elements.saved'));
    closeForm();
  };
  return (
    <InlineForm onSave={() => void onSave()} onCancel={closeForm} problem={save.problem}>
      {list.map((element, index) => (
        <div key={index} className={s['elementRow']}>
          <TextField
            label={t('elements.one', { number: index + 1 })}
            labelHidden
            value={element}
            onChange={(value) => change(index, value)}
            dir="auto"
            placeholder={index === list.length - 1 ? t('elements.example') : undefined}
          />
          {index < list.length - 1 && (
            <>
              <Button
                size="small"
                look="bare"
                label={t('elements.up', { number: index + 1 })}
                icon={<ArrowUp aria-hidden="true" />}
                onPress={() => setList(moved(list, index, -1))}
              />
              <Button
                size="small"
                look="bare"
                label={t('elements.down', { number: index + 1 })}
                icon={<ArrowDown aria-hidden="true" />}
                onPress={() => setList(moved(list, index, 1))}
              />
              <Button
                size="small"
                look="bare"
                label={t('elements.remove', { number: index + 1 })}
                icon={<X aria-hidden="true" />}
                onPress={() => setList(list.filter((_, other) => other !== index))}
              />
            </>
          )}
        </div>
      ))}
      <p className={roles['meta']}>
        <Plus aria-hidden="true" /> {t('elements.help')}
      </p>
    </InlineForm>
  );
}
