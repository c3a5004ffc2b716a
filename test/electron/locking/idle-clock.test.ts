import { describe, expect, it } from 'vitest';
import { createIdleClock, lookEveryMs, type IdleVerdict, type Sample } from '../../../electron/locking/idle-clock.ts';

const minute = 60_000;

/** Looks every five seconds up to `until`, from a machine described by `at`. @returns the first verdict that isn't 'in-use' */
function watch(until: number, at: (now: number) => Partial<Sample>): { at: number; verdict: IdleVerdict } | null {
  const look = createIdleClock(() => 5 * minute);
  for (let now = 0; now <= until; now += lookEveryMs) {
    const verdict = look({ now, systemIdle: 0, screenLocked: false, lastInput: now, ...at(now) });
    if (verdict !== 'in-use') return { at: now, verdict };
  }
  return null;
}

describe('when a case counts as left alone', () => {
  it('after five minutes without a key, by the system’s own time', () => {
    expect(watch(10 * minute, (now) => ({ systemIdle: now }))).toEqual({ at: 5 * minute, verdict: 'idle' });
  });

  it('not while a person works in another window', () => {
    expect(watch(60 * minute, (now) => ({ systemIdle: (now % 20_000) + 1, lastInput: 0 }))).toBeNull();
  });

  it('by our own window’s input where the system always answers 0', () => {
    expect(watch(10 * minute, () => ({ systemIdle: 0, lastInput: 0 }))).toEqual({ at: 5 * minute, verdict: 'idle' });
  });

  it('never while our window is used', () => {
    expect(watch(60 * minute, (now) => ({ lastInput: now - (now % 30_000) }))).toBeNull();
  });

  it('at once with the screen', () => {
    expect(watch(10 * minute, (now) => ({ screenLocked: now >= minute }))).toEqual({
      at: minute,
      verdict: 'screen-lock',
    });
  });

  it('after a sleep that nobody told us of', () => {
    const look = createIdleClock(() => 240 * minute);
    const sample = { systemIdle: 0, screenLocked: false };
    expect(look({ ...sample, now: 0, lastInput: 0 })).toBe('in-use');
    expect(look({ ...sample, now: 5_000, lastInput: 0 })).toBe('in-use');
    expect(look({ ...sample, now: 3 * minute, lastInput: 0 })).toBe('suspend');
  });

  it('follows a changed limit', () => {
    let limit = 5 * minute;
    const look = createIdleClock(() => limit);
    const sample = { now: 0, systemIdle: 2 * minute, screenLocked: false, lastInput: 0 };
    expect(look(sample)).toBe('in-use');
    limit = minute;
    expect(look(sample)).toBe('idle');
  });
});
