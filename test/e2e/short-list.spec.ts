import { expect, test } from '@playwright/test';
import { makeCase } from './support/cases.ts';
import { startProgram } from './support/program.ts';
import { addStatement, rowOf } from './support/statements.ts';

test('a list of one statement has all the room, and shows it whole below its month', async () => {
  const program = await startProgram();
  try {
    const page = program.page();
    await makeCase(program, { title: 'Short', passphrase: null });
    await addStatement(page, { words: 'First words', account: { handle: 'someone' }, date: '2020-05-22' });
    const row = rowOf(page, 'First words');
    await expect(row).toBeVisible();
    const [list, grid, place] = await Promise.all([
      page.locator('[data-list]').boundingBox(),
      page.getByRole('grid').boundingBox(),
      row.boundingBox(),
    ]);
    // A third of the window at least, however short the list: what is added next comes into sight
    expect(list?.height).toBeGreaterThan(300);
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeCloseTo((grid?.y ?? 0) + (grid?.height ?? 0), 0);
    expect(place?.y).toBeGreaterThanOrEqual((list?.y ?? 0) + 20);
  } finally {
    await program.stop();
  }
});
