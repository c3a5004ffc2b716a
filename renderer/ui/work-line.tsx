import type { ReactElement, ReactNode } from 'react';
import { Meter } from './meter.tsx';
import { SeverityMark } from './severity.tsx';
import roles from './type.module.css';
import s from './work-line.module.css';

export interface WorkLineProps {
  readonly label: string;
  readonly title: string;
  readonly done: number;
  /** Null while the whole isn't known. */
  readonly total: number | null;
  /** The count and the item in hand. */
  readonly item: string;
  /** The time left, what waits behind it, or what became of it. */
  readonly note?: string | undefined;
  /** What stands still keeps its place: the meter shows how far it came. */
  readonly state: 'running' | 'waiting' | 'paused' | 'cancelling' | 'failed';
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** One long work in a line above the status bar: what, how far, how long, and the ways to stop it. */
export function WorkLine(props: WorkLineProps): ReactElement {
  return (
    <section className={s['line']} aria-label={props.label}>
      {props.state === 'failed' ? (
        <SeverityMark severity="block">
          <span className={roles['strong']}>{props.title}</span>
        </SeverityMark>
      ) : (
        <span className={roles['strong']}>{props.title}</span>
      )}
      <Meter label={props.title} done={props.done} total={props.total} />
      <span className={s['item']}>{props.item}</span>
      {props.note !== undefined && <span className={s['note']}>{props.note}</span>}
      <span className={roles['end']} />
      {props.children}
    </section>
  );
}
