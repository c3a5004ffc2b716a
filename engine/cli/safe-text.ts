import { hiddenCharacters } from '../../core/text/hidden-characters.ts';

/**
 * Words on record may hold anything, and a terminal obeys what it reads: escape sequences move its cursor, rename its window or hide
 * lines, and direction controls turn a line around. What can't be seen is shown by its name, `‹U+001B›`; joiners within words stay.
 */
export function textForTerminal(text: string): string {
  let shown = '';
  let from = 0;
  for (const { index, length, kind, name, codePoint } of hiddenCharacters(text)) {
    if (kind === 'joining' || kind === 'variation' || codePoint === RLM || codePoint === LRM) continue;
    shown += `${text.slice(from, index)}‹${kind === 'surrogate' ? `U+${codePoint.toString(16).toUpperCase()}` : name}›`;
    from = index + length;
  }
  return (shown + text.slice(from)).replace(LONE_RETURN, '‹CR›');
}

/** It would write over the line that it stands in. */
const LONE_RETURN = /\r(?!\n)/g;
/** Marks of direction only push their neighbours and belong to ordinary writing. */
const LRM = 0x200e;
const RLM = 0x200f;

/**
 * The same for JSON: every value is exact, and what can't be seen is written by its number.
 * @param indent spaces of a level; 0: one line
 */
export function jsonForTerminal(json: object, indent = 0): string {
  const text = JSON.stringify(json, null, indent);
  let shown = '';
  let from = 0;
  for (const { index, length } of hiddenCharacters(text)) {
    shown += text.slice(from, index) + escaped(text.slice(index, index + length));
    from = index + length;
  }
  return shown + text.slice(from);
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    const unit = character.charCodeAt(at);
    return `\\u${unit.toString(16).padStart(4, '0')}`;
  }).join('');
}
