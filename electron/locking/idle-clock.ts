/** What one look at the machine shows. Times in milliseconds. */
export interface Sample {
  /** A clock that goes on, and stands still while the machine sleeps or jumps when it wakes. */
  readonly now: number;
  /** Since the last key, click or move anywhere on the machine, as the system says. */
  readonly systemIdle: number;
  /** The system says that its screen is locked. */
  readonly screenLocked: boolean;
  /** When our window last had a key, click or move. */
  readonly lastInput: number;
}

export type IdleVerdict = 'in-use' | 'idle' | 'suspend' | 'screen-lock';

/** A look is due every five seconds; if one comes a minute late, the machine slept, whatever the system did or didn't tell. */
export const lookEveryMs = 5_000;
const sleptAfterMs = 60_000;

/**
 * Decides when a case has been left alone. The system's own idle time is right where there is one, since somebody who reads
 * in a browser beside us is still there. Some Linux desktops always answer 0: until it was once more than that, our own
 * window's last input counts.
 */
export function createIdleClock(limitMs: () => number): (sample: Sample) => IdleVerdict {
  let systemKnowsIdle = false;
  let before: number | null = null;
  return (sample) => {
    const slept = before !== null && sample.now - before > sleptAfterMs;
    before = sample.now;
    if (sample.systemIdle > 0) systemKnowsIdle = true;
    if (sample.screenLocked) return 'screen-lock';
    if (slept) return 'suspend';
    const idle = systemKnowsIdle ? sample.systemIdle : sample.now - sample.lastInput;
    return idle >= limitMs() ? 'idle' : 'in-use';
  };
}
