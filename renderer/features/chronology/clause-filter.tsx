import { Cable } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Chip, ChipName, SetChip } from '../../ui/chip.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useChronologyFilter } from './filter.ts';

type Linked = OutputOf<Contract['clauses.linked']>['items'][number];

const LONGEST = 48;

/** What a clause is called in one line: its label, its number, else its first words. */
function clauseName({ label, number, text }: Linked): string {
  const words = text.length > LONGEST ? `${Array.from(text).slice(0, LONGEST).join('').trimEnd()}…` : text;
  return label ?? [number ?? '', words].filter((part) => part !== '').join(' ');
}

/** Only where statements are linked to clauses: those of one clause, through all versions of its text. */
export function ClauseFilter(): ReactElement | null {
  const t = useText();
  const clauseId = useChronologyFilter((filter) => filter.clauseId);
  const linked = useAsk('clauses.linked', {}).data?.items ?? [];
  // Another clause of the same line may have been asked for
  const asked = useAsk('clauses.get', { clauseId: clauseId ?? '' }, { enabled: clauseId !== null }).data;
  if (linked.length === 0 && clauseId === null) return null;
  const chosen = asked && linked.find(({ lineId }) => lineId === asked.lineId);
  const set = (id: string | null): void => useChronologyFilter.setState({ clauseId: id });
  const name = chosen
    ? clauseName(chosen)
    : t(clauseId === null ? 'chronology.filter.clauses' : 'chronology.filter.clause');
  const menu = (
    <Menu
      label={t('chronology.filter.clause.label')}
      trigger={
        clauseId === null ? <Chip>{name}</Chip> : <ChipName icon={<Cable aria-hidden="true" />}>{name}</ChipName>
      }
      items={linked.map((one) => ({ id: one.clauseId, name: clauseName(one), side: String(one.statements) }))}
      selected={new Set(chosen ? [chosen.clauseId] : [])}
      onAction={(id) => set(id === chosen?.clauseId ? null : id)}
    />
  );
  if (clauseId === null) return menu;
  return (
    <SetChip onClear={() => set(null)} clearLabel={t('chronology.filter.clauses.clear')}>
      {menu}
    </SetChip>
  );
}
