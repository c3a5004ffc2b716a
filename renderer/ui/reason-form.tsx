import { useState, type ReactElement } from 'react';
import type { Problem } from '../../core/contract/index.ts';
import { useBack } from './back-steps.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';
import { TextField } from './field.tsx';
import layout from './layout.module.css';

export interface ReasonFormProps {
  /** What saying the reason does: "Choose this date", "Set aside". */
  readonly action: string;
  readonly example?: string | undefined;
  readonly problem?: Problem | null | undefined;
  /** Where what is typed is kept, as `useState` gives it; else only here. */
  readonly typed?: readonly [string, (reason: string) => void] | undefined;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

/** An act that needs its reason: written in place, kept in the chain. */
export function ReasonForm({ action, example, problem, typed, onReason, onCancel }: ReasonFormProps): ReactElement {
  const t = useText();
  useBack('form', onCancel);
  const own = useState('');
  const [reason, setReason] = typed ?? own;
  const [tried, setTried] = useState(false);
  return (
    <form
      className={layout['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim() !== '') onReason(reason.trim());
      }}
    >
      <TextField
        label={t('form.reason')}
        value={reason}
        onChange={setReason}
        autoFocus
        dir="auto"
        placeholder={example}
        help={t('form.reason.help')}
        error={tried && reason.trim() === '' ? t('form.reason.needed') : null}
      />
      {problem && <ErrorNote problem={problem} />}
      <span className={layout['acts']}>
        <Button type="submit" look="prime" size="small">
          {action}
        </Button>
        <Button look="bare" size="small" onPress={onCancel}>
          {t('form.cancel')}
        </Button>
      </span>
    </form>
  );
}
