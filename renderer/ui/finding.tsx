import { ChevronRight } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { classNames } from './class-names.ts';
import { SeverityMark, type Severity } from './severity.tsx';
import s from './finding.module.css';

export interface FindingProps {
  readonly severity: Severity;
  /** What the severity is called: heard where the mark is seen. */
  readonly severityName: string;
  readonly title: ReactNode;
  /** Why it was waived, where it was: it then stands struck by its reason, not by its absence. */
  readonly waived?: string | undefined;
  readonly open?: boolean | undefined;
  /** What it is about, where it leads, what can be done. */
  readonly children: ReactNode;
}

/** One thing that stands against a document, or that a reader should know: its shape says how much it weighs. */
export function Finding({ severity, severityName, title, waived, open, children }: FindingProps): ReactElement {
  return (
    <Disclosure
      className={classNames(s['finding'], waived !== undefined && s['waived'])}
      defaultExpanded={open ?? false}
    >
      <Heading level={3} className={classNames(s['head'])}>
        <Button slot="trigger" className={classNames(s['trigger'])}>
          <SeverityMark severity={severity} label={severityName} />
          <span className={s['title']}>
            {title}
            {waived !== undefined && <span className={s['reason']}>{waived}</span>}
          </span>
          <ChevronRight aria-hidden="true" className={classNames(s['turns'], 'flips')} />
        </Button>
      </Heading>
      <DisclosurePanel className={classNames(s['panel'])}>{children}</DisclosurePanel>
    </Disclosure>
  );
}
