import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { say } from '../../../app/undo.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useCaseFile } from '../../../ipc/use-case.ts';
import { useCommand } from '../../../ipc/use-command.ts';
import buttonStyles from '../../../ui/button.module.css';
import { classNames } from '../../../ui/class-names.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Menu } from '../../../ui/menu.tsx';
import roles from '../../../ui/type.module.css';
import { clauseName, type Clause } from '../reader/outline-items.ts';
import type { ClauseProps } from './clause-detail.tsx';
import { ClauseLine } from './exceptions-section.tsx';

/** The clauses on which an exception bears; shown where it bears on any, or is one by its kind. */
export function BearsOnSection({ version, clause }: ClauseProps): ReactElement | null {
  const t = useText();
  const { mode } = useCaseFile();
  const save = useCommand('clauses.setExceptions');
  const bearsOn = (other: Clause): boolean => other.exceptions.some(({ clauseId }) => clauseId === clause.clauseId);
  const on = version.items.filter(bearsOn);
  const others = version.items.filter((other) => other.clauseId !== clause.clauseId && !bearsOn(other));
  if (on.length === 0 && clause.kind !== 'exception') return null;
  const set = async (target: Clause, exceptionIds: string[], said: string): Promise<void> => {
    if (await save.run({ clauseId: target.clauseId, exceptionIds, revision: version.revision })) say(said);
  };
  const idsOf = (target: Clause): string[] => target.exceptions.map(({ clauseId }) => clauseId);
  return (
    <Section title={t('bearsOn.title')} aside={t('bearsOn.count', { count: on.length })}>
      {on.length === 0 && <p className={roles['meta']}>{t('bearsOn.none')}</p>}
      {on.map((other) => (
        <ClauseLine
          key={other.clauseId}
          version={version}
          named={other}
          onRemove={
            mode === 'read'
              ? null
              : () =>
                  void set(
                    other,
                    idsOf(other).filter((id) => id !== clause.clauseId),
                    t('exceptions.removed'),
                  )
          }
        />
      ))}
      {save.problem && <ErrorNote problem={save.problem} onDismiss={save.clear} />}
      {mode === 'write' && others.length > 0 && (
        <Menu
          label={t('bearsOn.add')}
          trigger={
            <AriaButton className={classNames(buttonStyles['button'], buttonStyles['bare'], buttonStyles['small'])}>
              <Plus aria-hidden="true" />
              {t('bearsOn.add')}
            </AriaButton>
          }
          items={others.map((one) => ({ id: one.clauseId, name: clauseName(one), side: t(`clauseKind.${one.kind}`) }))}
          onAction={(id) => {
            const target = others.find(({ clauseId }) => clauseId === id);
            if (target) void set(target, [...idsOf(target), clause.clauseId], t('exceptions.added'));
          }}
        />
      )}
    </Section>
  );
}
