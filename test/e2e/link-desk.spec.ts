import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectOpen } from './support/cases.ts';
import { ENGLISH, HEBREW, makeLinkedCase } from './support/linked-case.ts';
import {
  clauseOf,
  clauseSide,
  dragOver,
  linkPart,
  marksIn,
  openDesk,
  statementSide,
  wordsOf,
} from './support/link-desk.ts';
import { askShell } from './support/page-world.ts';
import { startProgram, type Program } from './support/program.ts';
import { act, pane, rowOf } from './support/statements.ts';

/** The linking desk, each of its acts by mouse and by keys, in the real window. */
test.describe.configure({ mode: 'serial' });

let program: Program;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'onrecord-links-'));
  const { folder: caseFolder } = await makeLinkedCase(join(folder, 'Linked.onrecord'));
  program = await startProgram({ arguments: [caseFolder] });
  await expectOpen(program.page());
  await actAs('Ada');
});
test.afterAll(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function actAs(actorName: string): Promise<void> {
  await askShell(program.page(), 'shell.changeSettings', { actorName });
}

test('L opens it from the list and the button from the pane; Esc goes back to the statement', async () => {
  const page = program.page();
  await openDesk(page, ENGLISH);
  await expect(statementSide(page)).toContainText('uprooted');
  await expect(clauseSide(page)).toContainText('You may not threaten violence');
  await expect(linkPart(page)).toContainText('Span a threatens.');
  await page.keyboard.press('Escape');
  await expect(page.locator('[role="row"][aria-selected="true"]')).toBeFocused();
  await expect(pane(page)).toContainText('Clause links');
  await pane(page).getByRole('button', { name: 'Link desk' }).click();
  await expect(wordsOf(page)).toBeFocused();
});

test('each side shows its words with letters, numbers and the lines of the text; the top says what is held', async () => {
  const page = program.page();
  expect(await marksIn(wordsOf(page))).toEqual(['a:uprooted', 'b:destroyed 👩‍👩‍👧']);
  expect(await marksIn(clauseOf(page))).toEqual(['1:threaten violence', '2:a group of people']);
  await expect(page.getByText('on record 52 days before the statement')).toBeVisible();
  await expect(page.getByText('nothing later is held').first()).toBeVisible();
  await expect(page.getByText('in force: not stated by the text')).toBeVisible();
  await expect(clauseOf(page).locator('[data-number]').first()).toHaveAttribute('data-number', '3');
});

test('words are chosen with the mouse, whole characters only, and marked', async () => {
  const page = program.page();
  await dragOver(page, wordsOf(page), 'every one');
  await expect(statementSide(page).getByRole('button', { name: /^Mark as c/u })).toBeVisible();
  await statementSide(page)
    .getByRole('button', { name: /^Mark as c/u })
    .click();
  await expect(page.getByText('Words marked.')).toBeVisible();
  expect(await marksIn(wordsOf(page))).toContain('c:every one');
  await dragOver(page, clauseOf(page), 'ethnicity');
  await page.keyboard.press('Enter');
  await expect.poll(() => marksIn(clauseOf(page))).toContain('3:ethnicity');
});

test('words are marked and taken away with keys alone; the letter of a mark that is gone isn’t given again', async () => {
  const page = program.page();
  await wordsOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => marksIn(wordsOf(page))).toContain('d:They');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await page.keyboard.type('Not a threat.');
  await page.keyboard.press('Enter');
  await expect.poll(() => marksIn(wordsOf(page))).not.toContain('d:They');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => marksIn(wordsOf(page))).toContain('e:They will');
});

test('undo takes the last mark back from wherever one is, and redo brings it', async () => {
  const page = program.page();
  await page.keyboard.press('Control+z');
  await expect.poll(() => marksIn(wordsOf(page))).not.toContain('e:They will');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => marksIn(wordsOf(page))).toContain('e:They will');
  await page.keyboard.press('Control+z');
});

