import { Plus, ShieldQuestion, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { say } from '../../../app/undo.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useCaseFile } from '../../../ipc/use-case.ts';
import { useCommand } from '../../../ipc/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import buttonStyles from '../../../ui/button.module.css';
import { classNames } from '../../../ui/class-names.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Menu } from '../../../ui/menu.tsx';
import roles from '../../../ui/type.module.css';
import { clauseName, lineNumbers, type Clause } from '../reader/outline-items.ts';
import { takeClause } from '../reader/outline.tsx';
import type { ClauseProps } from './clause-detail.tsx';
import s from './beside.module.css';

/** The exceptions that bear on a clause: a link to it isn't ready until each is answered. */
export function ExceptionsSection({ version, clause }: ClauseProps): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const save = useCommand('clauses.setExceptions');
  const bearing = clause.exceptions.map(({ clauseId }) => clauseId);
  const set = async (exceptionIds: string[], said: string): Promise<void> => {
    if (await save.run({ clauseId: clause.clauseId, exceptionIds, revision: version.revision })) say(said);
  };
  const offered = offeredExceptions(version.items, clause, bearing);
  return (
    <Section title={t('exceptions.title')} aside={t('exceptions.count', { count: bearing.length })}>
      {bearing.length === 0 && <p className={roles['meta']}>{t('exceptions.none')}</p>}
      {clause.exceptions.map((exception) => (
        <ClauseLine
          key={exception.clauseId}
          version={version}
          named={exception}
          onRemove={
            mode === 'read'
              ? null
              : () =>
                  void set(
                    bearing.filter((other) => other !== exception.clauseId),
                    t('exceptions.removed'),
                  )
          }
        />
      ))}
      {save.problem && <ErrorNote problem={save.problem} onDismiss={save.clear} />}
      {mode === 'write' && offered.length > 0 && (
        <Menu
          label={t('exceptions.add')}
          trigger={
            <AriaButton className={classNames(buttonStyles['button'], buttonStyles['bare'], buttonStyles['small'])}>
              <Plus aria-hidden="true" />
              {t('exceptions.add')}
            </AriaButton>
          }
          items={offered.map((one) => ({ id: one.clauseId, name: clauseName(one), side: t(`clauseKind.${one.kind}`) }))}
          onAction={(id) => void set([...bearing, id], t('exceptions.added'))}
        />
      )}
      {mode === 'write' && offered.length === 0 && bearing.length === 0 && (
        <p className={roles['meta']}>{t('exceptions.how')}</p>
      )}
    </Section>
  );
}

/** Other clauses of the text that may be an exception to this one; those of that kind first. */
export function offeredExceptions(
  clauses: readonly Clause[],
  clause: Pick<Clause, 'clauseId'>,
  bearing: readonly string[],
): readonly Clause[] {
  const others = clauses.filter(({ clauseId }) => clauseId !== clause.clauseId && !bearing.includes(clauseId));
  return [...others.filter(({ kind }) => kind === 'exception'), ...others.filter(({ kind }) => kind !== 'exception')];
}

interface ClauseLineProps extends Pick<ClauseProps, 'version'> {
  /** As it is known where it is named: it may stand in another text of the policy. */
  readonly named: Pick<Clause, 'clauseId' | 'text'> & { readonly label?: string | null };
  /** null: it can't be removed from here. */
  readonly onRemove: (() => void) | null;
}

/** Another clause in a line: its words, its place; a press takes it in hand, where it stands in the same text. */
export function ClauseLine({ version, named, onRemove }: ClauseLineProps): ReactElement {
  const t = useText();
  const clause = version.items.find(({ clauseId }) => clauseId === named.clauseId);
  const name = clauseName(clause ?? { label: null, ...named });
  return (
    <div className={s['clauseLine']}>
      <ShieldQuestion aria-hidden="true" />
      {clause === undefined ? (
        <span>
          <bdi>{name}</bdi> <span className={roles['meta']}>{t('exceptions.otherText')}</span>
        </span>
      ) : (
        <AriaButton className={classNames(s['clauseLink'])} onPress={() => takeClause(clause)}>
          <bdi>{name}</bdi>{' '}
          <span className={roles['meta']}>{t('cite.line', { line: lineNumbers(version.text)(clause.start) })}</span>
        </AriaButton>
      )}
      {onRemove && (
        <Button
          size="small"
          look="bare"
          label={t('exceptions.remove', { name })}
          icon={<X aria-hidden="true" />}
          onPress={onRemove}
        />
      )}
    </div>
  );
}
