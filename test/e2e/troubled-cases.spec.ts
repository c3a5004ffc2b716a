import { expect, test, type Page } from '@playwright/test';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../db/children.ts';
import { expectClosed, expectOpen, makeCase, pressLock } from './support/cases.ts';
import { answerDialogs } from './support/dialogs.ts';
import { canMountDisks } from './support/disk.ts';
import { look } from './support/look.ts';
import { root, startProgram, type Program } from './support/program.ts';
import { addStatement, choose, rowOf } from './support/statements.ts';

/** Cases that can't be opened, or not for writing, under real conditions: each has its page, which says what is safe and what to do. */
let folder: string;
let program: Program | null = null;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-troubled-'));
});
test.afterEach(async () => {
  await program?.stop();
  program = null;
  spawnSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true, force: true });
});

function onrecord(...args: readonly string[]): Record<string, unknown> {
  const text = execFileSync(process.execPath, [join(root, 'bin/onrecord.mjs'), ...args, '--json'], {
    encoding: 'utf8',
  });
  return JSON.parse(text) as Record<string, unknown>;
}

/** A case with one statement, closed in good order. */
function newCase(name: string): string {
  const path = join(folder, `${name}.onrecord`);
  onrecord('new', path, '--title', name, '--open');
  onrecord('statement', 'add', path, '--speaker', 'A minister', '--text', 'Words on record.', '--date', '2020-05-22');
  return path;
}

/** Two bytes of a file become others, as a bad disk or another program leaves them. */
function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  const handle = openSync(file, 'r+');
  writeSync(handle, Uint8Array.from([(bytes[at] ?? 0) ^ 0xff, (bytes[at + 1] ?? 0) ^ 0xff]), 0, 2, at);
  closeSync(handle);
}

async function opening(path: string): Promise<Page> {
  program = await startProgram({ arguments: [path] });
  return program.page();
}

async function expectTrouble(page: Page, title: string, picture: string): Promise<void> {
  const heading = page.getByRole('heading', { name: title });
  await expect(heading).toBeVisible({ timeout: 30_000 });
  await expect(heading).toBeFocused();
  await expect(page.getByText('What is safe', { exact: true })).toBeVisible();
  await expect(page.getByText('What to do', { exact: true })).toBeVisible();
  expect(await look(page, `trouble-${picture}`)).toEqual([]);
}

async function expectReadOnly(page: Page): Promise<void> {
  await expectOpen(page);
  await expect(page.getByText('read only', { exact: true })).toBeVisible();
  await expect(rowOf(page, 'Words on record.')).toBeVisible();
}

test('a case that was moved is found again by its folder', async () => {
  program = await startProgram();
  const before = await makeCase(program, { title: 'Moved', passphrase: null });
  await addStatement(program.page(), {
    words: 'Words on record.',
    account: { handle: 'minister' },
    date: '2020-05-22',
  });
  const page = await program.replaced(() => pressLock((program as Program).page()));
  await expectClosed(page);
  const after = join(folder, 'Elsewhere.onrecord');
  renameSync(before, after);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expectTrouble(page, 'The case is not where it was', 'moved');
  await answerDialogs(program, [after]);
  await page.getByRole('button', { name: 'Choose the folder' }).click();
  await expectOpen(page);
  await expect(rowOf(page, 'Words on record.')).toBeVisible();
});

test('a case that is renamed while it is open takes no more changes, says why, and has lost nothing', async () => {
  const path = newCase('Renamed');
  const page = await opening(path);
  await expectOpen(page);
  const after = join(folder, 'Renamed later.onrecord');
  renameSync(path, after);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Make a backup now' }).click();
  await expect(page.getByText('The case folder was moved, renamed or unplugged while it was open.')).toBeVisible();
  expect(await look(page, 'trouble-renamed-while-open')).toEqual([]);
  const started = program as unknown as Program;
  const fresh = await started.replaced(() => page.getByRole('button', { name: 'Close the case' }).click());
  await expect(fresh.getByText('The case folder was moved, renamed or unplugged while it was open.')).toBeVisible();
  expect(onrecord('verify', after)).toMatchObject({ ok: true });
  expect(onrecord('statements', after, '--count')).toMatchObject({ total: 1 });
});

test('a folder without rights to write is opened for reading', async () => {
  const path = newCase('Protected');
  chmodSync(join(path, 'case.db'), 0o444);
  chmodSync(path, 0o555);
  const page = await opening(path);
  await expectTrouble(page, 'Nothing can be written here', 'read-only');
  await page.getByRole('button', { name: 'Open for reading' }).click();
  await expectReadOnly(page);
});