test('marks are never copied with the words', async () => {
  const page = program.page();
  await wordsOf(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  expect(await program.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(ENGLISH);
});

test('an element is judged and noted; the clause’s words that it names stand beside it', async () => {
  const page = program.page();
  const second = linkPart(page).getByRole('radiogroup', { name: 'a group of people' });
  await second.getByRole('radio').first().focus();
  await page.keyboard.press('2');
  await expect(second.getByRole('radio', { name: 'arguable' })).toBeChecked();
  await expect(linkPart(page)).toContainText('2 arguable');
  await linkPart(page)
    .getByRole('button', { name: /Write a note: a group of people/u })
    .click();
  await page.keyboard.type('they are named as a group');
  await page.keyboard.press('Enter');
  await expect(linkPart(page)).toContainText('a group of people: they are named as a group');
  await page.keyboard.press('Control+z');
  await expect(linkPart(page)).not.toContainText('they are named as a group');
});

test('strength, rationale and counter-argument are changed in their places', async () => {
  const page = program.page();
  await linkPart(page)
    .getByRole('button', { name: /strength: not said/u })
    .click();
  await page.getByRole('menuitemradio', { name: 'moderate' }).click();
  await expect(linkPart(page)).toContainText('strength: moderate');
  await linkPart(page).getByRole('button', { name: 'Change the counter-argument' }).click();
  await linkPart(page)
    .getByRole('textbox', { name: /^Counter-argument/u })
    .fill('A figure of speech.');
  await linkPart(page).getByRole('button', { name: 'Save' }).click();
  await expect(linkPart(page)).toContainText('A figure of speech.');
});

test('an exception of the same text is answered, changed and taken back', async () => {
  const page = program.page();
  await expect(linkPart(page)).toContainText('1 unanswered');
  await linkPart(page).getByRole('button', { name: 'Answer' }).click();
  await linkPart(page).getByText('It does not apply').click();
  await linkPart(page).getByRole('textbox', { name: 'Why' }).fill('It is no report.');
  await linkPart(page).getByRole('button', { name: 'Save' }).click();
  await expect(linkPart(page)).not.toContainText('1 unanswered');
  await linkPart(page).getByRole('button', { name: 'Read' }).click();
  await expect(linkPart(page)).toContainText('It is no report.');
  await linkPart(page).getByRole('button', { name: 'Take the answer back' }).click();
  await expect(linkPart(page)).toContainText('1 unanswered');
  await page.keyboard.press('Control+z');
  await expect(linkPart(page)).not.toContainText('1 unanswered');
});

test('a stale edit is told both values and overwrites nothing', async () => {
  const page = program.page();
  const change = linkPart(page).getByRole('button', { name: 'Change the rationale' });
  const field = linkPart(page).getByRole('textbox', { name: /^Rationale/u });
  await change.click();
  await field.fill('The second wording.');
  await linkPart(page).getByRole('button', { name: 'Save' }).click();
  await expect(linkPart(page)).toContainText('The second wording.');
  await change.click();
  await field.fill('The third wording.');
  // Meanwhile the second is taken back: what this form was begun with stands no longer
  await page.getByRole('contentinfo').getByRole('button', { name: /^Undo/u }).click();
  await linkPart(page).getByRole('button', { name: 'Save' }).click();
  const told = linkPart(page).getByRole('alert');
  await expect(told).toContainText('The third wording.');
  await expect(told).toContainText('Span a threatens.');
  await page.keyboard.press('Escape');
  await expect(linkPart(page)).toContainText('Span a threatens.');
});

test('nobody decides on their own link; a second person accepts, returns with words, rejects', async () => {
  const page = program.page();
  await wordsOf(page).focus();
  await page.keyboard.press('a');
  await expect(linkPart(page)).toContainText('draft, for review');
  await actAs('Grace');
  await page.keyboard.press('a');
  await expect(page.getByText('Link accepted.')).toBeVisible();
  await expect(linkPart(page)).toContainText('reviewed by Grace');
  await expect(linkPart(page)).toContainText('made by Ada');
  await page.keyboard.press('r');
  await page.keyboard.type('Which people?');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Link returned.')).toBeVisible();
  await expect(linkPart(page)).toContainText('Which people?');
  await linkPart(page).getByRole('button', { name: 'More acts on this link' }).click();
  await page.getByRole('menuitem', { name: 'Reject the link' }).click();
  await page.keyboard.type('It reaches no state.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Link rejected.')).toBeVisible();
  await actAs('Ada');
  // A change takes the decision back
  await linkPart(page)
    .getByRole('button', { name: /strength: moderate/u })
    .click();
  await page.getByRole('menuitemradio', { name: 'weak', exact: true }).click();
  await expect(linkPart(page)).toContainText('draft, for review');
});

test('a link is set aside with a reason and brought back', async () => {
  const page = program.page();
  await linkPart(page).getByRole('button', { name: 'More acts on this link' }).click();
  await page.getByRole('menuitem', { name: 'Set the link aside' }).click();
  await page.keyboard.type('Another clause.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Link set aside.')).toBeVisible();
  await linkPart(page).getByRole('button', { name: 'New link' }).click();
  await page.getByRole('menuitemradio', { name: /^Set aside/u }).click();
  await expect(linkPart(page)).toContainText('Set aside: Another clause.');
  await linkPart(page).getByRole('button', { name: 'More acts on this link' }).click();
  await page.getByRole('menuitem', { name: 'Bring the link back' }).click();
  await expect(linkPart(page)).toContainText('Link 1 of 1');
});

