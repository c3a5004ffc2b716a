import type { DossierModel, Exhibit } from '../../../core/dossier/model.ts';
import type { Pictures } from '../pictures.ts';
import { html, type Markup } from './markup.ts';
import { captureLinks, dateLine, joined, observation, row, sourceLinks, webLink } from './parts.ts';
import { aside, quotation } from './quotation.ts';

/** One exhibit: number in the margin, date, words, and all that stands for and against them. */
export function exhibitArticle(exhibit: Exhibit, model: DossierModel, pictures: Pictures): Markup {
  return html`<article id="exhibit-${exhibit.exhibit}">
    <div class="row head">
      <div class="label">Exhibit<span class="number">${exhibit.exhibit}</span></div>
      <div>
        <h4>${exhibit.title}</h4>
        <p class="date">${exhibit.date === null ? html`<b class="when">date not known</b>` : dateLine(exhibit.date)}</p>
      </div>
    </div>
    ${row(exhibit.textLabel, quotation(exhibit.text))}
    ${row('repair', exhibit.repair && quotation(exhibit.repair, 'second'), exhibit.repair && html`<p class="fine">A repaired reading, not the words as received. Undone: ${exhibit.repair.steps.join('; ')}.</p>`)}
    ${exhibit.renderings.map((rendering) => row(rendering.label, quotation(rendering, 'second'), renderingNote(rendering)))}
    ${exhibit.versions.map((version) => row(version.label, quotation(version, 'second'), versionNote(version)))}
    ${row('stance', exhibit.stanceWords === null ? null : html`<p>${exhibit.stanceWords}</p>`)}
    ${row('context', exhibit.context === null ? null : html`<p>${aside(exhibit.context)}</p>`)}
    ${row(
      'other dates',
      exhibit.otherDates.length === 0
        ? null
        : html`<ul>
            ${exhibit.otherDates.map((date) => html`<li>${dateLine(date)}</li>`)}
          </ul>`,
      exhibit.dateReason === null ? null : html`<p class="fine">Chosen because: ${aside(exhibit.dateReason)}</p>`,
    )}
    ${row('post id', exhibit.postIdClock === null ? null : html`<p class="fine">The clock in the id says ${exhibit.postIdClock.words}.</p>`)}
    ${row(
      'status',
      exhibit.statuses.length === 0
        ? null
        : html`<ul>
            ${exhibit.statuses.map(observation)}
          </ul>`,
    )}
    ${row('where', exhibit.url === null ? null : html`<p class="fine">${webLink(exhibit.url)}</p>`, exhibit.nativeId === null ? null : html`<p class="fine">Id <span class="mono">${exhibit.nativeId}</span></p>`)}
    ${row('sources', ...references(exhibit))} ${row('proof', proof(exhibit))}
    ${row('held', ...exhibit.captures.map((number) => held(number, model, pictures)))}
  </article>`;
}

function renderingNote(rendering: Exhibit['renderings'][number]): Markup | null {
  const said: Markup[] = [];
  if (rendering.madeBy !== null) said.push(html`By ${aside(rendering.madeBy)}`);
  if (rendering.chosenReason !== null) said.push(html`chosen because: ${aside(rendering.chosenReason)}`);
  said.push(...sourceLinks(rendering.sources));
  return said.length === 0 ? null : html`<p class="fine">${joined(said, '; ')}</p>`;
}

function versionNote(version: Exhibit['versions'][number]): Markup {
  const seen = version.seen.map((date) => html`<br />seen ${dateLine(date)}`);
  const note = version.note === null ? null : html`<br />${aside(version.note)}`;
  return html`<p class="fine">${version.shown ? 'The wording shown above.' : 'Another wording.'}${seen}${note}</p>`;
}

function references(exhibit: Exhibit): (Markup | null)[] {
  const sources = sourceLinks(exhibit.sources);
  const imported = exhibit.importedFrom;
  const file = imported === null || imported.capture === null ? [] : captureLinks([imported.capture]);
  return [
    sources.length === 0 ? null : html`<p class="fine">${joined(sources, '; ')}</p>`,
    imported === null
      ? null
      : html`<p class="fine">${aside(imported.words)}${file.map((link) => html` (${link})`)}</p>`,
  ];
}

function proof({ assurance }: Exhibit): Markup {
  return html`<p class="fine">${[assurance.words, ...assurance.proved, ...assurance.notProved].join(' ')}</p>`;
}

function held(number: number, model: DossierModel, pictures: Pictures): Markup | null {
  const capture = model.captures.find((one) => one.number === number);
  if (capture === undefined) return null;
  const picture = pictures.get(capture.sha256);
  const image =
    picture === undefined || capture.withheld !== null
      ? null
      : html`<img
          alt="${capture.alt}"
          src="data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}"
        />`;
  const withheld = capture.withheld === null ? null : html`<br />${capture.withheld}`;
  return html`<p class="fine">
      ${captureLinks([number])}: ${aside(capture.fileName ?? 'unnamed')}, ${capture.natureWords}${withheld}<br />SHA-256
      <span class="mono">${capture.sha256}</span>
    </p>
    ${image}`;
}
