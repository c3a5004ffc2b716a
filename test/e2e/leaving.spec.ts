import { expect, test } from '@playwright/test';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expectClosed, expectOpen, makeCase, pressLock } from './support/cases.ts';
import { answerDialogs } from './support/dialogs.ts';
import { look } from './support/look.ts';
import { root, startProgram, type Program } from './support/program.ts';

const electron = createRequire(import.meta.url)('electron') as unknown as string;
const FILES = 400;
let program: Program;
let outside: string;

test.beforeEach(async () => {
  outside = mkdtempSync(join(tmpdir(), 'onrecord-leaving-'));
  program = await startProgram();
});
test.afterEach(async () => {
  await program.stop();
  rmSync(outside, { recursive: true, force: true });
});

function onrecord(...args: readonly string[]): Record<string, unknown> {
  const text = execFileSync(process.execPath, [join(root, 'bin/onrecord.mjs'), ...args, '--json'], {
    encoding: 'utf8',
  });
  return JSON.parse(text) as Record<string, unknown>;
}

/** Makes a case and has it keep more files than can be kept in a moment. @returns the case's folder */
async function atWork(title: string): Promise<string> {
  const path = await makeCase(program, { title, passphrase: null });
  const files = Array.from({ length: FILES }, (_, index) => join(outside, `evidence ${index}.txt`));
  for (const [index, file] of files.entries()) writeFileSync(file, `evidence ${index}`);
  await answerDialogs(program, files);
  await program.page().keyboard.press('Control+i');
  await expect(program.page().getByRole('region', { name: 'Work under way' })).toContainText(/[1-9]\d* (?:of|so far)/u);
  return path;
}

function closeWindow(): Promise<void> {
  return program.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
}

/** Closed in good order, sound, and with nothing half-done. @returns how many files it keeps */
function kept(path: string): number {
  expect(existsSync(join(path, 'LOCK'))).toBe(false);
  expect(existsSync(join(path, 'case.db-wal'))).toBe(false);
  expect(onrecord('verify', path)).toMatchObject({ ok: true });
  return (onrecord('info', path)['counts'] as { captures: number }).captures;
}

test('closing the window while work runs asks in its place; stopping keeps what was done', async () => {
  const path = await atWork('Stopped');
  await closeWindow();
  const page = program.page();
  const question = page.getByRole('region', { name: 'Leaving while work runs' });
  await expect(question).toContainText('Keeping files is still running.');
  expect(await look(page, 'leaving')).toEqual([]);
  const ended = program.app.waitForEvent('close');
  await question.getByRole('button', { name: 'Stop it and close' }).click();
  await ended;
  const before = kept(path);
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(FILES);
});

test('“Stay” stays; “Close when it has finished” finishes and goes; the menu asks as the window does', async () => {
  const path = await atWork('Finished');
  const page = program.page();
  const question = page.getByRole('region', { name: 'Leaving while work runs' });
  await program.app.evaluate(({ app }) => app.quit());
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(question).toBeHidden();
  await closeWindow();
  const ended = program.app.waitForEvent('close', { timeout: 80_000 });
  await question.getByRole('button', { name: 'Close when it has finished' }).click();
  await expect(question).toContainText('The program closes when it has finished.');
  await ended;
  expect(kept(path)).toBe(FILES);
});

test('who closes a second time has answered', async () => {
  const path = await atWork('Twice');
  await closeWindow();
  await expect(program.page().getByRole('region', { name: 'Leaving while work runs' })).toBeVisible();
  const ended = program.app.waitForEvent('close');
  await closeWindow();
  await ended;
  expect(kept(path)).toBeLessThan(FILES);
});

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`${signal} stops the work at its last commit, closes the case in good order and ends the program`, async () => {
    const path = await atWork('Told to end');
    const ended = program.app.waitForEvent('close');
    await program.app.evaluate((_electron, name) => {
      process.kill(process.pid, name);
    }, signal);
    await ended;
    expect(kept(path)).toBeGreaterThan(0);
  });
}

test('locking while work runs stops it at once; what was kept is there', async () => {
  await atWork('Locked at work');
  const page = await program.replaced(() => pressLock(program.page()));
  await expectClosed(page);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expectOpen(page);
  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: 'Verify the case' }).click();
  await expect(page.getByText('Nothing was altered since it was recorded')).toBeVisible({ timeout: 60_000 });
});

test('a second start that names another case asks first, and changes over in the same window', async () => {
  const other = join(outside, 'Other.onrecord');
  onrecord('new', other, '--title', 'Other', '--open');
  const first = await makeCase(program, { title: 'First', passphrase: null });
  const again = (path: string): Promise<unknown> =>
    promisify(execFile)(electron, [root, `--user-data-dir=${program.userData}`, path], { timeout: 30_000 });
  const question = (): ReturnType<typeof page.getByRole> =>
    program.page().getByRole('region', { name: 'Another case was asked for' });
  const page = program.page();
  // The case that is open already, by another name: nothing to ask.
  symlinkSync(first, join(outside, 'link.onrecord'));
  await again(join(outside, 'link.onrecord'));
  await again(`${first}/`);
  await again(other);
  await expect(question()).toContainText('“Other” was asked for from outside.');
  expect(await look(page, 'asked-for-another')).toEqual([]);
  await question().getByRole('button', { name: 'Not now' }).click();
  await expect(question()).toBeHidden();
  await again(other);
  const fresh = await program.replaced(() =>
    question()
      .getByRole('button', { name: /^Close this case/u })
      .click(),
  );
  await expectOpen(fresh);
  await expect(fresh.getByRole('banner').getByText('Other', { exact: true })).toBeVisible();
  expect(existsSync(join(first, 'LOCK'))).toBe(false);
  expect(program.app.windows()).toHaveLength(1);
});

test('a case stands in the list once, by whatever name it was opened', async () => {
  mkdirSync(join(outside, 'real'));
  symlinkSync(join(outside, 'real'), join(outside, 'link'));
  onrecord('new', join(outside, 'real/Once.onrecord'), '--title', 'Once', '--open');
  let page = program.page();
  for (const place of ['link/Once.onrecord/', 'real/Once.onrecord']) {
    await answerDialogs(program, [join(outside, place)]);
    await page.keyboard.press('Control+o');
    await expectOpen(page);
    page = await program.replaced(() => pressLock(program.page()));
    await expectClosed(page);
    await expect(page.getByRole('list', { name: 'Recent cases' }).getByRole('listitem')).toHaveCount(1);
    await answerDialogs(program, [join(outside, 'link/Once.onrecord')]);
    await page.keyboard.press('Control+o');
    await expectOpen(page);
    page = await program.replaced(() => pressLock(program.page()));
    await expect(page.getByRole('list', { name: 'Recent cases' }).getByRole('listitem')).toHaveCount(1);
  }
});
