import type { ModelDate, ModelObservation, SourceReference } from '../../../core/dossier/model.ts';
import { html, type Markup } from './markup.ts';
import { aside } from './quotation.ts';

const TICKS = ['year', 'month', 'day', 'minute'];

/** Four ticks beside a date; read out as words. */
export function gauge(date: ModelDate): Markup {
  const said = date.gauge.map((tick, i) => `${TICKS[i] ?? ''} ${tick === 'open' ? 'not given' : tick}`).join(', ');
  const ticks = date.gauge.map((tick) => html`<i class="${tick}"></i>`);
  return html`<span class="gauge" role="img" aria-label="${said}">${ticks}</span>`;
}

/** A date as precise as it is known, with what it leaves unsaid, the text as displayed, and who says so. */
export function dateLine(date: ModelDate): Markup {
  const about = date.sign === '~' ? 'about' : '';
  return html`<b class="when ${about}">${date.words}</b> ${gauge(date)} <span class="fine">${dateNotes(date)}</span>`;
}

function dateNotes(date: ModelDate): Markup[] {
  const notes: Markup[] = [];
  if (date.precisionWords !== '') notes.push(html`${date.precisionWords}`);
  if (date.note !== null) notes.push(html`${date.note}`);
  if (date.displayed !== null) notes.push(html`displayed as “${aside(date.displayed)}”`);
  if (date.assertedBy !== null) notes.push(html`${aside(date.assertedBy)}`);
  if (date.methodWords !== '') notes.push(html`${date.methodWords}`);
  const references = [...sourceLinks(date.sources), ...captureLinks(date.captures)];
  if (references.length > 0) notes.push(html`${joined(references, ', ')}`);
  return joined(notes, '; ');
}

export function sourceLinks(references: readonly SourceReference[]): Markup[] {
  return references.map(({ source, locator, note }) => {
    const where = locator === null ? null : html`, ${locator}`;
    const said = note === null ? null : html` (${aside(note)})`;
    return html`<a href="#source-${source}">source ${source}</a>${where}${said}`;
  });
}

export function captureLinks(numbers: readonly number[]): Markup[] {
  return numbers.map((number) => html`<a href="#capture-${number}">capture ${number}</a>`);
}

/** What was seen of a status on a day. */
export function observation(observed: ModelObservation): Markup {
  const when = observed.date === null ? html`<span class="fine">date not known</span>` : dateLine(observed.date);
  const others = observed.otherDates.map((date) => html`<br />${dateLine(date)}`);
  const references = joined([...sourceLinks(observed.sources), ...captureLinks(observed.captures)], ', ');
  const note = observed.note === null ? null : html`<br /><span class="fine">${aside(observed.note)}</span>`;
  return html`<li><b>${observed.words}</b>: ${when}${others} <span class="fine">${references}</span>${note}</li>`;
}

export function joined(parts: readonly Markup[], by: string): Markup[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [html`${by}`, part]));
}

/** A link to the web. Only plain web addresses become links; anything else stays text. */
export function webLink(url: string): Markup {
  if (!/^https?:\/\//i.test(url)) return html`<span class="url" dir="ltr">${url}</span>`;
  return html`<a class="url" dir="ltr" rel="noreferrer nofollow" href="${url}">${url}</a>`;
}

/** A row with its label hanging in the margin; nothing at all where there is nothing to say. */
export function row(label: string, ...content: readonly (Markup | null)[]): Markup | null {
  const said = content.filter((part) => part !== null);
  if (said.length === 0) return null;
  return html`<div class="row">
    <div class="label">${label}</div>
    <div>${said}</div>
  </div>`;
}
