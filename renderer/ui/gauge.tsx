import type { ReactElement } from 'react';
import type { Tick } from '../../core/domain/date-words.ts';
import s from './date-mark.module.css';

export type GaugeTick = Tick | 'split';

/** The four ticks: year, month, day, minute. They are drawn, never read out: the words beside them say the same. */
export function Gauge({ ticks }: { readonly ticks: readonly GaugeTick[] }): ReactElement {
  return (
    <span className={s['gauge']} aria-hidden="true">
      {ticks.map((tick, index) => (
        <i key={index} className={tick === 'open' ? undefined : s[tick]} />
      ))}
    </span>
  );
}
