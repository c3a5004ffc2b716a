import type { MarkedSpan } from '../../../../core/dossier/marked-runs.ts';
import { markedRuns } from '../../../../core/dossier/marked-runs.ts';
import type { ModelDate, ModelObservation, Quotation } from '../../../../core/dossier/model.ts';
import { directionOf } from '../../../../core/text/direction.ts';
import { hiddenCharacters } from '../../../../core/text/hidden-characters.ts';
import { referencesOf, type PrintContext, type Reference } from './context.ts';

/** How a run of a text is drawn: words of a link, words that differ, words left out or put in. */
export type RunKind = 'plain' | 'st' | 'cl' | 'differs' | 'gone' | 'added';

export interface PrintRun {
  readonly text: string;
  readonly kind: RunKind;
  /** Pictures of the signs that stand before it. */
  readonly keys: readonly string[];
  /** More than one span lies over it. */
  readonly over: boolean;
}

/** A quotation with the face that its script and language ask for. */
export interface PrintQuotation extends Pick<Quotation, 'lang' | 'dir'> {
  readonly face: string;
  readonly runs: readonly PrintRun[];
}

export function quotation(quote: Quotation, runs: readonly PrintRun[] = [plainRun(quote.text)]): PrintQuotation {
  return { lang: quote.lang, dir: quote.dir, face: faceOf(quote), runs };
}

export function plainRun(text: string, kind: RunKind = 'plain'): PrintRun {
  return { text, kind, keys: [], over: false };
}

/** A text whose marked words carry their letters or numbers. `asked` gathers the signs that must be drawn. */
export function markedQuotation(quote: Quotation, spans: readonly MarkedSpan[], side: 'st' | 'cl'): PrintQuotation {
  if (spans.length === 0) return quotation(quote);
  const runs = markedRuns(quote.text, spans).map(({ text, begins, depth }): PrintRun => ({
    text,
    kind: depth === 0 ? 'plain' : side,
    keys: begins.map((mark) => keyName(mark, side)),
    over: depth > 1,
  }));
  return quotation(quote, runs);
}

/** The name of a drawn sign: the letter in a square (`st`), or the number in a round (`cl`). */
export function keyName(mark: string, side: 'st' | 'cl'): string {
  return `${side}:${mark}`;
}

/** White space as a printer sets it: for clauses and policies, whose files break lines where they like. */
export function flowing(print: PrintQuotation): PrintQuotation {
  return { ...print, runs: print.runs.map((run) => ({ ...run, text: run.text.replace(/\s+/gu, ' ') })) };
}

/** Han characters look different in Chinese, Japanese and Korean: the language decides, else the kana or hangul beside them. */
function faceOf({ lang, script, text }: Quotation): string {
  if (script !== 'cjk') return script;
  if (lang.startsWith('ja') || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'japanese';
  if (lang.startsWith('ko') || /\p{Script=Hangul}/u.test(text)) return 'korean';
  return 'chinese';
}

/** Somebody's words in a paragraph of their own, from their own start. */
export interface PrintProse {
  readonly text: string;
  readonly dir: 'ltr' | 'rtl';
}

export function prose(text: string, { speech }: PrintContext): PrintProse {
  return { text, dir: directionOf(text) ?? speech.dir };
}

/** Joiners are ordinary spelling in Arabic script; what direction marks and zero widths do can't be seen at all. */
export function hiddenNote({ text, script }: Quotation, { say }: PrintContext): string | null {
  const counts = new Map<string, number>();
  for (const { kind, name, codePoint } of hiddenCharacters(text)) {
    if (kind === 'joining' && script === 'arabic') continue;
    if (kind === 'control' || kind === 'private' || kind === 'unassigned') continue;
    const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    const label = name === number ? number : `${name} (${number})`;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  return say('label.hidden', { list: [...counts].map(([label, times]) => `${label} × ${times}`).join(', ') });
}

export interface PrintDate {
  readonly sign: string;
  readonly words: string;
  readonly gauge: ModelDate['gauge'];
  readonly exact: string | null;
  readonly notes: readonly string[];
  readonly references: readonly Reference[];
}

/** A date with all that it leaves unsaid, how it was shown, and who says so. */
export function printDate(date: ModelDate, context: PrintContext): PrintDate {
  const { say, aside } = context;
  const displayed =
    date.displayed === null ? null : say('date.displayed', { words: say('quoted', { words: date.displayed }) });
  const notes = [date.precisionWords, date.weekday, date.note, displayed];
  const by = date.assertedBy === null ? null : aside(date.assertedBy);
  return {
    sign: date.sign,
    words: date.words,
    gauge: date.gauge,
    exact: date.exact,
    notes: [...notes, by, date.methodWords].filter((note) => note !== null && note !== '').map(String),
    references: referencesOf(date, context),
  };
}

export function printDates(dates: readonly (ModelDate | null)[], context: PrintContext): PrintDate[] {
  return dates.flatMap((date) => (date === null ? [] : [printDate(date, context)]));
}

/** What was seen of a status on a day. */
export function printObservation(observed: ModelObservation, context: PrintContext): object {
  return {
    words: observed.words,
    dates: printDates([observed.date, ...observed.otherDates], context),
    references: referencesOf(observed, context),
    note: observed.note === null ? null : context.aside(observed.note),
  };
}
