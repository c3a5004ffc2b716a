import type { Screen } from '../desk.ts';

/**
 * Every command of the window: its keys, where they act, and what it acts upon. This is the one place that says a key: palette, sheet of
 * keys, buttons, menus and the application's menu all read it here. What a command does is said by the screen that can do it (live.ts);
 * what it is called, in the catalogue, as `command.<id>`.
 */
export interface CommandDefinition {
  readonly group: CommandGroup;
  /** As VISUAL writes them: "Ctrl K", "G D", "?". Ctrl is Cmd on a Mac. */
  readonly keys?: readonly string[];
  /** `list`: the key acts only on a focused list or viewer, and can be switched off. `native`: the thing in focus answers it itself. */
  readonly scope?: 'window' | 'list' | 'native';
  /** The screen that can do it: it is gone to first. */
  readonly screen?: Screen;
  /** Its keys act on that screen only, and there before any other command's. */
  readonly own?: true;
  /** What must be in hand. */
  readonly at?: InHand;
}

export type InHand = 'statement' | 'capture' | 'account' | 'policy' | 'request' | 'link';

export const commandGroups = [
  'find',
  'go',
  'statement',
  'link',
  'capture',
  'account',
  'policy',
  'request',
  'case',
  'list',
  'window',
  'start',
] as const;
export type CommandGroup = (typeof commandGroups)[number];

