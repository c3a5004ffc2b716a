import { describe, expect, it } from 'vitest';
import type { ShellEvent } from '../../core/contract/bridge.ts';
import { OpenCase, type OpenCaseParts } from '../../electron/open-case.ts';
import { createFileTokens } from '../../electron/shell/file-tokens.ts';
import { openRecentCases } from '../../electron/shell/recent-cases.ts';

/** A shell whose parts write down, in order, what was asked of them. */
function shellWithout(changes: { running?: boolean; busy?: boolean; closes?: Promise<string | null> } = {}): {
  openCase: OpenCase;
  done: string[];
  told: ShellEvent[];
  parts: OpenCaseParts;
} {
  const done: string[] = [];
  const told: ShellEvent[] = [];
  let running = changes.running ?? true;
  let endEarly: (problem: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    endEarly = resolve;
  });
  const parts: OpenCaseParts = {
    engine: {
      isRunning: () => running,
      isBusy: () => changes.busy ?? false,
      kill: () => {
        done.push('kill');
        running = false;
        endEarly('ended early');
        return Promise.resolve();
      },
      close: async () => {
        done.push('close');
        const problem = await Promise.race([changes.closes ?? Promise.resolve(null), ended]);
        running = false;
        return problem;
      },
    },
    window: {
      replace: () => {
        done.push('replace');
        return Promise.resolve();
      },
      tell: (event) => told.push(event),
      nameCase: (title) => done.push(`title ${title ?? '-'}`),
    },
    tokens: createFileTokens(() => undefined),
    recents: openRecentCases('/nowhere/recent.json', false),
    clipboard: {
      noteCopy: () => Promise.resolve(),
      clear: () => {
        done.push('clipboard');
        return Promise.resolve();
      },
    },
    forgetPageData: () => {
      done.push('page data');
      return Promise.resolve();
    },
  };
  return { openCase: new OpenCase(parts), done, told, parts };
}

const described = { path: '/cases/A.onrecord', title: 'Who said what', protection: 'passphrase' } as const;

describe('the open case', () => {
  it('C12: locking kills the engine first, then replaces the page, and leaves no token or clipboard', async () => {
    const { openCase, done, told, parts } = shellWithout();
    const { token } = parts.tokens.issue('/evidence/file.png');
    openCase.opened(described);
    await openCase.lock('asked');
    expect(done).toEqual(['title Who said what', 'kill', 'clipboard', 'replace', 'page data']);
    expect(parts.tokens.pathOf(token)).toBeNull();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      type: 'locked',
      because: 'asked',
      lockedCase: { title: 'A', protection: 'passphrase' },
    });
    expect(JSON.stringify(told)).not.toContain('/cases/');
    expect(parts.recents.list()).toMatchObject([{ path: '/cases/A.onrecord' }]);
  });

  it('locking does nothing where no engine runs, and ends one that the page hasn’t told of', async () => {
    const without = shellWithout({ running: false });
    await without.openCase.lock('idle');
    expect(without.done).toEqual([]);
    const untold = shellWithout();
    await untold.openCase.lock('suspend');
    expect(untold.done).toContain('kill');
    expect(untold.told).toEqual([{ type: 'locked', because: 'suspend', lockedCase: null }]);
  });

  it('idleness waits for running work; nothing else does', async () => {
    const { openCase, done } = shellWithout({ busy: true });
    await openCase.lock('idle');
    expect(done).toEqual([]);
    await openCase.lock('screen-lock');
    expect(done).toContain('kill');
  });

  it('closes in good order and says what could not be done', async () => {
    const { openCase, done, told, parts } = shellWithout({
      closes: Promise.resolve('The backup could not be written.'),
    });
    openCase.opened(described);
    await openCase.close();
    expect(done).toEqual(['title Who said what', 'close', 'clipboard', 'replace', 'page data']);
    expect(told).toEqual([{ type: 'close-problem', problem: 'The backup could not be written.' }]);
    expect(parts.engine.isRunning()).toBe(false);
  });

  it('before the program ends it shows no fresh page, except to say what could not be done', async () => {
    const well = shellWithout();
    expect(await well.openCase.closeBefore()).toBe(true);
    expect(well.done).toEqual(['close', 'clipboard']);
    const badly = shellWithout({ closes: Promise.resolve('The disk is full.') });
    expect(await badly.openCase.closeBefore()).toBe(false);
    expect(badly.told).toEqual([{ type: 'close-problem', problem: 'The disk is full.' }]);
  });

  it('offers the case that was asked for meanwhile, under a token of its own', async () => {
    const { openCase, told } = shellWithout();
    await openCase.close('/cases/Other.onrecord');
    expect(told).toMatchObject([{ type: 'open-requested', folder: { name: 'Other.onrecord' } }]);
    expect(JSON.stringify(told)).not.toContain('/cases/');
  });

  it('locking doesn’t wait for a close that takes its time', async () => {
    const { openCase, done } = shellWithout({ closes: new Promise(() => undefined) });
    openCase.opened(described);
    const closing = openCase.close();
    await openCase.lock('suspend');
    await closing;
    expect(done).toEqual(['title Who said what', 'close', 'kill', 'clipboard', 'replace', 'page data']);
  });

  it('two locks at once are one', async () => {
    const { openCase, done } = shellWithout();
    await Promise.all([openCase.lock('suspend'), openCase.lock('screen-lock')]);
    expect(done.filter((step) => step === 'replace')).toHaveLength(1);
  });

  it('tells the page that the engine died', () => {
    const { openCase, told, parts } = shellWithout();
    openCase.opened(described);
    openCase.lost(139);
    expect(told).toEqual([{ type: 'engine-gone', code: 139 }]);
    expect(parts.recents.list()).toHaveLength(1);
  });
});
