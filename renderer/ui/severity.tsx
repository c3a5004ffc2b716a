import { Check, Info, SquareMinus, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import s from './severity.module.css';

export type Severity = 'block' | 'warning' | 'note' | 'ok';

const icons = { block: SquareMinus, warning: TriangleAlert, note: Info, ok: Check } as const;

export interface SeverityMarkProps {
  readonly severity: Severity;
  readonly children?: ReactNode;
  /** What the mark says where no words stand beside it. */
  readonly label?: string | undefined;
  readonly small?: boolean | undefined;
  /** Over several lines of text the mark stands at the first. */
  readonly top?: boolean | undefined;
}

/** Square blocks, triangle warns, round informs, tick is right: the shape says it, the colour helps. */
export function SeverityMark({ severity, children, label, small, top }: SeverityMarkProps): ReactElement {
  const Icon = icons[severity];
  return (
    <span className={classNames(s['severity'], s[severity], small && s['small'], top && s['top'])}>
      {label === undefined ? <Icon aria-hidden="true" /> : <Icon role="img" aria-label={label} />}
      {children}
    </span>
  );
}
