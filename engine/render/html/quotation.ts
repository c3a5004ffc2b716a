import type { Quotation } from '../../../core/dossier/model.ts';
import { hiddenCharacters, type HiddenCharacter } from '../../../core/text/hidden-characters.ts';
import { markup, type Markup } from './markup.ts';

/** Characters that no HTML document can hold, not even as references: controls, lone surrogates, what Unicode will never assign. */
const UNSAYABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** A text with its hidden characters in their place, each behind a chip that is drawn by the style sheet and so isn't copied. */
export function visibleText(text: string): Markup[] {
  const parts: Markup[] = [];
  let at = 0;
  for (const hidden of marksOf(text)) {
    parts.push(markup`${text.slice(at, hidden.index)}`);
    const own = text.slice(hidden.index, hidden.index + hidden.length);
    parts.push(markup`<span class="hid" data-name="${hidden.name}">${UNSAYABLE.test(own) ? '' : own}</span>`);
    at = hidden.index + hidden.length;
  }
  parts.push(markup`${text.slice(at)}`);
  return parts;
}

function marksOf(text: string): Pick<HiddenCharacter, 'index' | 'length' | 'name'>[] {
  // A lone carriage return breaks the line in what it was written for; a browser shows nothing
  const returns = [...text.matchAll(/\r(?!\n)/g)].map(({ index }) => ({ index, length: 1, name: 'CR' }));
  return [...hiddenCharacters(text), ...returns].sort((a, b) => a.index - b.index);
}

/** A quotation in its own language and direction; `und` is left out, since it says nothing to a reader or a machine. */
export function quotation(quote: Quotation, className = ''): Markup {
  const lang = quote.lang === 'und' ? null : markup` lang="${quote.lang}"`;
  // No white space of ours inside: it would be copied with the words
  return markup`<blockquote class="words ${quote.script} ${className}" dir="${quote.dir}"${lang}>${visibleText(quote.text)}</blockquote>`;
}

/** A short text of somebody else's inside our own line, kept apart so that its direction can't reach ours. */
export function aside(text: string): Markup {
  return markup`<bdi>${visibleText(text)}</bdi>`;
}
