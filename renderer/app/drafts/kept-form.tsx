import { useRef, type ReactElement, type ReactNode } from 'react';
import { useBack } from '../../ui/back-steps.ts';
import { classNames } from '../../ui/class-names.ts';
import { KeptLine } from '../../ui/kept-line.tsx';
import { useFirstField } from '../../ui/use-first-field.ts';
import type { Draft } from './use-draft.ts';

export interface KeptFormProps {
  readonly draft: Draft;
  readonly onSubmit: () => void;
  /** Esc leads out of it; what was typed stays kept. null: the form is always there. */
  readonly onLeave: (() => void) | null;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A form of a whole pane, whose typed words are kept: it begins where it was left. Its buttons are its own. */
export function KeptForm({ draft, onSubmit, onLeave, className, children }: KeptFormProps): ReactElement {
  const form = useRef<HTMLFormElement>(null);
  useBack('form', onLeave);
  useFirstField(form, onLeave !== null);
  return (
    <form
      ref={form}
      className={classNames(className)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <KeptLine kept={draft} />
      {children}
    </form>
  );
}
