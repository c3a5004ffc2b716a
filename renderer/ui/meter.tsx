import type { ReactElement } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { classNames } from './class-names.ts';
import s from './meter.module.css';

/** How far a long work is; hatched while the whole isn't known. */
export function Meter({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
}): ReactElement {
  const known = total !== null && total > 0;
  const percent = known ? Math.min(100, (100 * done) / total) : 0;
  return (
    <ProgressBar aria-label={label} isIndeterminate={!known} value={percent} className={classNames(s['meter'])}>
      {known ? (
        <i className={s['fill']} style={{ inlineSize: `${String(percent)}%` }} />
      ) : (
        <i className={classNames(s['fill'], s['unknown'])} />
      )}
    </ProgressBar>
  );
}
