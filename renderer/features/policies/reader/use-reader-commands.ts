import { useCommands, type Doing } from '../../../app/commands/live.ts';
import { pressInList } from '../../../app/commands/use-window-commands.ts';
import { useDesk } from '../../../app/desk.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useCaseFile } from '../../../ipc/use-case.ts';
import { DAY_FORM } from '../beside/day-section.tsx';
import type { Clause, Version } from './outline-items.ts';
import { takeClause } from './outline.tsx';
import { openForm, useReader, type ReaderForm } from './reader-state.ts';

/** The clause after the one in hand or before it; from none, the first or the last. */
export function clauseBeside<C extends Pick<Clause, 'clauseId'>>(
  clauses: readonly C[],
  inHand: string | null,
  by: 1 | -1,
): C | undefined {
  const at = clauses.findIndex(({ clauseId }) => clauseId === inHand);
  if (at < 0) return by === 1 ? clauses[0] : clauses.at(-1);
  return clauses[Math.min(clauses.length - 1, Math.max(0, at + by))];
}

/** What the keys and the palette do while a text is read: J and K walk through its clauses, N marks the words that are chosen. */
export function useReaderCommands(version: Version): void {
  const t = useText();
  const { mode } = useCaseFile();
  const chosen = useReader((reader) => reader.chosen !== null);
  const inHand = useDesk((desk) => version.items.some(({ clauseId }) => clauseId === desk.clauseId));
  const readOnly = mode === 'read' ? t('command.off.readOnly') : null;
  const form = (which: ReaderForm, off: string | null = null): Doing => ({
    run: () => openForm(which),
    off: readOnly ?? off,
  });
  const noClause = inHand ? null : t('command.off.clause');
  useCommands({
    'list.next': () => step(version, 1),
    'list.previous': () => step(version, -1),
    'policy.mark': form('mark', chosen ? null : t('reader.mark.off')),
    'policy.addText': form('text'),
    'policy.setTextAside': form('textAside'),
    'policy.sighting': form('sighting'),
    'policy.quote': form('quote'),
    'policy.onDay': focusDay,
    'clause.edit': form('edit', noClause),
    'clause.elements': form('elements', noClause),
    'clause.setAside': form('clauseAside', noClause),
  });
}

/** In the text along its clauses; in a list as the list goes. */
function step({ items }: Version, by: 1 | -1): void {
  if (!document.activeElement?.closest('[data-viewer]')) {
    pressInList(by === 1 ? 'ArrowDown' : 'ArrowUp');
    return;
  }
  const clause = clauseBeside(items, useDesk.getState().clauseId, by);
  if (clause) takeClause(clause);
}

function focusDay(): void {
  useReader.setState({ tab: 'text', form: null, besideOpen: true });
  requestAnimationFrame(() => document.getElementById(DAY_FORM)?.querySelector('input')?.focus());
}
