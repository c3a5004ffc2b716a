import type { ReactElement } from 'react';
import { useController, type Control, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';
import { TextArea, TextField, type TextAreaProps, type TextFieldProps } from './field.tsx';
import { Select, type SelectProps } from './select.tsx';

/** What ties a part to a form: the form's control, the field's name, and a check that answers true or what is wrong. */
interface Tied<F extends FieldValues, N extends FieldPath<F>> {
  readonly control: Control<F>;
  readonly name: N;
  readonly check?: ((value: FieldPathValue<F, N>, form: F) => true | string) | undefined;
}

/** Names of the fields of a form that hold a text. */
type TextNames<F extends FieldValues> = {
  [N in FieldPath<F>]: FieldPathValue<F, N> extends string ? N : never;
}[FieldPath<F>];

function useTied<F extends FieldValues, N extends FieldPath<F>>({
  control,
  name,
  check,
}: Tied<F, N>): {
  readonly value: FieldPathValue<F, N>;
  readonly onChange: (value: FieldPathValue<F, N>) => void;
  readonly error: string | undefined;
} {
  const { field, fieldState } = useController({ control, name, rules: check ? { validate: check } : {} });
  return { value: field.value, onChange: field.onChange, error: fieldState.error?.message };
}

type Free<P> = Omit<P, 'value' | 'onChange' | 'error'>;

export function FormText<F extends FieldValues, N extends TextNames<F>>(
  props: Tied<F, N> & Free<TextFieldProps>,
): ReactElement {
  const { control, name, check, ...rest } = props;
  const tied = useTied({ control, name, check });
  return (
    <TextField {...rest} value={tied.value} onChange={tied.onChange as (value: string) => void} error={tied.error} />
  );
}

export function FormArea<F extends FieldValues, N extends TextNames<F>>(
  props: Tied<F, N> & Free<TextAreaProps>,
): ReactElement {
  const { control, name, check, ...rest } = props;
  const tied = useTied({ control, name, check });
  return (
    <TextArea {...rest} value={tied.value} onChange={tied.onChange as (value: string) => void} error={tied.error} />
  );
}

export function FormSelect<F extends FieldValues, N extends TextNames<F>>(
  props: Tied<F, N> & Free<SelectProps<FieldPathValue<F, N>>>,
): ReactElement {
  const { control, name, check, ...rest } = props;
  const tied = useTied({ control, name, check });
  return <Select {...rest} value={tied.value} onChange={tied.onChange} error={tied.error} />;
}
