import { useId, type ReactElement, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';
import { Keys, ariaKeys } from './keys.tsx';
import s from './button.module.css';

export interface ButtonProps {
  readonly children?: ReactNode;
  readonly onPress?: (() => void) | undefined;
  /** `prime`: the one main action of a view. `bare`: quiet. `go`: quiet, in the accent. */
  readonly look?: 'plain' | 'prime' | 'bare' | 'go' | undefined;
  readonly size?: 'small' | 'normal' | 'tall' | undefined;
  readonly icon?: ReactNode;
  /** Needed where there is an icon and no word. */
  readonly label?: string | undefined;
  readonly keys?: string | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly wide?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Why it can't be used now. It stays in the order of focus and says so. */
  readonly offReason?: string | null | undefined;
}

export function Button(props: ButtonProps): ReactElement {
  const { look = 'plain', size = 'normal', offReason = null } = props;
  const whyId = useId();
  const off = offReason !== null && offReason !== '';
  const button = (
    <AriaButton
      type={off ? 'button' : (props.type ?? 'button')}
      autoFocus={props.autoFocus ?? false}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      {...(props.expanded === undefined ? {} : { 'aria-expanded': props.expanded })}
      {...(off ? { 'aria-disabled': 'true' as const, 'aria-describedby': whyId } : {})}
      {...(props.keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(props.keys) })}
      onPress={() => {
        if (!off) props.onPress?.();
      }}
      className={classNames(
        s['button'],
        look === 'prime' && s['prime'],
        (look === 'bare' || look === 'go') && s['bare'],
        look === 'go' && s['go'],
        size !== 'normal' && s[size],
        props.children === undefined && s['icon'],
        props.wide && s['wide'],
        off && s['off'],
      )}
    >
      {props.icon}
      {props.children}
      {props.keys !== undefined && <Keys onPrime={look === 'prime'}>{props.keys}</Keys>}
    </AriaButton>
  );
  if (!off) return button;
  return (
    <span className={classNames(s['holder'], props.wide && s['wide'])}>
      {button}
      <span role="tooltip" id={whyId} className={s['why']}>
        {offReason}
      </span>
    </span>
  );
}
