import { ArrowDownNarrowWide, ArrowUpNarrowWide, CalendarClock, CircleUserRound, PanelRight, Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { startAdding, useDesk } from '../../app/desk.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipName, SetChip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ToolBar } from '../../ui/layout.tsx';
import { Menu } from '../../ui/menu.tsx';
import roles from '../../ui/type.module.css';
import { DateFilter } from './date-filter.tsx';
import { KindFilter, PrecisionFilter, StateFilter, TagFilter } from './choice-filters.tsx';
import { ClauseFilter } from './clause-filter.tsx';
import { useChronologyFilter } from './filter.ts';
import { JumpToDate, type Jump } from './jump-to-date.tsx';
import { accountName } from './names.ts';
import { SavedFilters } from './saved-filters.tsx';
import type { ListHead } from './statement-rows.ts';
import s from './chronology.module.css';

export interface FilterBarProps {
  /** null: not read yet. */
  readonly head: ListHead | null;
  readonly jump: Jump;
}

export function FilterBar({ head, jump }: FilterBarProps): ReactElement {
  const t = useText();
  const order = useChronologyFilter((filter) => filter.order);
  const paneOpen = useDesk((desk) => desk.paneOpen);
  return (
    <div className={s['top']}>
      <ToolBar title={t('chronology.title')}>
        <div className={s['filters']}>
          <DateFilter icon={<CalendarClock aria-hidden="true" />} />
          <AccountFilter />
          <KindFilter />
          <PrecisionFilter />
          <StateFilter />
          <TagFilter />
          <ClauseFilter />
          <EventsFilter />
          <AsideFilter />
          <SavedFilters />
        </div>
        <span className={classNames(roles['end'], roles['meta'], s['count'])} role="status">
          {head !== null && <Count head={head} />}
        </span>
        <JumpToDate jump={jump} />
        <Button
          look="bare"
          label={t(order === 'oldest' ? 'chronology.order.oldest' : 'chronology.order.newest')}
          icon={
            order === 'oldest' ? <ArrowUpNarrowWide aria-hidden="true" /> : <ArrowDownNarrowWide aria-hidden="true" />
          }
          onPress={() => useChronologyFilter.setState({ order: order === 'oldest' ? 'newest' : 'oldest' })}
        />
        <Button size="small" label={t('chronology.add')} icon={<Plus aria-hidden="true" />} onPress={startAdding}>
          <span className={s['roomy']}>{t('chronology.add')}</span>
        </Button>
        <Button
          look="bare"
          label={t(paneOpen ? 'chronology.pane.hide' : 'chronology.pane.show')}
          icon={<PanelRight aria-hidden="true" className="flips" />}
          onPress={() => useDesk.setState({ paneOpen: !paneOpen })}
        />
      </ToolBar>
    </div>
  );
}

function Count({ head: { total, totalCapped, uncertain } }: { readonly head: ListHead }): string {
  const t = useText();
  const when = useWhen();
  const count = t(totalCapped ? 'chronology.countCapped' : 'chronology.count', {
    count: total,
    shown: when.number(total),
  });
  return uncertain > 0 ? `${count} ${t('chronology.uncertain')}` : count;
}

function AccountFilter(): ReactElement {
  const t = useText();
  const accountId = useChronologyFilter((filter) => filter.accountId);
  const accounts = useAsk('accounts.list', { find: null }).data?.items ?? [];
  const chosen = accounts.find((account) => account.accountId === accountId);
  const name = chosen ? accountName(chosen, t) : t('chronology.filter.accounts');
  const items = accounts.map((account) => ({
    id: account.accountId,
    name: [accountName(account, t), account.subject].filter((part) => part !== null && part !== '').join(' · '),
    side: String(account.statements),
  }));
  const set = (id: string | null): void => useChronologyFilter.setState({ accountId: id });
  const trigger = chosen ? (
    <ChipName icon={<CircleUserRound aria-hidden="true" />}>{name}</ChipName>
  ) : (
    <Chip>{name}</Chip>
  );
  const menu = (
    <Menu
      label={t('chronology.filter.account.label')}
      trigger={trigger}
      items={items}
      selected={new Set(accountId === null ? [] : [accountId])}
      onAction={(id) => set(id === accountId ? null : id)}
    />
  );
  if (!chosen) return menu;
  return (
    <SetChip onClear={() => set(null)} clearLabel={t('chronology.filter.accounts.clear')}>
      {menu}
    </SetChip>
  );
}

/** What was set aside is out of sight, never gone: shown by itself on request. */
function AsideFilter(): ReactElement | null {
  const t = useText();
  const shown = useChronologyFilter((filter) => filter.setAside);
  const count = useAsk('cases.info', {}).data?.setAside ?? 0;
  if (count === 0 && !shown) return null;
  const toggle = (): void => useChronologyFilter.setState({ setAside: !shown });
  const name = t('chronology.filter.aside', { count });
  if (!shown) return <ChipName onPress={toggle}>{name}</ChipName>;
  return (
    <SetChip onClear={toggle} clearLabel={t('chronology.filter.aside.clear')}>
      <ChipName onPress={toggle}>{name}</ChipName>
    </SetChip>
  );
}

/** Statuses of accounts and the like among the statements: shown unless somebody wants the words alone. */
function EventsFilter(): ReactElement | null {
  const t = useText();
  const shown = useChronologyFilter((filter) => filter.events);
  const any = (useAsk('statements.events', { limit: 1 }, { keep: true }).data?.items.length ?? 0) > 0;
  if (!any) return null;
  const name = t('chronology.events');
  const toggle = (): void => useChronologyFilter.setState({ events: !shown });
  if (!shown) return <ChipName onPress={toggle}>{name}</ChipName>;
  return (
    <SetChip onClear={toggle} clearLabel={t('chronology.events.hide')}>
      <ChipName onPress={toggle}>{name}</ChipName>
    </SetChip>
  );
}
