import { powerMonitor } from 'electron';
import type { LockReason } from '../../core/contract/bridge.ts';
import { createIdleClock, lookEveryMs } from './idle-clock.ts';

interface AbsenceOptions {
  readonly limitMs: () => number;
  /** When our window last had a key, click or move; Date.now() time. */
  readonly lastInput: () => number;
  readonly onAbsent: (because: LockReason) => void;
}

/** Locks when nobody is there: no use for a time, sleep, a locked screen, another user's session. Needs a ready program. */
export function watchAbsence({ limitMs, lastInput, onAbsent }: AbsenceOptions): void {
  powerMonitor.on('suspend', () => {
    onAbsent('suspend');
  });
  powerMonitor.on('lock-screen', () => {
    onAbsent('screen-lock');
  });
  powerMonitor.on('user-did-resign-active', () => {
    onAbsent('screen-lock');
  });
  const look = createIdleClock(limitMs);
  setInterval(() => {
    const verdict = look({
      now: Date.now(),
      systemIdle: powerMonitor.getSystemIdleTime() * 1000,
      screenLocked: powerMonitor.getSystemIdleState(1) === 'locked',
      lastInput: lastInput(),
    });
    if (verdict !== 'in-use') onAbsent(verdict);
  }, lookEveryMs);
}
