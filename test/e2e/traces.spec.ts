import { expect, test } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectClosed, makeCase, pressLock } from './support/cases.ts';
import { answerDialogs } from './support/dialogs.ts';
import { keepFiles, namelessFiles } from './support/kept-files.ts';
import { family } from './support/memory.ts';
import { startProgram } from './support/program.ts';

const WORD = `kanarie${randomBytes(8).toString('hex')}`;
const forms = [Buffer.from(WORD, 'utf8'), Buffer.from(WORD, 'utf16le'), Buffer.from(WORD.toUpperCase(), 'utf8')];

function holdsWord(bytes: Buffer): boolean {
  return forms.some((form) => bytes.includes(form));
}

test('C11: a session with an import, a search, a dossier and a lock leaves no word of the case on disk, deleted files included', async () => {
  test.skip(process.platform !== 'linux', 'looks through /proc');
  test.setTimeout(180_000);
  const place = mkdtempSync(join(tmpdir(), 'onrecord-traces-'));
  const [home, temporary, userData, evidence] = ['home', 'tmp', 'user data', 'evidence'].map((name) => {
    mkdirSync(join(place, name));
    return join(place, name);
  }) as [string, string, string, string];
  const table = join(evidence, 'posts.csv');
  const rows = Array.from(
    { length: 300 },
    (_, row) => `2020-05-22 10:${String(row % 60).padStart(2, '0')},${WORD} ${row},${row + 1}`,
  );
  writeFileSync(table, `date,text,id\n${rows.join('\n')}\n`);
  const kept = keepFiles([home, temporary, userData], join(place, 'kept'));
  const program = await startProgram({ userData, home, temporary });
  try {
    const casePath = await makeCase(program, { title: 'Traces', passphrase: 'correct horse battery staple' });
    let page = program.page();
    await page.keyboard.press('Control+9');
    await answerDialogs(program, [table]);
    await page.getByRole('button', { name: /^Choose (a|another) table/u }).click();
    await page.getByRole('button', { name: 'Import 300 statements' }).click({ timeout: 30_000 });
    await expect(page.getByText('300 statements added.')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('searchbox').first().fill(WORD);
    await expect(page.getByRole('grid').locator('mark').first()).toBeVisible();
    await page.keyboard.press('Control+6');
    await expect(page.getByRole('img', { name: /^Page 1 of/u })).toBeVisible({ timeout: 60_000 });
    const open = family(program.app.process().pid ?? 0).flatMap(namelessFiles);
    for (const { path, bytes } of open) expect(holdsWord(bytes), path).toBe(false);
    page = await program.replaced(() => pressLock(page));
    await expectClosed(page);
    for (const name of readdirSync(casePath, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue;
      expect(holdsWord(readFileSync(join(name.parentPath, name.name))), name.name).toBe(false);
    }
    await program.stop();
    const files = kept.stop();
    expect(files.size).toBeGreaterThan(3);
    for (const [copy, path] of files) {
      expect(path).not.toContain(WORD);
      expect(holdsWord(readFileSync(copy)), path).toBe(false);
    }
    // The search would find it: the table that was chosen holds the word.
    expect(holdsWord(readFileSync(table))).toBe(true);
  } finally {
    kept.stop();
    await program.stop();
    rmSync(place, { recursive: true, force: true });
  }
});
