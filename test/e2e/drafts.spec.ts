import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { expectOpen, makeCase } from './support/cases.ts';
import { startProgram, type Program } from './support/program.ts';
import { addStatement, pane, rowOf } from './support/statements.ts';

/** Every process of the program is ended at once, as when the power goes: none has a moment left. */
async function killAll(program: Program): Promise<void> {
  const main = program.app.process().pid;
  if (main === undefined) throw new Error('the program has no process');
  const closed = program.app.waitForEvent('close');
  for (const pid of [main, ...descendantsOf(main)]) kill(pid);
  await closed;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function descendantsOf(pid: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u).map(Number));
  const children = table.flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));
  return [...children, ...children.flatMap(descendantsOf)];
}

async function openCase(program: Program): Promise<Page> {
  await expectOpen(program.page());
  return program.page();
}

const WORDS = 'Half a sentence that nobody has saved, בעברית ובפארסی';

test('what was typed outlives a kill of the program, lies nowhere in the clear, and is offered again', async () => {
  test.setTimeout(180_000);
  const first = await startProgram();
  const folder = await makeCase(first, { title: 'Crash', passphrase: null });
  await addStatement(first.page(), { words: 'A statement', account: { handle: 'one' }, date: '2020-05-22' });
  await first.page().keyboard.press('Control+n');
  await first.page().keyboard.insertText(WORDS);
  await first.page().keyboard.press('Escape');
  await rowOf(first.page(), 'A statement').focus();
  await first.page().keyboard.press('d');
  await first.page().keyboard.type('2020-05-2');
  // As long as a person takes to the next key
  await first.page().waitForTimeout(600);
  await killAll(first);

  for (const file of filesBelow(folder, first.userData)) {
    const bytes = readFileSync(file);
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(bytes.includes(Buffer.from('sentence that nobody', encoding)), file).toBe(false);
    }
  }

  const second = await startProgram({ userData: first.userData, arguments: [folder] });
  const page = await openCase(second);
  const begun = page.getByRole('status', { name: /^2 forms were begun/u });
  await expect(begun).toContainText('New statement');
  await expect(begun).toContainText('A statement');
  await begun.getByRole('button', { name: 'Go on' }).first().click();
  const date = pane(page).getByRole('textbox', { name: /^Date, as exactly/u });
  await expect(date).toHaveValue('2020-05-2');
  await date.fill('2020-05-21');
  await page.keyboard.press('Enter');
  await expect(pane(page).getByRole('radio')).toHaveCount(2);

  await page.keyboard.press('Control+n');
  const words = page.getByRole('textbox', { name: 'Words', exact: true });
  await expect(words).toHaveValue(WORDS);
  await expect(page.getByText(/^As you left it/u)).toBeVisible();
  await page.getByRole('button', { name: 'Start anew' }).click();
  await expect(words).toHaveValue('');
  await page.keyboard.press('Escape');
  await second.stop();

  const third = await startProgram({ userData: first.userData, arguments: [folder] });
  await openCase(third);
  await expect(third.page().getByRole('status', { name: /begun/u })).toBeHidden();
  await third.stop();
  rmSync(first.folder, { recursive: true, force: true });
});

function filesBelow(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}