export const commands = {
  'palette.open': { group: 'find', keys: ['Ctrl K'] },
  'find.words': { group: 'find', keys: ['/'], scope: 'list' },
  'find.date': { group: 'find', keys: ['G D'], scope: 'list' },
  'find.clear': { group: 'find', screen: 'chronology' },

  'go.inbox': { group: 'go', keys: ['Ctrl 1'] },
  'go.chronology': { group: 'go', keys: ['Ctrl 2'] },
  'go.accounts': { group: 'go', keys: ['Ctrl 3'] },
  'go.captures': { group: 'go', keys: ['Ctrl 4'] },
  'go.policies': { group: 'go', keys: ['Ctrl 5'] },
  'go.dossiers': { group: 'go', keys: ['Ctrl 6'] },
  'go.requests': { group: 'go', keys: ['Ctrl 7'] },
  'go.custody': { group: 'go', keys: ['Ctrl 8'] },
  'go.imports': { group: 'go', keys: ['Ctrl 9'] },
  'go.settings': { group: 'go', keys: ['Ctrl ,'] },

  'statement.new': { group: 'statement', keys: ['Ctrl N'] },
  'statement.addDate': { group: 'statement', keys: ['D'], scope: 'list', at: 'statement' },
  'statement.addSource': { group: 'statement', at: 'statement' },
  'statement.addVersion': { group: 'statement', at: 'statement' },
  'statement.addRendering': { group: 'statement', at: 'statement' },
  'statement.relate': { group: 'statement', at: 'statement' },
  'statement.observe': { group: 'statement', at: 'statement' },
  'statement.details': { group: 'statement', at: 'statement' },
  'statement.cite': { group: 'statement', at: 'statement' },
  'statement.note': { group: 'statement', at: 'statement' },
  'statement.accept': { group: 'statement', keys: ['A'], scope: 'list', at: 'statement' },
  'statement.return': { group: 'statement', keys: ['R'], scope: 'list', at: 'statement' },
  'statement.textOnRecord': { group: 'statement', keys: ['T'], scope: 'list', at: 'statement' },
  'statement.setAside': { group: 'statement', at: 'statement' },
  'statement.addToDossier': { group: 'statement', keys: ['E'], scope: 'list', at: 'statement' },

  'link.desk': { group: 'statement', keys: ['L'], scope: 'list', at: 'statement' },
  'link.new': { group: 'link', keys: ['C'], scope: 'list', screen: 'link-desk', own: true, at: 'statement' },
  'link.save': { group: 'link', keys: ['Ctrl Enter'], screen: 'link-desk', own: true, at: 'link' },
  'link.accept': { group: 'link', keys: ['A'], scope: 'list', screen: 'link-desk', own: true, at: 'link' },
  'link.return': { group: 'link', keys: ['R'], scope: 'list', screen: 'link-desk', own: true, at: 'link' },
  'link.reject': { group: 'link', screen: 'link-desk', at: 'link' },
  'link.nextStatement': { group: 'link', keys: ['J'], scope: 'list', screen: 'link-desk', own: true, at: 'link' },
  'link.previousStatement': { group: 'link', keys: ['K'], scope: 'list', screen: 'link-desk', own: true, at: 'link' },
  'link.rationale': { group: 'link', screen: 'link-desk', at: 'link' },
  'link.counter': { group: 'link', screen: 'link-desk', at: 'link' },
  'link.answer': { group: 'link', screen: 'link-desk', at: 'link' },
  'link.setAside': { group: 'link', screen: 'link-desk', at: 'link' },

  'capture.add': { group: 'capture', keys: ['Ctrl I'] },
  'capture.addFolder': { group: 'capture' },
  'capture.paste': { group: 'capture', keys: ['Ctrl V'], scope: 'native' },
  'capture.place': { group: 'capture', keys: ['P'], scope: 'list', at: 'capture' },
  'capture.statement': { group: 'capture', keys: ['S'], scope: 'list', at: 'capture' },
  'capture.extract': { group: 'capture', at: 'capture' },
  'capture.setAside': { group: 'capture', keys: ['X'], scope: 'list', at: 'capture' },

  'account.new': { group: 'account', screen: 'accounts' },
  'account.rename': { group: 'account', at: 'account' },
  'account.observe': { group: 'account', at: 'account' },
  'account.subject': { group: 'account', at: 'account' },
  'account.details': { group: 'account', at: 'account' },
  'account.same': { group: 'account', at: 'account' },
  'subject.name': { group: 'account', at: 'account' },
  'subject.details': { group: 'account', at: 'account' },
  'subject.same': { group: 'account', at: 'account' },

  'policy.new': { group: 'policy', screen: 'policies' },
  'policy.read': { group: 'policy', at: 'policy' },
  'policy.addText': { group: 'policy', at: 'policy' },
  'policy.details': { group: 'policy', at: 'policy' },
  'policy.setAside': { group: 'policy', at: 'policy' },
  'policy.setTextAside': { group: 'policy' },
  'policy.sighting': { group: 'policy' },
  'policy.onDay': { group: 'policy' },
  'policy.quote': { group: 'policy', at: 'policy' },
  'policy.cite': { group: 'policy' },
  'policy.mark': { group: 'policy', keys: ['N'], scope: 'list' },
  'clause.edit': { group: 'policy' },
  'clause.elements': { group: 'policy' },
  'clause.setAside': { group: 'policy' },
  'policy.find': { group: 'policy', keys: ['Ctrl F'], screen: 'policies' },

  'request.new': { group: 'request', screen: 'requests' },
  'request.addEvent': { group: 'request', at: 'request' },
  'request.addDate': { group: 'request', at: 'request' },
  'request.addSource': { group: 'request', at: 'request' },
  'request.change': { group: 'request', at: 'request' },
  'request.setAside': { group: 'request', at: 'request' },

  'import.choose': { group: 'case', screen: 'imports' },
  'dossier.build': { group: 'case', keys: ['Ctrl B'], screen: 'dossiers' },
  'dossier.change': { group: 'case', screen: 'dossiers' },
  'dossier.freeze': { group: 'case', screen: 'dossiers' },
  'custody.verify': { group: 'case', screen: 'custody' },
  'case.details': { group: 'case', screen: 'settings' },
  'case.backup': { group: 'case', screen: 'settings' },
  'case.lock': { group: 'case', keys: ['Ctrl L'] },
  'case.close': { group: 'case' },

  'list.next': { group: 'list', keys: ['J'], scope: 'list' },
  'list.previous': { group: 'list', keys: ['K'], scope: 'list' },
  'list.open': { group: 'list', keys: ['Enter'], scope: 'native' },
  'list.peek': { group: 'list', keys: ['Space'], scope: 'native' },

  'history.undo': { group: 'window', keys: ['Ctrl Z'] },
  'history.redo': { group: 'window', keys: ['Ctrl Shift Z', 'Ctrl Y'] },
  'window.nextPart': { group: 'window', keys: ['F6'] },
  'window.previousPart': { group: 'window', keys: ['Shift F6'] },
  'window.back': { group: 'window', keys: ['Esc'] },
  'window.keys': { group: 'window', keys: ['?'], scope: 'list' },
  'tour.open': { group: 'window' },

  'start.new': { group: 'start', keys: ['Ctrl N'] },
  'start.open': { group: 'start', keys: ['Ctrl O'] },
  'start.sample': { group: 'start', keys: ['Ctrl E'] },
} as const satisfies Readonly<Record<string, CommandDefinition>>;

export type CommandId = keyof typeof commands;

/** Keys of the map that belong to parts which come later: no command may take them. */
export const keptKeys = [] as const;

type KeyedCommand = {
  [Id in CommandId]: (typeof commands)[Id] extends { keys: readonly string[] } ? Id : never;
}[CommandId];

export const commandIds = Object.keys(commands) as CommandId[];

export function definitionOf(id: CommandId): CommandDefinition {
  return commands[id];
}

/** The first key of a command that has one, for the control that does the same. */
export function keyOf(id: KeyedCommand): string {
  return commands[id].keys[0];
}
