import { SquareMinus } from 'lucide-react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { classNames } from './class-names.ts';
import s from './field.module.css';

export interface TextFieldProps {
  /** Shown above; with `labelHidden` only said. */
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly optional?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  readonly type?: 'text' | 'password' | 'search' | 'url' | undefined;
  readonly icon?: ReactNode;
  readonly trailing?: ReactNode;
  readonly placeholder?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly mono?: boolean | undefined;
  readonly tall?: boolean | undefined;
  readonly className?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  readonly id?: string | undefined;
}

/** One line of text. Nothing in it is corrected, completed or checked for spelling. */
export function TextField(props: TextFieldProps): ReactElement {
  const bad = props.error !== null && props.error !== undefined && props.error !== '';
  return (
    <AriaTextField
      value={props.value}
      onChange={props.onChange}
      isInvalid={bad}
      // Said, not enforced: the browser's own check would refuse to submit a form again after an error, whatever is typed.
      validationBehavior="aria"
      type={props.type ?? 'text'}
      autoFocus={props.autoFocus ?? false}
      autoComplete="off"
      className={classNames(s['field'], props.className)}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      {...(props.labelHidden ? { 'aria-label': props.label } : {})}
    >
      {!props.labelHidden && <FieldLabel label={props.label} optional={props.optional} />}
      <div className={classNames(s['box'], bad && s['bad'], props.tall && s['tall'])}>
        {props.icon}
        <Input
          className={classNames(s['input'], props.mono && s['mono'])}
          spellCheck={false}
          placeholder={props.placeholder ?? ''}
          {...(props.dir ? { dir: props.dir } : {})}
          {...(props.id ? { id: props.id } : {})}
          {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
        />
        {props.trailing}
      </div>
      <FieldNotes help={props.help} error={bad ? props.error : null} />
    </AriaTextField>
  );
}

export interface TextAreaProps {
  readonly label: string;
  readonly optional?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number | undefined;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
  readonly autoFocus?: boolean | undefined;
  /** The words of a statement: set in the reading face, in their own direction. */
  readonly words?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined;
}

export function TextArea(props: TextAreaProps): ReactElement {
  const bad = props.error !== null && props.error !== undefined && props.error !== '';
  return (
    <AriaTextField
      value={props.value}
      onChange={props.onChange}
      isInvalid={bad}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      className={classNames(s['field'])}
    >
      <FieldLabel label={props.label} optional={props.optional} />
      <AriaTextArea
        rows={props.rows ?? 4}
        spellCheck={false}
        dir={props.dir ?? 'auto'}
        {...(props.lang ? { lang: props.lang } : {})}
        className={classNames(s['area'], props.words && s['words'], bad && s['bad'])}
      />
      <FieldNotes help={props.help} error={bad ? props.error : null} />
    </AriaTextField>
  );
}

export function FieldLabel({
  label,
  optional,
}: {
  readonly label: string;
  readonly optional?: string | undefined;
}): ReactElement {
  return (
    <Label className={classNames(s['label'])}>
      {label}
      {optional !== undefined && <span className={s['optional']}>{optional}</span>}
    </Label>
  );
}

export function FieldNotes({
  help,
  error,
}: {
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
}): ReactElement {
  return (
    <>
      {help !== undefined && (
        <Text slot="description" className={classNames(s['help'])}>
          {help}
        </Text>
      )}
      {error !== null && error !== undefined && (
        <Text slot="errorMessage" className={classNames(s['error'])}>
          <SquareMinus aria-hidden="true" />
          <bdi>{error}</bdi>
        </Text>
      )}
    </>
  );
}
