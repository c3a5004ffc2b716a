import type { Screen } from '../desk.ts';
import { commandIds, definitionOf, type CommandId } from './table.ts';

/** What of a keyboard event tells which key it is. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const NAMED: Readonly<Record<string, string>> = { Escape: 'Esc', ' ': 'Space', Enter: 'Enter' };

/**
 * The press as the table writes it: "Ctrl Shift Z", "J", "?"; null for what is no key of ours. A Latin letter counts as it is written, so
 * that other Latin layouts keep their letters; under Hebrew, Persian or Cyrillic the key counts by its place on the keyboard.
 */
export function chordOf(press: KeyPress): string | null {
  if (press.altKey) return null;
  const key = keyName(press);
  if (key === null) return null;
  const showsShift = /^[A-Z0-9]$/.test(key) || key.length > 1;
  return [press.ctrlKey || press.metaKey ? 'Ctrl' : '', press.shiftKey && showsShift ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join(' ');
}

function keyName({ key, code, shiftKey }: KeyPress): string | null {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  const named = NAMED[key] ?? (/^F\d{1,2}$/.test(key) ? key : undefined);
  if (named !== undefined) return named;
  if (key === '?' || key === '؟') return '?';
  if (key === '/' || key === ',') return key;
  if (/^Key[A-Z]$/.test(code) && isOtherScript(key)) return code.slice(3);
  if (/^Digit\d$/.test(code)) return code.slice(5);
  if (code === 'Slash' && isOtherScript(key)) return shiftKey ? '?' : '/';
  if (code === 'Comma' && isOtherScript(key)) return ',';
  return null;
}

/** A letter that no Latin keyboard writes. */
function isOtherScript(key: string): boolean {
  return /^\P{ASCII}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key);
}

/** "G D" is two presses, one after the other; "Ctrl K" is one. */
export function pressesOf(keys: string): readonly string[] {
  return /^\S \S$/.test(keys) ? keys.split(' ') : [keys];
}

/** Presses, one a line, to the commands that have them. The first screen, which has no case, hears its own. */
const byPresses: ReadonlyMap<string, readonly CommandId[]> = commandIds
  .filter((id) => definitionOf(id).group !== 'start')
  .flatMap((id) => (definitionOf(id).keys ?? []).map((keys) => [pressesOf(keys).join('\n'), id] as const))
  .reduce((all, [presses, id]) => all.set(presses, [...(all.get(presses) ?? []), id]), new Map<string, CommandId[]>());

/** A screen's own command goes before the one of the whole window. */
function commandFor(presses: string, screen: Screen): CommandId | null {
  const ids = byPresses.get(presses) ?? [];
  const own = ids.find((id) => definitionOf(id).own === true && definitionOf(id).screen === screen);
  return own ?? ids.find((id) => definitionOf(id).own !== true) ?? null;
}

const beginnings: ReadonlySet<string> = new Set(
  [...byPresses.keys()].filter((presses) => presses.includes('\n')).map((presses) => presses.split('\n')[0] ?? ''),
);

export interface KeyReading {
  readonly command: CommandId | null;
  /** A first press that another may follow. */
  readonly begun: string | null;
}

/** @param begun the first press of a sequence, where one waits */
export function readPress(chord: string | null, begun: string | null, screen: Screen): KeyReading {
  if (chord === null) return { command: null, begun: null };
  const sequence = begun === null ? null : commandFor(`${begun}\n${chord}`, screen);
  if (sequence !== null) return { command: sequence, begun: null };
  if (beginnings.has(chord)) return { command: null, begun: chord };
  return { command: commandFor(chord, screen), begun: null };
}
