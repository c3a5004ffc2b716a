import { useEffect } from 'react';
import type { MenuEntry, MenuSection } from '../../core/contract/shell.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { callShell } from '../ipc/bridge.ts';
import { runCommand, useOffReasons } from './commands/live.ts';
import { commands, definitionOf, type CommandId } from './commands/table.ts';
import { isWriting } from './commands/window-keys.ts';

type Roles = readonly Extract<MenuEntry, { kind: 'role' }>['role'][];
/** null: a line between. */
type Layout = readonly (CommandId | null)[];

const CASE: Layout = [
  'statement.new',
  'capture.add',
  'capture.addFolder',
  'import.choose',
  'request.new',
  null,
  'dossier.build',
  'dossier.freeze',
  'custody.verify',
  'case.backup',
  null,
  'case.lock',
  'case.close',
];
const START: Layout = ['start.new', 'start.open', null, 'start.sample'];
const GO: Layout = [
  'palette.open',
  'find.words',
  'find.date',
  null,
  'go.inbox',
  'go.chronology',
  'go.accounts',
  'go.captures',
  'go.policies',
  'go.dossiers',
  'go.requests',
  'go.custody',
  'go.imports',
  'go.settings',
  null,
  'window.back',
];
const STATEMENT: Layout = [
  'statement.addDate',
  'statement.addSource',
  'statement.addRendering',
  'statement.addVersion',
  'statement.relate',
  'statement.observe',
  'statement.details',
  'statement.textOnRecord',
  'link.desk',
  null,
  'statement.accept',
  'statement.return',
  'statement.note',
  null,
  'statement.cite',
  'statement.addToDossier',
  'statement.setAside',
];
const EDITING: Roles = ['cut', 'copy', 'paste', 'selectAll'];
const VIEWING: Roles = ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'];

/** Says to the system what its menu holds: the commands of the one table, in the language of the window, off where they are off. */
export function useAppMenu(caseIsOpen: boolean): void {
  const t = useText();
  const off = useOffReasons(t);
  const make = (layout: Layout): MenuEntry[] =>
    layout.map((id) => (id === null ? { kind: 'separator' } : entryOf(id, t, off(id))));
  const edit = roles(EDITING, t);
  const view = roles(VIEWING, t);
  const sections: MenuSection[] = caseIsOpen
    ? [
        { label: t('menu.case'), entries: [...make(CASE), ...quit(t)] },
        { label: t('menu.edit'), entries: [...make(['history.undo', 'history.redo', null]), ...edit] },
        { label: t('menu.go'), entries: make(GO) },
        { label: t('menu.statement'), entries: make(STATEMENT) },
        { label: t('menu.window'), entries: [...view, ...make([null, 'window.nextPart', 'window.previousPart'])] },
        { label: t('menu.help'), entries: make(['window.keys', 'tour.open']) },
      ]
    : [
        { label: t('menu.case'), entries: [...make(START), ...quit(t)] },
        { label: t('menu.edit'), entries: edit },
        { label: t('menu.window'), entries: view },
      ];
  const said = JSON.stringify(sections);
  useEffect(() => {
    void callShell('shell.showMenu', { sections: JSON.parse(said) as MenuSection[] });
  }, [said]);
}

function entryOf(id: CommandId, t: Translate, off: string | null): MenuEntry {
  return { kind: 'command', command: id, label: t(`command.${id}`), keys: definitionOf(id).keys?.[0] ?? null, off };
}

function roles(wanted: Roles, t: Translate): MenuEntry[] {
  return wanted.map((role) => ({
    kind: 'role',
    role,
    label: t(role === 'togglefullscreen' ? 'menu.fullScreen' : `menu.${role}`),
  }));
}

function quit(t: Translate): MenuEntry[] {
  return [{ kind: 'separator' }, { kind: 'role', role: 'quit', label: t('menu.quit') }];
}

/** A command chosen in the system's menu. Undo and redo belong to the text where one is being written. */
export function runFromMenu(command: string): void {
  if (!isCommand(command)) return;
  const ofText = command === 'history.undo' ? 'undo' : command === 'history.redo' ? 'redo' : null;
  // The one way to a text's own history: there is no other interface to it
  if (ofText !== null && isWriting(document.activeElement)) document.execCommand(ofText);
  else runCommand(command);
}

function isCommand(name: string): name is CommandId {
  return Object.hasOwn(commands, name);
}
