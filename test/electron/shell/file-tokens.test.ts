import { describe, expect, it } from 'vitest';
import { createFileTokens, type Grant } from '../../../electron/shell/file-tokens.ts';

describe('file tokens', () => {
  it('say nothing of the path but its name, and are granted before they are known', () => {
    const granted: Grant[] = [];
    const tokens = createFileTokens((grant) => granted.push(grant));
    const chosen = tokens.issue('/home/someone/secret folder/letter.pdf');
    expect(chosen.name).toBe('letter.pdf');
    expect(chosen.token).toMatch(/^[\w-]{32}$/u);
    expect(granted).toEqual([{ token: chosen.token, path: '/home/someone/secret folder/letter.pdf' }]);
    expect(tokens.pathOf(chosen.token)).toBe('/home/someone/secret folder/letter.pdf');
    expect(tokens.all()).toEqual(granted);
  });

  it('are one for one path, and never two alike', () => {
    const tokens = createFileTokens(() => undefined);
    expect(tokens.issue('/a')).toEqual(tokens.issue('/a'));
    const many = new Set(Array.from({ length: 1000 }, (_, index) => tokens.issue(`/${index}`).token));
    expect(many.size).toBe(1000);
  });

  it('mean nothing after locking, and another session’s mean nothing here', () => {
    const tokens = createFileTokens(() => undefined);
    const { token } = tokens.issue('/a');
    expect(createFileTokens(() => undefined).pathOf(token)).toBeNull();
    tokens.forgetAll();
    expect(tokens.pathOf(token)).toBeNull();
    expect(tokens.all()).toEqual([]);
    expect(tokens.issue('/a').token).not.toBe(token);
  });

  it.each(['__proto__', 'constructor', '', '/a'])('“%s” is no token', (token) => {
    const tokens = createFileTokens(() => undefined);
    tokens.issue('/a');
    expect(tokens.pathOf(token)).toBeNull();
  });
});