test('a disk that can’t be written to is read even after an unclean end', async () => {
  test.skip(!canMountDisks(), 'no disk can be mounted here');
  const path = newCase('Archive');
  const writer = startChild('work-on-case.ts', [path, 'acts']);
  await writer.until(5);
  await writer.kill();
  // As a copy to another disk leaves it: the log is there, its index isn't.
  rmSync(join(path, 'case.db-shm'));
  program = await startProgram({ arguments: [path], disk: { kind: 'read-only', folder } });
  const page = program.page();
  await expectTrouble(page, 'Nothing can be written here', 'read-only-disk');
  await page.getByRole('button', { name: 'Open for reading' }).click();
  await expectReadOnly(page);
  await expect(page.getByText(/The last session did not end properly/u)).toBeVisible();
  expect(await look(page, 'read-only-desk')).toEqual([]);
  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: 'Verify the case' }).click();
  await expect(page.getByText('Nothing was altered since it was recorded')).toBeVisible({ timeout: 60_000 });
});

test('a full disk refuses what is new, keeps what is saved, and opens again when there is room', async () => {
  test.skip(!canMountDisks(), 'no disk can be mounted here');
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const path = join(disk, 'Full.onrecord');
  program = await startProgram({ disk: { kind: 'small', folder: disk, size: '12m' } });
  const { app } = program;
  let page = program.page();
  await answerDialogs(program, [path]);
  await page.getByRole('button', { name: /^New case/u }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Full');
  await page.getByRole('radio', { name: /Without a passphrase/u }).check({ force: true });
  await page.getByRole('button', { name: 'Choose the place and make the case' }).click();
  await expectOpen(page);
  await addStatement(page, { words: 'Words on record.', account: { handle: 'minister' }, date: '2020-05-22' });
  /** Takes all the room there is, as another program would. */
  const fill = (): Promise<void> =>
    app.evaluate(
      (_electron, file) => {
        const { appendFileSync } = process.getBuiltinModule('node:fs');
        for (let size = 1 << 20; size >= 1; size >>= 1) {
          try {
            for (;;) appendFileSync(file, Buffer.alloc(size));
          } catch {
            // No more of this size.
          }
        }
      },
      join(disk, 'filler'),
    );
  await fill();
  await page.keyboard.press('Control+n');
  const form = page.getByRole('complementary', { name: 'New statement' });
  await form.getByRole('textbox', { name: 'Words', exact: true }).fill('long '.repeat(20_000));
  await choose(form, /Account/u, /minister/u);
  await form.getByRole('button', { name: 'Put on record' }).click();
  await expect(page.getByText('The disk is full, so this could not be saved.')).toBeVisible();
  // What was typed is still there.
  await expect(form.getByRole('textbox', { name: 'Words', exact: true })).toHaveValue(/^long long/u);
  expect(await look(page, 'trouble-disk-full-at-work')).toEqual([]);
  page = await program.replaced(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()));
  await expect(page.getByText('The disk is full, so this could not be saved.')).toBeVisible();
  expect(await look(page, 'trouble-disk-full-at-close')).toEqual([]);
  await fill();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expectTrouble(page, 'The disk is full', 'disk-full');
  await app.evaluate((_electron, file) => process.getBuiltinModule('node:fs').rmSync(file), join(disk, 'filler'));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectOpen(page);
  await expect(rowOf(page, 'Words on record.')).toBeVisible();
  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: 'Verify the case' }).click();
  await expect(page.getByText('Nothing was altered since it was recorded')).toBeVisible({ timeout: 60_000 });
});

test('a case of a newer format is not touched', async () => {
  const path = newCase('Of the future');
  writeFileSync(join(path, 'FORMAT'), '{"format":2,"cipher":"sqlcipher-5"}\n');
  const page = await opening(path);
  await expectTrouble(page, 'The case is from a newer On Record', 'newer-format');
  await expect(page.getByText(/Its format is 2/u)).toBeVisible();
});

test('a case open elsewhere is opened for reading beside its writer', async () => {
  const path = newCase('In use');
  const writer = startChild('work-on-case.ts', [path, 'hold']);
  try {
    await writer.until(1);
    const page = await opening(path);
    await expectTrouble(page, 'The case is open elsewhere', 'in-use');
    await page.getByRole('button', { name: 'Open for reading' }).click();
    await expectReadOnly(page);
  } finally {
    await writer.kill();
  }
});

test('what is no case says so', async () => {
  const path = join(folder, 'Nothing.onrecord');
  mkdirSync(path);
  const page = await opening(path);
  await expectTrouble(page, 'This is no case', 'not-a-case');
});

for (const { what, damage } of [
  { what: 'database', damage: (path: string) => flip(join(path, 'case.db'), 700) },
  { what: 'key-slots', damage: (path: string) => writeFileSync(join(path, 'keyslots.json'), '{"version":') },
  { what: 'format', damage: (path: string) => writeFileSync(join(path, 'FORMAT'), '{"for') },
]) {
  test(`a damaged case (${what}) is not opened and not touched; its backups are shown`, async () => {
    const path = newCase('Damaged');
    damage(path);
    const page = await opening(path);
    await expectTrouble(page, 'A part of the case can’t be read', `damaged-${what}`);
    const shown = (program as unknown as Program).app.evaluate(
      ({ shell }) =>
        new Promise<string>((resolve) => {
          shell.showItemInFolder = resolve;
        }),
    );
    await page.getByRole('button', { name: 'Show its backups' }).click();
    expect(await shown).toMatch(/Damaged\.onrecord.backups$/u);
  });
}
