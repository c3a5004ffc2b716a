import { Check, ChevronDown } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { classNames } from './class-names.ts';
import { FieldLabel, FieldNotes } from './field.tsx';
import fieldStyles from './field.module.css';
import s from './select.module.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly name: string;
  readonly side?: string | undefined;
}

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly optional?: string | undefined;
  readonly choices: readonly Choice<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly placeholder?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
}

/** One of a closed list. */
export function Select<T extends string>(props: SelectProps<T>): ReactElement {
  return (
    <AriaSelect
      value={props.value}
      onChange={(key) => {
        const chosen = props.choices.find((choice) => choice.value === key);
        if (chosen) props.onChange(chosen.value);
      }}
      placeholder={props.placeholder ?? ''}
      isInvalid={props.error !== null && props.error !== undefined}
      validationBehavior="aria"
      className={classNames(fieldStyles['field'])}
      {...(props.labelHidden ? { 'aria-label': props.label } : {})}
    >
      {!props.labelHidden && <FieldLabel label={props.label} optional={props.optional} />}
      <Button className={classNames(s['trigger'])}>
        <SelectValue className={classNames(s['value'])} />
        <ChevronDown aria-hidden="true" />
      </Button>
      <FieldNotes help={props.help} error={props.error} />
      <Popover className={classNames(s['popover'])} offset={4}>
        <ListBox className={classNames(s['list'])}>
          {props.choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.name} className={classNames(s['item'])}>
              {({ isSelected }) => (
                <>
                  <span className={s['tick']}>{isSelected && <Check aria-hidden="true" />}</span>
                  <span className={s['name']}>{choice.name}</span>
                  {choice.side !== undefined && <span className={s['side']}>{choice.side}</span>}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
