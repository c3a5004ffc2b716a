import { describe, expect, it, vi } from 'vitest';
import { OnRecordError } from '../../../core/contract/errors.ts';
import { shell } from '../../../core/contract/shell.ts';
import { serveShell, type ShellHandlers } from '../../../electron/shell/serve-shell.ts';
import { defaultSettings } from '../../../electron/shell/settings-store.ts';

const settings = defaultSettings('A. Tester');

function handlers(changes: Partial<ShellHandlers> = {}): ShellHandlers {
  return {
    'shell.state': () => ({ version: '1', platform: 'linux', settings, recent: [], zone: 'UTC' }),
    'shell.choose': () => ({ chosen: [] }),
    'shell.caseOpened': () => ({}),
    'shell.lock': () => ({}),
    'shell.closeCase': () => ({ closed: true }),
    'shell.leave': () => ({}),
    'shell.forgetRecent': () => ({}),
    'shell.showMenu': () => ({}),
    'shell.changeSettings': () => settings,
    'shell.showInFolder': () => ({}),
    ...changes,
  };
}

describe('the shell’s contract, served', () => {
  it('answers a value', async () => {
    const answer = await serveShell(handlers())('shell.state', {});
    expect(answer).toMatchObject({ ok: true, value: { version: '1' } });
  });

  it.each([
    '',
    'shell',
    'shell.nothing',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'shell.state ',
  ])('C06: refuses the unknown operation “%s”', async (operation) => {
    const answer = await serveShell(handlers())(operation, {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'operation.unknown' } });
  });

  it('C07: `__proto__` in an input is inert', async () => {
    const lock = vi.fn(() => ({}));
    const serve = serveShell(handlers({ 'shell.lock': lock }));
    const hostile: unknown = JSON.parse('{"__proto__": {"polluted": true}}');
    expect(await serve('shell.lock', hostile)).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    expect(lock).not.toHaveBeenCalled();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['shell.state', { more: 1 }],
    ['shell.state', null],
    ['shell.state', undefined],
    ['shell.state', []],
    ['shell.choose', {}],
    ['shell.choose', { what: 'everything' }],
    ['shell.choose', { what: 'files', suggestedName: 'x'.repeat(201) }],
    ['shell.caseOpened', { folder: '', title: 'T', protection: 'open' }],
    ['shell.changeSettings', { lockAfterMinutes: 0 }],
    ['shell.changeSettings', { theme: 'pink' }],
    ['shell.showInFolder', { token: 'x' }],
  ])('C06: refuses %s with %j', async (operation, input) => {
    expect(await serveShell(handlers())(operation, input)).toMatchObject({
      ok: false,
      error: { code: 'input.invalid' },
    });
  });

  it('every operation of the contract is served', () => {
    expect(Object.keys(handlers()).sort()).toEqual(Object.keys(shell).sort());
  });

  it('errors are values, foreseen or not, and so is an answer of another shape', async () => {
    const throwing = (error: Error): ShellHandlers =>
      handlers({
        'shell.lock': () => {
          throw error;
        },
      });
    const foreseen = await serveShell(throwing(new OnRecordError('file.not-found', 'Gone.')))('shell.lock', {});
    expect(foreseen).toEqual({
      ok: false,
      error: { code: 'file.not-found', message: 'Gone.', detail: null, safe: null },
    });
    expect(await serveShell(throwing(new TypeError('oh')))('shell.lock', {})).toMatchObject({
      ok: false,
      error: { code: 'operation.failed', detail: 'oh' },
    });
    const wrong = handlers({
      'shell.choose': () => ({ chosen: [{ token: 't', name: 'n', path: '/secret' } as never] }),
    });
    expect(await serveShell(wrong)('shell.choose', { what: 'files' })).toMatchObject({ ok: false });
  });
});