test('the whole text and its versions are read beside it', async () => {
  const page = program.page();
  await clauseSide(page).getByRole('radio', { name: 'Text' }).click();
  const text = page.getByRole('textbox', { name: 'The whole text' });
  await expect(text).toContainText('**Slurs**');
  await text.getByText('repeated slurs').click();
  await clauseSide(page).getByRole('button', { name: 'Take this clause' }).click();
  await expect(clauseOf(page)).toContainText('repeated slurs');
  await clauseSide(page).getByRole('radio', { name: 'Versions' }).click();
  await expect(clauseSide(page)).toContainText('the link stands on it');
  await clauseSide(page).getByRole('button', { name: 'Read this text' }).click();
  await expect(clauseOf(page)).toContainText('threaten violence');
});

test('another wording shown makes a mark lost: it is said, nothing is moved, and a hand can mark it anew', async () => {
  const page = program.page();
  await page.keyboard.press('Control+2');
  await rowOf(page, ENGLISH).click();
  await act(page, 'Add a wording as seen');
  await pane(page).getByRole('textbox', { name: 'Words as seen' }).fill('Edited: they will be uprooted.');
  await pane(page).getByRole('button', { name: 'Record this wording' }).click();
  await pane(page).getByRole('button', { name: 'Link desk' }).click();
  await expect(wordsOf(page)).toContainText('Edited');
  expect(await marksIn(wordsOf(page))).toEqual([]);
  const lost = statementSide(page).getByRole('listitem').filter({ hasText: 'uprooted' }).first();
  await expect(lost).toContainText('marked in other words');
  await expect(linkPart(page)).toContainText('points to words of another wording');
  await lost.getByRole('button', { name: 'Mark them here instead' }).click();
  await expect.poll(() => marksIn(wordsOf(page))).toHaveLength(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => marksIn(wordsOf(page))).toEqual([]);
  await page.getByRole('button', { name: /^words: as seen/u }).click();
  await page
    .getByRole('menuitemradio', { name: /^words: as seen/u })
    .last()
    .click();
  await expect.poll(() => marksIn(wordsOf(page))).not.toEqual([]);
});

test('J and K go through the statements; C begins a new link; what was begun waits', async () => {
  const page = program.page();
  await wordsOf(page).focus();
  await page.keyboard.press('j');
  await expect(wordsOf(page)).toContainText(HEBREW);
  await expect(wordsOf(page)).toBeFocused();
  await page.keyboard.press('k');
  await expect(wordsOf(page)).toContainText('uprooted');
  await page.keyboard.press('c');
  await expect(linkPart(page)).toContainText('not on record yet');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Enter');
  expect(await marksIn(wordsOf(page))).toHaveLength(1);
  // What isn't on record is undone on the desk: the case knows nothing of it
  await page.keyboard.press('Control+z');
  expect(await marksIn(wordsOf(page))).toEqual([]);
  await page.keyboard.press('Control+Shift+z');
  expect(await marksIn(wordsOf(page))).toHaveLength(1);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('c');
  expect(await marksIn(wordsOf(page))).toHaveLength(1);
  await linkPart(page).getByRole('button', { name: 'Start anew' }).click();
  expect(await marksIn(wordsOf(page))).toEqual([]);
});
