import { useChronologyFilter } from '../../features/chronology/filter.ts';
import { callEngine } from '../../ipc/engine.ts';
import { focusPaneSoon } from '../commands/focus-keeper.ts';
import { runCommand } from '../commands/live.ts';
import { goTo, openAccount, openCapture, openRequest, openStatement } from '../desk.ts';
import { say } from '../undo.ts';
import type { PaletteItem } from './palette-items.ts';

/** Does or opens what was chosen. Answers false where it is off: the palette stays, and says why. */
export function runItem(item: PaletteItem, nothingThen: string): boolean {
  switch (item.kind) {
    case 'statement':
      openStatement(item.statement.statementId);
      focusPaneSoon();
      return true;
    case 'account':
      openAccount(item.account.accountId);
      focusPaneSoon();
      return true;
    case 'request':
      openRequest(item.request.requestId);
      focusPaneSoon();
      return true;
    case 'capture':
      openCapture(item.capture.captureId);
      focusPaneSoon();
      return true;
    case 'words':
      useChronologyFilter.setState({ search: item.words });
      goTo('chronology');
      return true;
    case 'date':
      void goToDate(item.edtf, nothingThen);
      return true;
    case 'command':
      return item.off === null && runCommand(item.command);
  }
}

/** The first statement that can lie there or later is taken in hand. */
async function goToDate(edtf: string, nothingThen: string): Promise<void> {
  const found = await callEngine('statements.list', { from: edtf, order: 'oldest', limit: 1 });
  const first = found.ok ? found.value.items[0] : undefined;
  if (first) openStatement(first.statementId);
  else say(nothingThen, 'none');
}
