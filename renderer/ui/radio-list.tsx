import type { ReactElement, ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { classNames } from './class-names.ts';
import s from './radio-list.module.css';

export interface RadioChoice<T extends string> {
  readonly value: T;
  readonly name: ReactNode;
  readonly text?: ReactNode;
}

export interface RadioListProps<T extends string> {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly choices: readonly RadioChoice<T>[];
}

/** One of a few, each with a sentence of its own. */
export function RadioList<T extends string>({
  label,
  labelHidden,
  value,
  onChange,
  choices,
}: RadioListProps<T>): ReactElement {
  return (
    <RadioGroup
      value={value}
      className={classNames(s['group'])}
      onChange={(chosen) => {
        const choice = choices.find((one) => one.value === chosen);
        if (choice) onChange(choice.value);
      }}
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {!labelHidden && <Label className={classNames(s['label'])}>{label}</Label>}
      {choices.map((choice) => (
        <RadioField key={choice.value} value={choice.value} className={classNames(s['field'])}>
          <RadioButton className={classNames(s['choice'])}>
            <span className={s['dot']} />
            <span>
              <span>{choice.name}</span>
              {choice.text !== undefined && <span className={s['text']}>{choice.text}</span>}
            </span>
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}
