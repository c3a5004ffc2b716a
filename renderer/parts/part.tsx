import { useId, type ReactElement, type ReactNode } from 'react';
import s from './parts.module.css';

/** A group of parts, as VISUAL's notation page groups them. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className={s['group']} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** One part in one state, and what the state means. */
export function State({ means, children }: { readonly means: string; readonly children: ReactNode }): ReactElement {
  const id = useId();
  return (
    <div className={s['state']} role="group" aria-labelledby={id} data-part="">
      <div className={s['shown']}>{children}</div>
      <div id={id} className={s['means']}>
        {means}
      </div>
    </div>
  );
}
