import type { Direction } from '../domain/vocabulary.ts';
import { directionOf, scriptOf } from '../text/direction.ts';
import type { Quotation } from './model.ts';

/** A text with language, direction and script: those recorded where they are, otherwise read from its letters. */
export function quote(text: string, lang: string | null, direction: Direction | null): Quotation {
  return { text, lang: lang ?? 'und', dir: direction ?? directionOf(text) ?? 'ltr', script: scriptOf(text) };
}
