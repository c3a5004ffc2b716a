import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import roles from './type.module.css';
import s from './empty-state.module.css';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  /** What is missing, or what belongs here. */
  readonly title: string;
  readonly text?: string | undefined;
  /** One example of what belongs here. */
  readonly example?: string | undefined;
  /** The way in. */
  readonly children?: ReactNode;
  /** `small` where only a part of a screen is empty. */
  readonly size?: 'page' | 'small' | undefined;
}

/** What belongs here, the way in, one example. */
export function EmptyState({ icon, title, text, example, children, size = 'page' }: EmptyStateProps): ReactElement {
  return (
    <div className={classNames(s['empty'], size === 'small' && s['small'])}>
      {icon}
      <h2 className={size === 'page' ? roles['title'] : roles['lead']}>{title}</h2>
      {text !== undefined && <p className={classNames(roles['prose'], roles['two'])}>{text}</p>}
      {children}
      {example !== undefined && <p className={roles['meta']}>{example}</p>}
    </div>
  );
}
