import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { classNames } from './class-names.ts';
import { Keys } from './keys.tsx';
import s from './select.module.css';

export interface MenuChoice {
  readonly id: string;
  readonly name: string;
  readonly icon?: ReactNode;
  readonly side?: string | undefined;
  readonly keys?: string | undefined;
}

export interface MenuProps {
  readonly label: string;
  /** A pressable part of ours that takes the trigger's props: Button's inner part or Chip. */
  readonly trigger: ReactNode;
  readonly items: readonly MenuChoice[];
  readonly onAction: (id: string) => void;
  /** Given where items are switched on and off; `single`: one at a time. */
  readonly selected?: ReadonlySet<string> | undefined;
  readonly mode?: 'single' | 'multiple' | undefined;
}

export function Menu({ label, trigger, items, onAction, selected, mode }: MenuProps): ReactElement {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classNames(s['popover'])} offset={4} placement="bottom start">
        <AriaMenu
          aria-label={label}
          className={classNames(s['list'])}
          onAction={(key) => onAction(String(key))}
          {...(selected ? { selectionMode: mode ?? 'single', selectedKeys: selected } : {})}
        >
          {items.map((item) => (
            <MenuItem key={item.id} id={item.id} textValue={item.name} className={classNames(s['item'])}>
              {({ isSelected }) => (
                <>
                  {selected && <span className={s['tick']}>{isSelected && <Check aria-hidden="true" />}</span>}
                  {item.icon}
                  <span className={s['name']}>{item.name}</span>
                  {item.side !== undefined && <span className={s['side']}>{item.side}</span>}
                  {item.keys !== undefined && <Keys slim>{item.keys}</Keys>}
                </>
              )}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
