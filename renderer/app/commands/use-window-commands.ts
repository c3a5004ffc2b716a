import { clearFilter, isFiltered, useChronologyFilter } from '../../features/chronology/filter.ts';
import { openTextOnRecord } from '../../features/policies/text-on-record.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { addFilesByDialog, addFolderByDialog } from '../add-files.ts';
import { goTo, openLinkDesk, screens, startAdding, useDesk, type RailScreen } from '../desk.ts';
import { toggleKeySheet } from '../key-sheet/key-sheet-state.ts';
import { openPalette } from '../palette/palette-state.ts';
import { closeCase, lock } from '../session.ts';
import { useHistory } from '../use-history.ts';
import { goBack } from './back.ts';
import { focusScreenSoon } from './focus-keeper.ts';
import { useCommands, type Doing } from './live.ts';
import { focusFind, focusNextPart } from './parts-of-window.ts';
import type { CommandId } from './table.ts';

/** What can be done on every screen. */
export function useWindowCommands(): void {
  const t = useText();
  const history = useHistory();
  const readOnly = useCaseFile().mode === 'read';
  const statementId = useDesk((desk) => desk.statementId);
  const filtered = useChronologyFilter(isFiltered);
  const writing = (run: () => void): Doing => ({ run, off: readOnly ? t('command.off.readOnly') : null });
  const step = (direction: 'undo' | 'redo', reason: string | null, there: boolean): Doing => ({
    run: () => void history.step(direction),
    off: there ? reason : t(`command.off.${direction}`),
  });
  const ways = Object.fromEntries(
    screens.map((screen) => [`go.${screen}` satisfies CommandId, () => goAndLook(screen)]),
  );
  useCommands({
    ...(ways as Record<`go.${RailScreen}`, () => void>),
    'palette.open': () => openPalette(),
    'find.words': focusFind,
    'find.date': () => openPalette(`${t('palette.dateBegin')} `),
    'find.clear': { run: clearFilter, off: filtered ? null : t('command.off.filter') },
    'statement.new': writing(startAdding),
    'statement.textOnRecord': {
      run: () => statementId !== null && void openTextOnRecord(statementId, t),
      off: statementId === null ? t('command.off.statement') : null,
    },
    'link.desk': statementId === null ? undefined : () => openLinkDesk(statementId),
    'capture.add': writing(() => void addFilesByDialog(t)),
    'capture.addFolder': writing(() => void addFolderByDialog(t)),
    'case.lock': () => void lock(),
    'case.close': () => void closeCase(),
    'list.next': () => pressInList('ArrowDown'),
    'list.previous': () => pressInList('ArrowUp'),
    'history.undo': step('undo', history.undoOff, history.undoAct !== null),
    'history.redo': step('redo', history.redoOff, history.redoAct !== null),
    'window.nextPart': () => focusNextPart(false),
    'window.previousPart': () => focusNextPart(true),
    'window.back': goBack,
    'window.keys': toggleKeySheet,
  });
}

function goAndLook(screen: RailScreen): void {
  goTo(screen);
  focusScreenSoon();
}

/** J and K are the arrows under the hand: whatever list has the focus answers them as it answers the arrows. */
export function pressInList(key: 'ArrowDown' | 'ArrowUp'): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }),
  );
}
