import type { ReactElement, ReactNode } from 'react';
import s from './layout.module.css';

/** The bar above a list or a pane: its name, filters, actions. `level` 1 names the screen, 2 a pane. */
export function ToolBar({
  title,
  level = 1,
  children,
}: {
  readonly title: string;
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div className={s['tool']}>
      {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children}
    </div>
  );
}

export interface SectionProps {
  readonly title: string;
  /** Beside the title: a count, in words. */
  readonly aside?: ReactNode;
  /** At the end of the title's line: a mark or an action. */
  readonly end?: ReactNode;
  readonly children?: ReactNode;
}

export function Section({ title, aside, end, children }: SectionProps): ReactElement {
  return (
    <section className={s['section']} aria-label={title}>
      <h2>
        {title}
        {aside !== undefined && <span className={s['aside']}>{aside}</span>}
        {end}
      </h2>
      {children}
    </section>
  );
}

export function GroupHead({ title, aside }: { readonly title: string; readonly aside?: ReactNode }): ReactElement {
  return (
    <div className={s['groupHead']}>
      <h2>{title}</h2>
      {aside !== undefined && <span className={s['aside']}>{aside}</span>}
    </div>
  );
}

/** Facts of one thing: name and value. */
export function Facts({ items }: { readonly items: readonly (readonly [string, ReactNode])[] }): ReactElement {
  return (
    <dl className={s['facts']}>
      {items.map(([name, value]) => (
        <div key={name} className={s['fact']}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
