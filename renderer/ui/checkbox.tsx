import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { classNames } from './class-names.ts';
import s from './field.module.css';

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly selected: boolean;
  readonly onChange: (selected: boolean) => void;
}

export function Checkbox({ children, selected, onChange }: CheckboxProps): ReactElement {
  return (
    <CheckboxField isSelected={selected} onChange={onChange}>
      <CheckboxButton className={classNames(s['check'])}>
        <span className={s['mark']}>
          <Check aria-hidden="true" />
        </span>
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  );
}
