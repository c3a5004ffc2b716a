import { useRef, type ReactElement, type ReactNode } from 'react';
import type { Problem } from '../../core/contract/errors.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from './button.tsx';
import { useBack } from './back-steps.ts';
import { classNames } from './class-names.ts';
import { ErrorNote } from './error-note.tsx';
import { KeptLine, type KeptWords } from './kept-line.tsx';
import layout from './layout.module.css';
import { useFirstField } from './use-first-field.ts';

export interface InlineFormProps {
  readonly onSave: () => void;
  readonly onCancel: () => void;
  /** What was typed earlier and is kept; cancelling keeps what is typed now. */
  readonly kept?: KeptWords | undefined;
  /** What saving does, in its own words; "Save" where nothing better is said. */
  readonly saveLabel?: string | undefined;
  /** What the last try met. */
  readonly problem?: Problem | null | undefined;
  readonly offReason?: string | null | undefined;
  readonly className?: string | undefined;
  /** `normal` where the form fills a pane. */
  readonly size?: 'small' | 'normal' | undefined;
  readonly children: ReactNode;
}

/** A form in its place: it takes the focus when it opens, Enter saves, Esc takes it back, and what goes wrong is said above the buttons. */
export function InlineForm(props: InlineFormProps): ReactElement {
  const t = useText();
  const { size = 'small' } = props;
  const form = useRef<HTMLFormElement>(null);
  useBack('form', props.onCancel);
  useFirstField(form);
  return (
    <form
      ref={form}
      noValidate
      className={classNames(layout['form'], props.className)}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
    >
      {props.kept && <KeptLine kept={props.kept} />}
      {props.children}
      {props.problem && <ErrorNote problem={props.problem} />}
      <span className={layout['acts']}>
        <Button type="submit" look="prime" size={size} offReason={props.offReason}>
          {props.saveLabel ?? t('form.save')}
        </Button>
        <Button size={size} look="bare" onPress={props.onCancel}>
          {t('form.cancel')}
        </Button>
      </span>
    </form>
  );
}
