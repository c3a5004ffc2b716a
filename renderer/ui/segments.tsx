import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { classNames } from './class-names.ts';
import s from './segments.module.css';

export interface Segment<T extends string> {
  readonly id: T;
  readonly name: string;
}

export interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly choices: readonly Segment<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few ways to see the same thing, side by side. Arrow keys go from one to the next. */
export function Segments<T extends string>({ label, choices, value, onChange }: SegmentsProps<T>): ReactElement {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find(({ id }) => keys.has(id));
        if (chosen) onChange(chosen.id);
      }}
      className={classNames(s['segments'])}
    >
      {choices.map(({ id, name }) => (
        <ToggleButton key={id} id={id} className={classNames(s['segment'])}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
