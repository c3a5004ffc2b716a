import type { KeyboardEvent, ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { classNames } from './class-names.ts';
import s from './verdict.module.css';

export type Verdict = 'met' | 'arguable' | 'unmet';

export const verdicts: readonly Verdict[] = ['met', 'arguable', 'unmet'];

/** Whether an element of a clause is met: a full, a half or an empty round, and the word. */
export function VerdictMark({
  verdict,
  children,
}: {
  readonly verdict: Verdict;
  readonly children: string;
}): ReactElement {
  return (
    <span className={classNames(s['verdict'], s[verdict])}>
      <span className={s['round']} aria-hidden="true" />
      {children}
    </span>
  );
}

export interface VerdictChoiceProps {
  /** The element that is judged. */
  readonly label: string;
  /** Null: nobody has judged it. */
  readonly value: Verdict | null;
  readonly onChange: (verdict: Verdict | null) => void;
  readonly names: Readonly<Record<Verdict, string>>;
  /** Only the verdict itself is seen until the hand or the keyboard is there; `unset` stands where there is none. */
  readonly folded?: { readonly unset: string } | undefined;
}

/** Judges one element; pressed again, it is unjudged. The digits choose as well. */
export function VerdictChoice({ label, value, onChange, names, folded }: VerdictChoiceProps): ReactElement {
  const onKeyDown = (event: KeyboardEvent): void => {
    const verdict = verdicts[Number(event.key) - 1];
    if (verdict === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(verdict === value ? null : verdict);
  };
  return (
    <span className={classNames(folded && s['fold'])} onKeyDown={onKeyDown}>
      {folded && value === null && (
        <span className={s['unset']} aria-hidden="true">
          {folded.unset}
        </span>
      )}
      <ToggleButtonGroup
        aria-label={label}
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => onChange(verdicts.find((verdict) => keys.has(verdict)) ?? null)}
        className={classNames(s['group'])}
      >
        {verdicts.map((verdict) => (
          <ToggleButton key={verdict} id={verdict} className={classNames(s['choice'])}>
            <VerdictMark verdict={verdict}>{names[verdict]}</VerdictMark>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </span>
  );
}
