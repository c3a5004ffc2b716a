import { describe, expect, it } from 'vitest';
import type { ShellEvent } from '../../core/contract/bridge.ts';
import { Leaving } from '../../electron/leaving.ts';

function shell({ running = true, busy = false, closesWell = true } = {}) {
  const done: string[] = [];
  const told: ShellEvent[] = [];
  const state = { running, busy };
  const leaving = new Leaving({
    engine: { isRunning: () => state.running, isBusy: () => state.busy },
    openCase: {
      close: (thenOpen) => {
        done.push(`close, then ${thenOpen ?? 'nothing'}`);
        leaving.reset();
        return Promise.resolve();
      },
      closeBefore: () => {
        done.push('close for good');
        leaving.reset();
        return Promise.resolve(closesWell);
      },
    },
    window: { tell: (event) => told.push(event), destroy: () => done.push('destroy') },
  });
  return { leaving, done, told, state };
}

describe('leaving', () => {
  it('nothing stands in the way where no engine runs', async () => {
    const { leaving, done } = shell({ running: false });
    expect(await leaving.ask('quit')).toBe(true);
    expect(done).toEqual([]);
  });

  it('closes at once where nothing long runs', async () => {
    const { leaving, done, told } = shell();
    await leaving.ask('quit');
    expect(done).toEqual(['close for good', 'destroy']);
    expect(told).toEqual([{ type: 'leaving', wish: 'quit' }]);
  });

  it('stays where the case could not be closed in good order', async () => {
    const { leaving, done } = shell({ closesWell: false });
    await leaving.ask('quit');
    expect(done).toEqual(['close for good']);
  });

  it('asks while long work runs; asked again, it goes', async () => {
    const { leaving, done, told } = shell({ busy: true });
    expect(await leaving.ask('close-case', '/cases/Next.onrecord')).toBe(false);
    expect(told).toEqual([{ type: 'leave-asked', wish: 'close-case' }]);
    expect(done).toEqual([]);
    expect(await leaving.ask('close-case', '/cases/Next.onrecord')).toBe(true);
    expect(done).toEqual(['close, then /cases/Next.onrecord']);
  });

  it('waits for the end of the work where that was chosen, and takes the next case along', async () => {
    const { leaving, done, state } = shell({ busy: true });
    await leaving.ask('close-case', '/cases/Next.onrecord');
    await leaving.decide('finished');
    expect(done).toEqual([]);
    state.busy = false;
    await leaving.workEnded();
    expect(done).toEqual(['close, then /cases/Next.onrecord']);
  });

  it('stops the work where that was chosen', async () => {
    const { leaving, done } = shell({ busy: true });
    await leaving.ask('quit');
    await leaving.decide('now');
    expect(done).toEqual(['close for good', 'destroy']);
  });

  it('stays where that was chosen, and asks again the next time', async () => {
    const { leaving, done, told } = shell({ busy: true });
    await leaving.ask('quit');
    await leaving.decide('never');
    expect(told.at(-1)).toEqual({ type: 'leaving', wish: null });
    await leaving.workEnded();
    expect(await leaving.ask('quit')).toBe(false);
    expect(done).toEqual([]);
  });

  it('a question that nobody answered is void when the work ends, or the engine', async () => {
    const { leaving, done, told } = shell({ busy: true });
    await leaving.ask('quit');
    await leaving.workEnded();
    expect(told.at(-1)).toEqual({ type: 'leaving', wish: null });
    await leaving.ask('quit');
    leaving.reset();
    await leaving.decide('now');
    expect(done).toEqual([]);
  });
});
