import { expect, test } from '@playwright/test';
import { makeCase } from './support/cases.ts';
import { startProgram } from './support/program.ts';
import { addStatement, pane, rowOf } from './support/statements.ts';

test('returning a statement asks why, in place', async () => {
  const program = await startProgram();
  try {
    await makeCase(program, { title: 'Returned', passphrase: null });
    const page = program.page();
    await addStatement(page, { words: 'Which day was it?', account: { handle: 'one_handle' } });
    await rowOf(page, 'Which day was it?').click();
    const head = pane(page);
    await head.getByRole('button', { name: 'draft' }).click();
    await page.getByRole('menuitemradio', { name: 'returned' }).click();
    await head.getByRole('textbox', { name: /reason/iu }).fill('On which day was it seen?');
    await head.getByRole('button', { name: 'Return', exact: true }).click();
    await expect(page.getByText('Statement returned.')).toBeVisible();
    await expect(head.getByRole('button', { name: 'returned' })).toBeVisible();
  } finally {
    await program.stop();
  }
});
