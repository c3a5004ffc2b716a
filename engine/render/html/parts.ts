import type { ModelDate, ModelObservation, ModelSource, SourceReference } from '../../../core/dossier/model.ts';
import { markup, type Markup } from './markup.ts';
import { aside } from './quotation.ts';

const TICKS = ['year', 'month', 'day', 'minute'];

/** Four ticks beside a date; read out as words. */
export function gauge(date: ModelDate): Markup {
  const said = date.gauge.map((tick, i) => `${TICKS[i] ?? ''} ${tick === 'open' ? 'not given' : tick}`).join(', ');
  const ticks = date.gauge.map((tick) => markup`<i class="${tick}"></i>`);
  return markup`<span class="gauge" role="img" aria-label="${said}">${ticks}</span>`;
}

/** A date as precise as it is known, with what it leaves unsaid, the text as displayed, and who says so. */
export function dateLine(date: ModelDate): Markup {
  const about = date.sign === '~' ? 'about' : '';
  return markup`<b class="when ${about}">${date.words}</b> ${gauge(date)} <span class="fine">${dateNotes(date)}</span>`;
}

function dateNotes(date: ModelDate): Markup[] {
  const notes: Markup[] = [];
  if (date.precisionWords !== '') notes.push(markup`${date.precisionWords}`);
  if (date.note !== null) notes.push(markup`${date.note}`);
  if (date.displayed !== null) notes.push(markup`displayed as “${aside(date.displayed)}”`);
  if (date.assertedBy !== null) notes.push(markup`${aside(date.assertedBy)}`);
  if (date.methodWords !== '') notes.push(markup`${date.methodWords}`);
  const references = [...sourceLinks(date.sources), ...captureLinks(date.captures)];
  if (references.length > 0) notes.push(markup`${joined(references, ', ')}`);
  return joined(notes, '; ');
}

export function sourceLinks(references: readonly SourceReference[]): Markup[] {
  return references.map(({ source, locator, note }) => {
    const where = locator === null ? null : markup`, ${locator}`;
    const said = note === null ? null : markup` (${aside(note)})`;
    return markup`<a href="#source-${source}">source ${source}</a>${where}${said}`;
  });
}

/** A source with its title, as it stands under an exhibit. */
export function sourceLine({ source, locator, note }: SourceReference, list: readonly ModelSource[]): Markup {
  const found = list.find(({ number }) => number === source);
  const title = found?.title ?? found?.kindWords ?? 'source';
  const publisher = found?.publisher ?? null;
  return markup`<a href="#source-${source}">${source}. ${aside(title)}</a>${publisher === null ? null : markup`, ${aside(publisher)}`}${locator === null ? null : markup`, ${aside(locator)}`}${note === null ? null : markup` (${aside(note)})`}`;
}

export function captureLinks(numbers: readonly number[]): Markup[] {
  return numbers.map((number) => markup`<a href="#capture-${number}">capture ${number}</a>`);
}

/** What was seen of a status on a day. */
export function observation(observed: ModelObservation): Markup {
  const when = observed.date === null ? markup`<span class="fine">date not known</span>` : dateLine(observed.date);
  const others = observed.otherDates.map((date) => markup`<br />${dateLine(date)}`);
  const references = joined([...sourceLinks(observed.sources), ...captureLinks(observed.captures)], ', ');
  const note = observed.note === null ? null : markup`<br /><span class="fine">${aside(observed.note)}</span>`;
  return markup`<li><b>${observed.words}</b>: ${when}${others} <span class="fine">${references}</span>${note}</li>`;
}

export function joined(parts: readonly Markup[], by: string): Markup[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [markup`${by}`, part]));
}

export function joinedLines(parts: readonly Markup[]): Markup[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [markup`<br>`, part]));
}

/** A link to the web. Only plain web addresses become links; anything else stays text. */
export function webLink(url: string): Markup {
  if (!/^https?:\/\//i.test(url)) return markup`<span class="url" dir="ltr">${url}</span>`;
  return markup`<a class="url" dir="ltr" rel="noreferrer nofollow" href="${url}">${url}</a>`;
}

/** A row with its label hanging in the margin; nothing at all where there is nothing to say. */
export function row(label: string, ...content: readonly (Markup | null)[]): Markup | null {
  const said = content.filter((part) => part !== null);
  if (said.length === 0) return null;
  return markup`<div class="row">
    <div class="label">${label}</div>
    <div>${said}</div>
  </div>`;
}
