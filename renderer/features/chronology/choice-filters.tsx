import type { ReactElement } from 'react';
import { precisions, statementKinds, statementStates } from '../../../core/domain/vocabulary.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Chip, ChipName, SetChip } from '../../ui/chip.tsx';
import { Menu, type MenuChoice } from '../../ui/menu.tsx';
import { useChronologyFilter } from './filter.ts';

interface ChoiceFilterProps {
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly rest: string;
  /** "3 kinds": what stands there when several are. */
  readonly some: string;
  readonly clearLabel: string;
  readonly items: readonly MenuChoice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A filter by any of some things: a chip that opens their list. */
function ChoiceFilter({ label, rest, some, clearLabel, items, chosen, onChange }: ChoiceFilterProps): ReactElement {
  const [first, second] = chosen;
  const name = second === undefined ? (items.find((item) => item.id === first)?.name ?? rest) : some;
  const toggle = (id: string): void =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const menu = (
    <Menu
      label={label}
      trigger={first === undefined ? <Chip>{rest}</Chip> : <ChipName>{name}</ChipName>}
      items={items}
      selected={new Set(chosen)}
      mode="multiple"
      onAction={toggle}
    />
  );
  if (first === undefined) return menu;
  return (
    <SetChip onClear={() => onChange([])} clearLabel={clearLabel}>
      {menu}
    </SetChip>
  );
}

/** Of what was chosen, what belongs to a closed list. */
function known<T extends string>(list: readonly T[], chosen: readonly string[]): readonly T[] {
  return list.filter((item) => chosen.includes(item));
}

export function KindFilter(): ReactElement {
  const t = useText();
  const chosen = useChronologyFilter((filter) => filter.kinds);
  return (
    <ChoiceFilter
      label={t('chronology.filter.kind.label')}
      rest={t('chronology.filter.kinds')}
      some={t('chronology.filter.kinds.some', { count: chosen.length })}
      clearLabel={t('chronology.filter.kinds.clear')}
      items={statementKinds.map((kind) => ({ id: kind, name: t(`kind.${kind}`) }))}
      chosen={chosen}
      onChange={(kinds) => useChronologyFilter.setState({ kinds: known(statementKinds, kinds) })}
    />
  );
}

export function PrecisionFilter(): ReactElement {
  const t = useText();
  const chosen = useChronologyFilter((filter) => filter.precisions);
  return (
    <ChoiceFilter
      label={t('chronology.filter.precision.label')}
      rest={t('chronology.filter.precisions')}
      some={t('chronology.filter.precisions.some', { count: chosen.length })}
      clearLabel={t('chronology.filter.precisions.clear')}
      items={precisions.map((precision) => ({ id: precision, name: t(`chronology.precision.${precision}`) }))}
      chosen={chosen}
      onChange={(list) => useChronologyFilter.setState({ precisions: known(precisions, list) })}
    />
  );
}

export function StateFilter(): ReactElement {
  const t = useText();
  const chosen = useChronologyFilter((filter) => filter.states);
  return (
    <ChoiceFilter
      label={t('chronology.filter.state.label')}
      rest={t('chronology.filter.states')}
      some={t('chronology.filter.states.some', { count: chosen.length })}
      clearLabel={t('chronology.filter.states.clear')}
      items={statementStates.map((state) => ({ id: state, name: t(`state.${state}`) }))}
      chosen={chosen}
      onChange={(states) => useChronologyFilter.setState({ states: known(statementStates, states) })}
    />
  );
}

/** Only where there are tags: an empty menu would be no way to one. */
export function TagFilter(): ReactElement | null {
  const t = useText();
  const chosen = useChronologyFilter((filter) => filter.tagIds);
  const tags = useAsk('tags.list', {}).data?.items ?? [];
  if (tags.length === 0) return null;
  return (
    <ChoiceFilter
      label={t('chronology.filter.tag.label')}
      rest={t('chronology.filter.tags')}
      some={t('chronology.filter.tags.some', { count: chosen.length })}
      clearLabel={t('chronology.filter.tags.clear')}
      items={tags.map((tag) => ({ id: tag.tagId, name: tag.name, side: String(tag.statements) }))}
      chosen={chosen}
      onChange={(tagIds) => useChronologyFilter.setState({ tagIds })}
    />
  );
}
