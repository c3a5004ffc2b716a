import type { ModelDate, ModelObservation, SourceReference } from '../../../core/dossier/model.ts';
import { directionOf } from '../../../core/text/direction.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { aside, visibleText } from './quotation.ts';

const TICKS = ['year', 'month', 'day', 'minute'] as const;

/** Four ticks beside a date; read out as words. */
export function gauge(date: ModelDate, { say }: Page): Markup {
  const said = date.gauge.map((tick, i) => say(`tick.${tick}`, { part: say(`tick.${TICKS[i] ?? 'year'}`) }));
  const ticks = date.gauge.map((tick) => markup`<i class="${tick}"></i>`);
  return markup`<span class="gauge" role="img" aria-label="${said.join(say('join.comma'))}">${ticks}</span>`;
}

/** A date as precise as it is known, with what it leaves unsaid, the text as displayed, and who says so. */
export function dateLine(date: ModelDate, page: Page): Markup {
  const about = date.sign === '~' ? 'about' : '';
  const sign = date.sign === '' ? null : markup`<span class="sign" aria-hidden="true">${date.sign}</span>`;
  return markup`${sign}<b class="when ${about}"><bdi>${date.words}</bdi></b> ${gauge(date, page)} <span class="fine">${dateNotes(date, page)}</span>`;
}

function dateNotes(date: ModelDate, page: Page): Markup[] {
  const { say } = page;
  const notes: Markup[] = [];
  if (date.exact !== null) notes.push(markup`<span class="mono" dir="ltr">${date.exact}</span>`);
  for (const said of [date.precisionWords, date.weekday, date.note]) {
    if (said !== null && said !== '') notes.push(markup`${said}`);
  }
  if (date.displayed !== null) {
    notes.push(markup`${say('date.displayed', { words: say('quoted', { words: date.displayed }) })}`);
  }
  if (date.assertedBy !== null) notes.push(markup`${aside(date.assertedBy)}`);
  if (date.methodWords !== '') notes.push(markup`${date.methodWords}`);
  const references = [...sourceLinks(date.sources, page), ...captureLinks(date.captures, page)];
  if (references.length > 0) notes.push(markup`${joined(references, say('join.comma'))}`);
  return joined(notes, say('join.semicolon'));
}

export function sourceLinks(references: readonly SourceReference[], page: Page): Markup[] {
  const { say } = page;
  return references.map((reference) => {
    const { source: n } = reference;
    return markup`<a href="#source-${n}">${say('source.ref', { n })}</a>${placeOf(reference, page)}`;
  });
}

/** The place in a source, and what was noted about it. */
function placeOf({ locator, note }: SourceReference, { say }: Page): Markup {
  const where = locator === null ? null : markup`${say('join.comma')}${aside(locator)}`;
  return markup`${where}${note === null ? null : markup` (${aside(note)})`}`;
}

/** A source with its title, as it stands under an exhibit. */
export function sourceLine(reference: SourceReference, page: Page): Markup {
  const { say, speech } = page;
  const found = page.sources.get(reference.source);
  const publisher = found?.publisher ?? null;
  const title = found?.title ?? publisher ?? found?.kindWords ?? '';
  const beside = found?.title === null ? null : publisher;
  return markup`<a href="#source-${reference.source}">${speech.number(reference.source)}. ${aside(title)}</a>${beside === null ? null : markup`${say('join.comma')}${aside(beside)}`}${placeOf(reference, page)}`;
}

export function captureLinks(numbers: readonly number[], { say }: Page): Markup[] {
  return numbers.map((n) => markup`<a href="#capture-${n}">${say('capture.ref', { n })}</a>`);
}

export function exhibitLink(exhibit: string): Markup {
  return markup`<a href="#exhibit-${exhibit}"><bdi>${exhibit}</bdi></a>`;
}

/** What was seen of a status on a day. */
export function observation(observed: ModelObservation, page: Page): Markup {
  const { say } = page;
  const when =
    observed.date === null
      ? markup`<span class="fine">${say('label.date-unknown')}</span>`
      : dateLine(observed.date, page);
  const others = observed.otherDates.map((date) => markup`<br>${dateLine(date, page)}`);
  const references = joined(
    [...sourceLinks(observed.sources, page), ...captureLinks(observed.captures, page)],
    say('join.comma'),
  );
  const note = observed.note === null ? null : markup`<br><span class="fine">${aside(observed.note)}</span>`;
  return markup`<b>${observed.words}</b>: ${when}${others} <span class="fine">${references}</span>${note}`;
}

export function joined(parts: readonly Markup[], by: string): Markup[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [markup`${by}`, part]));
}

export function list(items: readonly Markup[]): Markup {
  return markup`<ul>\n${items.map((item) => markup`<li>${item}</li>\n`)}</ul>`;
}

/** A link to the web. Only plain web addresses become links; anything else stays text. */
export function webLink(url: string): Markup {
  if (!/^https?:\/\//i.test(url)) return markup`<span class="url" dir="ltr">${visibleText(url)}</span>`;
  return markup`<a class="url" dir="ltr" rel="noreferrer nofollow" href="${url}">${visibleText(url)}</a>`;
}

/** Somebody's words in a paragraph of their own, from their own start. */
export function prose(text: string, className = ''): Markup {
  const dir = directionOf(text);
  return markup`<p class="own ${className}"${dir === null ? null : markup` dir="${dir}"`}>${visibleText(text)}</p>`;
}

export function fine(...content: readonly (Markup | null)[]): Markup | null {
  const said = content.filter((part) => part !== null);
  return said.length === 0 ? null : markup`<p class="fine">${said}</p>`;
}

/** A row with its label hanging in the margin; nothing at all where there is nothing to say. */
export function row(label: string, ...content: readonly (Markup | null)[]): Markup | null {
  const said = content.filter((part) => part !== null);
  if (said.length === 0) return null;
  return markup`<div class="row"><div class="label">${label}</div><div>${said}</div></div>\n`;
}
