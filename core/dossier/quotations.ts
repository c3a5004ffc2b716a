import type { Direction } from '../domain/vocabulary.ts';
import { directionOf, scriptOf } from '../text/direction.ts';
import type { Quotation } from './model.ts';

/** A text with language, direction and script: those recorded where they are, otherwise read from its letters. */
export function quote(text: string, lang: string | null, direction: Direction | null): Quotation {
  const said = { lang: lang ?? 'und', dir: direction ?? directionOf(text) ?? 'ltr', script: scriptOf(text) };
  if (!HALF.test(text)) return { text, ...said };
  return { text: text.replace(HALVES, '\ufffd'), ...said, utf16: unitsOf(text) };
}

const HALF = /\p{Surrogate}/u;
const HALVES = /\p{Surrogate}/gu;

/** Four hexadecimal digits a UTF-16 code unit. */
function unitsOf(text: string): string {
  let units = '';
  for (let at = 0; at < text.length; at += 1) units += text.charCodeAt(at).toString(16).padStart(4, '0');
  return units;
}
