import { describe, expect, it } from 'vitest';
import { isAlive } from '../../../db/case-folder/process-run.ts';
import { startUnfetched } from './unfetched.ts';

describe('whether a process lives', () => {
  it('this one does, one with a number beyond all numbers does not', () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(2 ** 22 + 1)).toBe(false);
  });

  it.runIf(process.platform === 'linux')(
    'one that was killed does not, although its number is still taken',
    async () => {
      const unfetched = await startUnfetched();
      expect(isAlive(unfetched.pid)).toBe(true);
      await unfetched.kill();
      expect(() => process.kill(unfetched.pid, 0)).not.toThrow();
      expect(isAlive(unfetched.pid)).toBe(false);
      unfetched.end();
    },
  );
});
