import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveKeys } from '../../db/case-folder/keys.ts';
import { parseKeyslots, unlock } from '../../db/case-folder/keyslots.ts';
import { expectClosed, pressLock } from './support/cases.ts';
import { family, searchMemory, type Searched } from './support/memory.ts';
import { root, startProgram, type Program } from './support/program.ts';

let folder: string;
let program: Program;
test.afterEach(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Words that stand nowhere else, so that whatever holds them had them from the case. Never said to the program by this test. */
const canary = (): string => `kanarie${randomBytes(8).toString('hex')}`;

function searchAll(needles: Readonly<Record<string, string | Uint8Array>>): Searched[] {
  return family(program.app.process().pid ?? 0).map((pid) => searchMemory(pid, needles));
}

function holding(searched: readonly Searched[], what: string): Searched[] {
  return searched.filter(({ found }) => (found[what] ?? 0) > 0);
}

const passphrase = 'correct horse battery staple';

/** A protected case whose every word is a canary. */
async function canaryCase(path: string): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const [words, handle, title] = [canary(), canary(), canary()];
  const secret = join(folder, 'passphrase');
  writeFileSync(secret, passphrase);
  const onrecord = (...args: string[]): unknown =>
    execFileSync(process.execPath, [join(root, 'bin/onrecord.mjs'), ...args, '--passphrase-file', secret], {
      stdio: 'ignore',
    });
  onrecord('new', path, '--title', title);
  onrecord('account', 'add', path, '--platform', 'x', '--handle', handle);
  onrecord('statement', 'add', path, '--account', handle, '--text', `${words} הדברים ${words}`, '--date', '2020-05-22');
  const slots = parseKeyslots(readFileSync(join(path, 'keyslots.json'), 'utf8'));
  const master = await unlock(slots, Buffer.from(passphrase, 'utf8'));
  const { database, blob, name } = deriveKeys(master);
  return { words, handle, title, master, database, blob, name };
}

/**
 * Opens the statement in the pane. Without locators: what Playwright says of an element that it found, its words included, passes
 * through the very process that is searched afterwards.
 */
async function lookAtStatement(page: Page): Promise<void> {
  const place = (selector: string): Promise<{ x: number; y: number } | null> =>
    page.evaluate((wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
  await expect.poll(() => place('[data-statement]'), { timeout: 60_000 }).not.toBeNull();
  const { x, y } = (await place('[data-statement]')) ?? { x: 0, y: 0 };
  await page.mouse.click(x, y);
  await expect.poll(() => place('aside h2, [role=complementary] h2, aside')).not.toBeNull();
  await page.waitForTimeout(2_000);
}

test('C12: after locking no process of the program holds a key, or a word of the case', async () => {
  test.skip(process.platform !== 'linux', 'looks through /proc');
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), 'onrecord-memory-'));
  const casePath = join(folder, 'In memory.onrecord');
  const needles = await canaryCase(casePath);
  program = await startProgram({ arguments: [casePath] });
  let page = program.page();
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill(passphrase);
  // The folder is tried without a passphrase first; the field stands when that is over, and must still hold what was typed.
  await expect(field).toHaveValue(passphrase);
  await field.press('Enter');
  await lookAtStatement(page);
  const before = searchAll(needles);
  // The search finds what is there: otherwise finding nothing would mean nothing.
  expect(holding(before, 'words').length).toBeGreaterThanOrEqual(2);
  expect(holding(before, 'database').length).toBeGreaterThanOrEqual(1);

  page = await program.replaced(() => pressLock(page));
  await expectClosed(page);
  const after = searchAll(needles);
  const told = after.map(({ pid, name, bytes, found }) => {
    const size = bytes === null ? 'not readable' : `${Math.round(bytes / 1_048_576)} MiB`;
    return `${pid} ${name}: ${size} ${JSON.stringify(found)}`;
  });
  test.info().annotations.push({ type: 'memory after locking', description: told.join('\n') });
  process.stdout.write(`memory after locking:\n${told.join('\n')}\n`);
  for (const what of Object.keys(needles)) expect(holding(after, what), what).toEqual([]);
});
