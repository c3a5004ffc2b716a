import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectOpen } from './support/cases.ts';
import { keystrokesOf, play } from './support/keystrokes.ts';
import { clauseOf, linkPart, marksIn, wordsOf } from './support/link-desk.ts';
import { ENGLISH, makeLinkedCase } from './support/linked-case.ts';
import { startProgram, type Program } from './support/program.ts';
import { rowOf } from './support/statements.ts';

/** One whole link by keyboard alone, exactly as the guide writes it, in as many keystrokes as the guide says. */
let program: Program;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'onrecord-link-keys-'));
  const made = await makeLinkedCase(join(folder, 'Linked.onrecord'), { linked: false });
  program = await startProgram({ arguments: [made.folder] });
  await expectOpen(program.page());
});
test.afterAll(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('link words with a clause', async () => {
  const page = program.page();
  await rowOf(page, ENGLISH).click();
  const steps = keystrokesOf('Link words with a clause');
  expect(steps.filter((step) => 'press' in step)).toHaveLength(25);
  await play(page, steps, () => page.waitForTimeout(300));
  await expect(page.getByText('Link put on record.')).toBeVisible();
  expect(await marksIn(wordsOf(page))).toEqual(['a:uprooted']);
  expect(await marksIn(clauseOf(page))).toEqual(['1:threaten violence']);
  await expect(linkPart(page)).toContainText('1 met, 1 arguable');
  await expect(linkPart(page)).toContainText('Span a threatens.');
  await expect(linkPart(page)).toContainText('draft, for review');
});
