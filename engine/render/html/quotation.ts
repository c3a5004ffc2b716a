import type { Quotation } from '../../../core/dossier/model.ts';
import { markedRuns, type MarkedSpan } from '../../../core/dossier/marked-runs.ts';
import { hiddenCharacters, type HiddenCharacter } from '../../../core/text/hidden-characters.ts';
import { markup, type Markup } from './markup.ts';

/** Characters that no HTML document can hold, not even as references: controls, lone surrogates, what Unicode will never assign. */
const UNSAYABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;
const NOTHING_HIDDEN = /^[\n -~]*$/;

/** A text with its hidden characters in their place, each behind a chip that is drawn by the style sheet and so isn't copied. */
export function visibleText(text: string): Markup[] {
  return chipped(text, marksOf);
}

/** A sentence of our own that may hold somebody's words: the isolates that keep these apart are ours, and no finding. */
export function ownText(text: string): Markup {
  const marks = (all: string): Hidden[] => marksOf(all).filter(({ name }) => name !== 'FSI' && name !== 'PDI');
  return markup`${chipped(text, marks)}`;
}

type Hidden = Pick<HiddenCharacter, 'index' | 'length' | 'name'>;

function chipped(text: string, marks: (text: string) => Hidden[]): Markup[] {
  if (NOTHING_HIDDEN.test(text)) return [markup`${text}`];
  const parts: Markup[] = [];
  let at = 0;
  for (const hidden of marks(text)) {
    parts.push(markup`${text.slice(at, hidden.index)}`);
    const own = text.slice(hidden.index, hidden.index + hidden.length);
    parts.push(markup`<span class="hid" data-name="${hidden.name}">${UNSAYABLE.test(own) ? '' : own}</span>`);
    at = hidden.index + hidden.length;
  }
  parts.push(markup`${text.slice(at)}`);
  return parts;
}

function marksOf(text: string): Hidden[] {
  // A lone carriage return breaks the line in what it was written for; a browser shows nothing
  const returns = [...text.matchAll(/\r(?!\n)/g)].map(({ index }) => ({ index, length: 1, name: 'CR' }));
  return [...hiddenCharacters(text), ...returns].sort((a, b) => a.index - b.index);
}

/** A quotation in its own language and direction; `und` is left out, since it says nothing to a reader or a machine. */
export function quotation(
  quote: Quotation,
  className = '',
  words: readonly Markup[] = visibleText(quote.text),
): Markup {
  // No white space of ours inside: it would be copied with the words
  return markup`<blockquote class="words ${quote.script} ${className}" dir="${quote.dir}"${langOf(quote)}>${words}</blockquote>`;
}

export function langOf({ lang }: Pick<Quotation, 'lang'>): Markup | null {
  return lang === 'und' ? null : markup` lang="${lang}"`;
}

/** A short text of somebody else's inside our own line, kept apart so that its direction can't reach ours. */
export function aside(text: string): Markup {
  return markup`<bdi>${visibleText(text)}</bdi>`;
}

const FIRST_WORD = /^\S*/u;

/**
 * A text with the words that a link leans on: letter or number before them, drawn by the style sheet and so never copied, and never
 * parted from the first word.
 */
export function markedText(text: string, spans: readonly MarkedSpan[], side: 'st' | 'cl'): Markup[] {
  if (spans.length === 0) return visibleText(text);
  return markedRuns(text, spans).map(({ text: run, begins, depth }) => {
    if (depth === 0) return markup`${visibleText(run)}`;
    const [word = ''] = FIRST_WORD.exec(run) ?? [];
    const keys = begins.map((mark) => markup`<span class="key ${side}" data-mark="${mark}"></span>`);
    const first = begins.length === 0 ? visibleText(word) : markup`<span class="nb">${keys}${visibleText(word)}</span>`;
    return markup`<mark class="${side}${depth > 1 ? ' over' : ''}">${first}${visibleText(run.slice(word.length))}</mark>`;
  });
}

/** Runs of a comparison: each kind but `same` in the element that says what it is. */
export function comparedText(
  runs: readonly { readonly kind: string; readonly text: string }[],
  elements: Readonly<Record<string, (inner: Markup[]) => Markup>>,
): Markup[] {
  return runs.map(({ kind, text }) => {
    const inner = visibleText(text);
    return elements[kind]?.(inner) ?? markup`${inner}`;
  });
}
