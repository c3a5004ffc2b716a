import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import s from './keys.module.css';

const isMac = navigator.userAgent.includes('Mac OS');

export interface KeysProps {
  /** As VISUAL writes them: "Ctrl K". On macOS Ctrl is shown as ⌘. */
  readonly children: string;
  readonly onPrime?: boolean | undefined;
  readonly slim?: boolean | undefined;
  /** Where no control says it: in the sheet of keys. */
  readonly said?: boolean | undefined;
}

/** A key or a chord, as it stands beside an action. Readers of the screen hear the shortcut from the control itself. */
export function Keys({ children, onPrime, slim, said }: KeysProps): ReactElement {
  const shown = isMac ? children.replace('Ctrl ', '⌘ ') : children;
  return (
    <kbd
      {...(said ? {} : { 'aria-hidden': true })}
      className={classNames(s['keys'], onPrime && s['onPrime'], slim && s['slim'])}
    >
      {shown}
    </kbd>
  );
}

/** The chord as `aria-keyshortcuts` wants it: "Control+K". */
export function ariaKeys(keys: string): string {
  return keys
    .replace('Ctrl', isMac ? 'Meta' : 'Control')
    .split(' ')
    .join('+');
}
