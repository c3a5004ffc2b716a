import { Archive, History, Pencil } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { showCustodyOf, useDesk } from '../../../app/desk.ts';
import { say } from '../../../app/undo.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../../ipc/use-case.ts';
import { useCommand } from '../../../ipc/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { InlineForm } from '../../../ui/inline-form.tsx';
import { Facts, Section } from '../../../ui/layout.tsx';
import layout from '../../../ui/layout.module.css';
import { ReasonForm } from '../../../ui/reason-form.tsx';
import roles from '../../../ui/type.module.css';
import { clauseName, type Clause, type Version } from '../reader/outline-items.ts';
import { closeForm, openForm, useReader } from '../reader/reader-state.ts';
import { BearsOnSection } from './bears-on-section.tsx';
import { ClauseFields, type ClauseDraft } from './clause-fields.tsx';
import { ElementsSection } from './elements-section.tsx';
import { ExceptionsSection } from './exceptions-section.tsx';
import { PassagePart } from './passage-part.tsx';
import s from './beside.module.css';

export interface ClauseProps {
  readonly version: Version;
  readonly clause: Clause;
}

/** All that hangs on a clause: its words, its checklist, the exceptions that bear on it or that it is. */
export function ClauseDetail({ version, clause }: ClauseProps): ReactElement {
  const t = useText();
  const statements = useAsk('clauses.get', { clauseId: clause.clauseId }).data?.statements;
  return (
    <>
      <Section
        title={t(`clauseKind.${clause.kind}`)}
        aside={clause.number === null ? undefined : t('clause.number.is', { number: clause.number })}
      >
        <div className={s['clause']}>
          <div>
            <h3 className={s['clauseName']}>
              <bdi>{clauseName(clause)}</bdi>
            </h3>
            {clause.path !== '' && <p className={roles['meta']}>{clause.path}</p>}
          </div>
          <PassagePart version={version} span={clause} />
          <Facts
            items={[
              [t('clause.links'), t('policies.links', { count: clause.links })],
              [
                t('clause.statements'),
                statements === undefined ? '' : t('clause.statements.count', { count: statements }),
              ],
            ]}
          />
          <Acts version={version} clause={clause} />
        </div>
      </Section>
      <ElementsSection version={version} clause={clause} />
      <ExceptionsSection version={version} clause={clause} />
      <BearsOnSection version={version} clause={clause} />
    </>
  );
}

function Acts({ version, clause }: ClauseProps): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const form = useReader((reader) => reader.form);
  const readOnly = mode === 'read' ? t('app.readOnly') : null;
  if (form === 'edit') return <EditForm version={version} clause={clause} />;
  if (form === 'clauseAside') return <AsideForm version={version} clause={clause} />;
  return (
    <span className={layout['acts']}>
      <Button size="small" icon={<Pencil aria-hidden="true" />} onPress={() => openForm('edit')} offReason={readOnly}>
        {t('clause.edit')}
      </Button>
      <Button
        size="small"
        look="bare"
        icon={<History aria-hidden="true" />}
        onPress={() => showCustodyOf(clause.clauseId)}
      >
        {t('clause.history')}
      </Button>
      <Button
        size="small"
        look="bare"
        icon={<Archive aria-hidden="true" />}
        onPress={() => openForm('clauseAside')}
        offReason={readOnly}
      >
        {t('clause.setAside')}
      </Button>
    </span>
  );
}

function EditForm({ version, clause }: ClauseProps): ReactElement {
  const t = useText();
  const update = useCommand('clauses.update');
  const [draft, setDraft] = useState<ClauseDraft>({
    path: clause.path,
    number: clause.number ?? '',
    kind: clause.kind,
    label: clause.label ?? '',
  });
  const save = async (): Promise<void> => {
    const saved = await update.run({
      clauseId: clause.clauseId,
      path: draft.path.trim(),
      number: draft.number.trim() || null,
      kind: draft.kind,
      label: draft.label.trim() || null,
      revision: version.revision,
    });
    if (!saved) return;
    say(t('clause.edited'));
    closeForm();
  };
  return (
    <InlineForm onSave={() => void save()} onCancel={closeForm} problem={update.problem}>
      <ClauseFields draft={draft} onChange={setDraft} />
    </InlineForm>
  );
}

function AsideForm({ version, clause }: ClauseProps): ReactElement {
  const t = useText();
  const setAside = useCommand('clauses.setAside');
  const onReason = async (reason: string): Promise<void> => {
    const { clauseId } = clause;
    if (!(await setAside.run({ clauseIds: [clauseId], reason, revision: version.revision }))) return;
    useDesk.setState({ clauseId: null });
    say(t('clause.setAside.done'));
    closeForm();
  };
  return (
    <ReasonForm
      action={t('clause.setAside')}
      example={t('clause.setAside.example')}
      problem={setAside.problem}
      onReason={(reason) => void onReason(reason)}
      onCancel={closeForm}
    />
  );
}
