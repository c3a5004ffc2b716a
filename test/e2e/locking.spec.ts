import { expect, test } from '@playwright/test';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectClosed, expectOpen, makeCase, pressLock } from './support/cases.ts';
import { answerDialogs } from './support/dialogs.ts';
import { askShell } from './support/page-world.ts';
import { startProgram, type Program } from './support/program.ts';

let program: Program;

test.beforeEach(async () => {
  program = await startProgram();
});
test.afterEach(async () => {
  await program.stop();
});

interface Processes {
  readonly engine: number[];
  readonly renderer: number[];
}

/** The operating system's ids of the engine and of the page's process. */
async function processes(): Promise<Processes> {
  return program.app.evaluate(({ app, BrowserWindow }) => ({
    engine: app
      .getAppMetrics()
      .filter(({ name, serviceName }) => [name, serviceName].includes('On Record engine'))
      .map(({ pid }) => pid),
    renderer: BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()),
  }));
}

/** Whether a process runs; one that is dead and not yet collected doesn't. */
async function lives(pid: number): Promise<boolean> {
  return program.app.evaluate((_electron, id) => {
    try {
      process.kill(id, 0);
      return true;
    } catch {
      return false;
    }
  }, pid);
}

test('C12: locking ends the engine and the renderer, and a fresh page stands there', async () => {
  await makeCase(program, { title: 'To be locked', passphrase: null });
  const before = await processes();
  expect(before.engine).toHaveLength(1);
  expect(before.renderer).toHaveLength(1);

  const page = await program.replaced(() => pressLock(program.page()));
  await expectClosed(page);
  const after = await processes();
  expect(after.engine).toEqual([]);
  expect(after.renderer).toHaveLength(1);
  expect(after.renderer).not.toEqual(before.renderer);
  for (const pid of [...before.engine, ...before.renderer]) expect(await lives(pid)).toBe(false);
});

test('what was copied from the window is gone from the clipboard after locking; what others copied stays', async () => {
  await makeCase(program, { title: 'Secret words', passphrase: null });
  const readClipboard = (): Promise<string> => program.app.evaluate(({ clipboard }) => clipboard.readText());
  const find = program.page().getByRole('searchbox');
  await find.fill('a quotation');
  await find.press('Control+a');
  await find.press('Control+c');
  await expect.poll(readClipboard).toBe('a quotation');
  const page = await program.replaced(() => pressLock(program.page()));
  expect(await readClipboard()).toBe('');

  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expectOpen(page);
  await program.app.evaluate(({ clipboard }) => clipboard.writeText('theirs'));
  await program.replaced(() => pressLock(page));
  expect(await readClipboard()).toBe('theirs');
});

test('suspend and a locked screen lock the case', async () => {
  await makeCase(program, { title: 'Lid closed', passphrase: null });
  const page = await program.replaced(() =>
    program.app.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('suspend');
    }),
  );
  await expect(page.getByText('Locked because the computer went to sleep.')).toBeVisible();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expectOpen(page);
  const again = await program.replaced(() =>
    program.app.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('lock-screen');
    }),
  );
  await expect(again.getByText('Locked with the screen.')).toBeVisible();
});

test('a page that dies takes its engine with it; a fresh page offers the case', async () => {
  await makeCase(program, { title: 'Crashed page', passphrase: null });
  const before = await processes();
  const page = await program.replaced(() =>
    program.app.evaluate((_electron, pid) => {
      process.kill(pid, 'SIGKILL');
    }, before.renderer[0] ?? 0),
  );
  await expectClosed(page);
  await expect(page.getByText('Locked because the window stopped.')).toBeVisible();
  for (const pid of before.engine) expect(await lives(pid)).toBe(false);
});

test('an engine that dies while a case is being opened is no wait without end', async () => {
  const casePath = await makeCase(program, { title: 'Dies early', passphrase: null });
  await program.replaced(() => pressLock(program.page()));
  const page = program.page();
  await program.app.evaluate(({ app }) => {
    const killing = setInterval(() => {
      const engine = app
        .getAppMetrics()
        .find(({ name, serviceName }) => [name, serviceName].includes('On Record engine'));
      if (!engine) return;
      clearInterval(killing);
      process.kill(engine.pid, 'SIGKILL');
    }, 1);
  });
  await page.getByRole('button', { name: 'Open', exact: true }).first().click();
  await expect(page.getByText('The part of the program that holds the case has stopped.')).toBeVisible();
  await page.getByRole('button', { name: 'Open', exact: true }).first().click();
  await expectOpen(page);
  expect(existsSync(casePath)).toBe(true);
});

test('an engine that dies is told to the page, which says what is safe', async () => {
  await makeCase(program, { title: 'Crashed engine', passphrase: null });
  const { engine } = await processes();
  await program.app.evaluate((_electron, pid) => {
    process.kill(pid, 'SIGKILL');
  }, engine[0] ?? 0);
  const page = program.page();
  await expect(page.getByText('The part of the program that holds the case has stopped.')).toBeVisible();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expectOpen(page);
});

test('after locking, the tokens of before mean nothing', async () => {
  await makeCase(program, { title: 'Old tokens', passphrase: null });
  const chosen = join(program.folder, 'evidence.txt');
  writeFileSync(chosen, 'evidence');
  await answerDialogs(program, [chosen]);
  const answer = await askShell(program.page(), 'shell.choose', { what: 'files' });
  expect(JSON.stringify(answer)).not.toContain(program.folder);
  const { chosen: files } = (answer as { value: { chosen: { token: string; name: string }[] } }).value;
  expect(files).toMatchObject([{ name: 'evidence.txt' }]);
  const page = await program.replaced(() => pressLock(program.page()));
  expect(await askShell(page, 'shell.showInFolder', { token: files[0]?.token, name: null })).toMatchObject({
    ok: false,
    error: { code: 'file.token-unknown' },
  });
});
