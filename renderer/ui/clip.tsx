import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import s from './clip.module.css';

export interface ClipProps {
  readonly children: ReactNode;
  /** `ltr` for handles, addresses and file names; otherwise that of the first letters. */
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  readonly className?: string | undefined;
}

/**
 * One line that may be cut, in its own direction: a Latin handle in a Hebrew window loses its end, not its beginning, and
 * still stands at the side where the window's lines begin.
 */
export function Clip({ children, dir = 'auto', className }: ClipProps): ReactElement {
  return (
    <span dir={dir} className={classNames(s['clip'], className)}>
      {children}
    </span>
  );
}
