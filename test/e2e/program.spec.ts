import { expect, test } from '@playwright/test';
import { execFile, execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expectOpen, makeCase } from './support/cases.ts';
import { root, startProgram } from './support/program.ts';

const electron = createRequire(import.meta.url)('electron') as unknown as string;

interface Info {
  readonly statements?: number;
}

/** What the command line says of a case. */
function info(casePath: string): Info {
  const text = execFileSync(process.execPath, [join(root, 'bin/onrecord.mjs'), 'info', casePath, '--json'], {
    encoding: 'utf8',
  });
  return JSON.parse(text) as Info;
}

test('a second start ends at once, and the first opens the case that it names', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'onrecord-second-'));
  const casePath = join(outside, 'Named.onrecord');
  execFileSync(process.execPath, [join(root, 'bin/onrecord.mjs'), 'new', casePath, '--title', 'Named', '--open'], {
    stdio: 'ignore',
  });
  const program = await startProgram();
  try {
    await promisify(execFile)(electron, [root, `--user-data-dir=${program.userData}`, casePath], { timeout: 30_000 });
    await expectOpen(program.page());
    expect(program.app.windows()).toHaveLength(1);
    expect(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
      'Named – On Record',
    );
  } finally {
    await program.stop();
    rmSync(outside, { recursive: true, force: true });
  }
});

test('closing the window closes the case in good order', async () => {
  const kept = mkdtempSync(join(tmpdir(), 'onrecord-kept-'));
  const program = await startProgram({ userData: kept });
  try {
    const casePath = await makeCase(program, { title: 'Closed with the window', passphrase: null });
    const ended = program.app.waitForEvent('close');
    await program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await ended;
    expect(existsSync(join(casePath, 'LOCK'))).toBe(false);
    expect(existsSync(join(casePath, 'case.db-wal'))).toBe(false);
    expect(info(casePath)).toBeTruthy();
  } finally {
    await program.stop();
    rmSync(kept, { recursive: true, force: true });
  }
});

test('settings last from one start to the next; recent cases only where that was allowed', async () => {
  const kept = mkdtempSync(join(tmpdir(), 'onrecord-kept-'));
  try {
    const first = await startProgram({ userData: kept });
    await first
      .page()
      .getByRole('button', { name: /^Theme/u })
      .click();
    const theme = await first.page().locator('html').getAttribute('data-theme');
    expect(theme).not.toBeNull();
    await makeCase(first, { title: 'Not to be remembered', passphrase: null });
    await first.stop();
    expect(existsSync(join(kept, 'recent.json'))).toBe(false);
    expect(readFileSync(join(kept, 'settings.json'), 'utf8')).not.toContain('remembered');

    const second = await startProgram({ userData: kept });
    await expect(second.page().locator('html')).toHaveAttribute('data-theme', theme ?? '');
    await expect(second.page().getByText('Not to be remembered')).toBeHidden();
    await second.stop();
  } finally {
    rmSync(kept, { recursive: true, force: true });
  }
});

test('a case left alone is locked after five minutes, and not before', async () => {
  const program = await startProgram();
  /** From now on the system says that nobody has touched it for so long. */
  const leaveAlone = (seconds: number): Promise<void> =>
    program.app.evaluate(({ powerMonitor }, idle) => {
      powerMonitor.getSystemIdleTime = () => idle;
    }, seconds);
  try {
    await makeCase(program, { title: 'Left alone', passphrase: null });
    const { length } = program.app.windows();
    await leaveAlone(290);
    await program.page().waitForTimeout(6_000);
    await expectOpen(program.page());
    expect(program.app.windows()).toHaveLength(length);
    const page = await program.replaced(() => leaveAlone(301));
    await expect(page.getByText('Locked after a time without use.')).toBeVisible();
  } finally {
    await program.stop();
  }
});
