import { describe, expect, it } from 'vitest';
import { OnRecordError } from '../../core/contract/errors.ts';
import { toProblem } from '../../engine/problems.ts';

describe('errors as values', () => {
  it('keep what was foreseen', () => {
    expect(toProblem(new OnRecordError('file.exists', 'There.')).code).toBe('file.exists');
  });

  it('what Node throws when its signal is aborted is a cancellation, and says that what was kept stays', () => {
    const stop = new AbortController();
    stop.abort();
    let thrown: unknown;
    try {
      stop.signal.throwIfAborted();
    } catch (error) {
      thrown = error;
    }
    expect(toProblem(thrown)).toMatchObject({ code: 'operation.cancelled' });
  });

  it('tell the system’s codes apart, and what nobody foresaw', () => {
    expect(toProblem(Object.assign(new Error('no space'), { code: 'ENOSPC' })).code).toBe('disk.full');
    expect(toProblem(new Error('oh')).code).toBe('operation.failed');
    expect(toProblem('oh').code).toBe('operation.failed');
  });
});
