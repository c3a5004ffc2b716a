import { ChevronDown, X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';
import s from './chip.module.css';

export interface ChipProps {
  readonly children: string;
  readonly icon?: ReactNode;
  /** Called by a chip that opens nothing; one inside a Menu gets its press from there. */
  readonly onPress?: (() => void) | undefined;
}

/** A filter at rest: what it would filter by. Stands as a Menu's trigger. */
export function Chip({ children, icon, onPress }: ChipProps): ReactElement {
  return (
    <Button className={classNames(s['chip'])} {...(onPress ? { onPress } : {})}>
      {icon}
      <span className={s['name']}>{children}</span>
      <ChevronDown aria-hidden="true" />
    </Button>
  );
}

export interface SetChipProps {
  /** The chip's pressable part: changes the filter. */
  readonly children: ReactNode;
  readonly onClear: () => void;
  /** "Show all accounts", say: what clearing does. */
  readonly clearLabel: string;
}

/** A filter that is set: what it filters by, and a way to clear it. */
export function SetChip({ children, onClear, clearLabel }: SetChipProps): ReactElement {
  return (
    <span className={s['on']}>
      {children}
      <Button aria-label={clearLabel} onPress={onClear} className={classNames(s['clear'])}>
        <X aria-hidden="true" />
      </Button>
    </span>
  );
}

/** The pressable part of a set chip. */
export function ChipName({ children, icon, onPress }: ChipProps): ReactElement {
  return (
    <Button className={classNames(s['chip'])} {...(onPress ? { onPress } : {})}>
      {icon}
      <span className={s['name']}>{children}</span>
    </Button>
  );
}
