import type { ReactElement } from 'react';
import s from './span-keys.module.css';

/** The letter of a statement's span where it stands apart from its words. */
export function StatementKey({ letter }: { readonly letter: string }): ReactElement {
  return <span className={s['statement']}>{letter}</span>;
}

/** The number of a clause's span. */
export function ClauseKey({ number }: { readonly number: number }): ReactElement {
  return <span className={s['clause']}>{number}</span>;
}
