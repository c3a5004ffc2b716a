import type { ReactElement, ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { classNames } from './class-names.ts';
import s from './tabs.module.css';

export interface TabItem {
  readonly id: string;
  readonly name: string;
  /** Beside the name: a count, or "chosen". */
  readonly aside?: string | undefined;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly selected?: string | undefined;
  readonly onSelect?: ((id: string) => void) | undefined;
}

/** Several views of one thing in one place. Arrow keys go along the reading direction. */
export function Tabs({ label, items, selected, onSelect }: TabsProps): ReactElement {
  return (
    <AriaTabs
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList aria-label={label} className={classNames(s['list'])}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className={classNames(s['tab'])}>
            <span>{item.name}</span>
            {item.aside !== undefined && <span className={s['aside']}>{item.aside}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={classNames(s['panel'])}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
