import { foldedText, foldedWords } from '../../../core/text/fold.ts';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { commandIds, definitionOf, type CommandGroup, type CommandId } from '../commands/table.ts';

export type FoundStatement = OutputOf<Contract['statements.list']>['items'][number];
type Names = OutputOf<Contract['finder.names']>;

/** One line of the palette. `id` is unique in it. */
export type PaletteItem =
  | { readonly kind: 'statement'; readonly id: string; readonly statement: FoundStatement }
  | { readonly kind: 'account'; readonly id: string; readonly account: Names['accounts'][number] }
  | { readonly kind: 'request'; readonly id: string; readonly request: Names['requests'][number] }
  | { readonly kind: 'capture'; readonly id: string; readonly capture: Names['captures'][number] }
  | { readonly kind: 'command'; readonly id: string; readonly command: CommandId; readonly off: string | null }
  | { readonly kind: 'words'; readonly id: string; readonly words: string }
  | { readonly kind: 'date'; readonly id: string; readonly edtf: string };

export interface PaletteGroup {
  readonly id: 'statements' | 'names' | 'goTo' | CommandGroup;
  readonly items: readonly PaletteItem[];
}

/** Words as a search that begins to be typed: the last may go on. */
export function begunSearch(words: string): string {
  const trimmed = words.trim();
  return /[\p{L}\p{N}]$/u.test(trimmed) ? `${trimmed}*` : trimmed;
}

/**
 * How well a command's name answers what was typed: 0 not at all, 1 somewhere, 2 at the beginning of its words, in the order typed.
 * Folded as a search folds, so that any variant of a letter finds it.
 */
export function commandRank(names: readonly string[], words: string): 0 | 1 | 2 {
  const wanted = foldedWords(words);
  if (wanted.length === 0) return 1;
  let best: 0 | 1 | 2 = 0;
  for (const name of names) {
    const own = foldedWords(name);
    if (wanted.every((word) => own.some((one) => one.startsWith(word)))) return 2;
    const text = foldedText(name);
    if (wanted.every((word) => text.includes(word))) best = 1;
  }
  return best;
}

export interface CommandNames {
  /** In the language of the window, and in English, which anyone may have learnt first. */
  readonly names: (id: CommandId) => readonly string[];
  readonly off: (id: CommandId) => string | null;
}

/** The commands that answer what was typed, group by group; those that can be done now stand first. */
export function commandGroupsFor(words: string, { names, off }: CommandNames): readonly PaletteGroup[] {
  const groups = new Map<CommandGroup, { item: PaletteItem; rank: number }[]>();
  for (const command of commandIds) {
    const rank = commandRank(names(command), words);
    // The palette is open already, and so is a case
    if (rank === 0 || command === 'palette.open' || definitionOf(command).group === 'start') continue;
    const reason = off(command);
    // Without a word only what can be done is of use; with one, a command that is off says why.
    if (words.trim() === '' && reason !== null) continue;
    const { group } = definitionOf(command);
    const item: PaletteItem = { kind: 'command', id: `command:${command}`, command, off: reason };
    groups.set(group, [...(groups.get(group) ?? []), { item, rank: rank + (reason === null ? 4 : 0) }]);
  }
  const best = (list: readonly { rank: number }[]): number => Math.max(...list.map(({ rank }) => rank));
  return [...groups]
    .sort(([, a], [, b]) => best(b) - best(a))
    .map(([id, list]) => ({ id, items: [...list].sort((a, b) => b.rank - a.rank).map(({ item }) => item) }));
}

/** Whether a command is what was most likely meant: its name begins so, and it can be done. */
export function meansCommand(groups: readonly PaletteGroup[], names: CommandNames['names'], words: string): boolean {
  const first = groups[0]?.items[0];
  if (first?.kind !== 'command' || first.off !== null) return false;
  const wanted = foldedText(words);
  return names(first.command).some((name) => foldedText(name).startsWith(wanted));
}
