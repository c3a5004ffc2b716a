import type { DossierModel, Exhibit } from '../../../core/dossier/model.ts';
import type { Pictures } from '../pictures.ts';
import { markup, type Markup } from './markup.ts';
import {
  captureLinks,
  dateLine,
  joined,
  joinedLines,
  observation,
  row,
  sourceLine,
  sourceLinks,
  webLink,
} from './parts.ts';
import { aside, quotation } from './quotation.ts';

/** One exhibit: number in the margin, date, words, and all that stands for and against them. */
export function exhibitArticle(exhibit: Exhibit, model: DossierModel, pictures: Pictures): Markup {
  return markup`<article id="exhibit-${exhibit.exhibit}">
    <div class="row head">
      <div class="label">Exhibit<span class="number">${exhibit.exhibit}</span></div>
      <div>
        <h4>${exhibit.title}</h4>
        <p class="date">${exhibit.date === null ? markup`<b class="when">date not known</b>` : dateLine(exhibit.date)}</p>
      </div>
    </div>
    ${row('selection', exhibit.mayLieOutside ? markup`<p class="fine">Its date is so vague that it may also lie outside the dates asked for.</p>` : null)}
    ${row(exhibit.textLabel, quotation(exhibit.text))}
    ${row('repair', exhibit.repair && quotation(exhibit.repair, 'second'), exhibit.repair && markup`<p class="fine">A repaired reading, not the words as received. Undone: ${exhibit.repair.steps.join('; ')}.</p>`)}
    ${exhibit.renderings.map((rendering) => row(rendering.label, quotation(rendering, 'second'), renderingNote(rendering)))}
    ${exhibit.versions.map((version) => row(version.label, version.shown ? null : quotation(version, 'second'), versionNote(version)))}
    ${row('marked', exhibit.marks.length === 0 ? null : markup`<p class="fine">${exhibit.marks.join(', ')}</p>`)}
    ${row('stance', exhibit.stanceWords === null ? null : markup`<p>${exhibit.stanceWords}</p>`)}
    ${row('context', exhibit.context === null ? null : markup`<p>${aside(exhibit.context)}</p>`)}
    ${row(
      'other dates',
      exhibit.otherDates.length === 0
        ? null
        : markup`<ul>
            ${exhibit.otherDates.map((date) => markup`<li>${dateLine(date)}</li>`)}
          </ul>`,
      exhibit.dateReason === null ? null : markup`<p class="fine">Chosen because: ${aside(exhibit.dateReason)}</p>`,
    )}
    ${row('post id', exhibit.postIdClock === null ? null : markup`<p class="fine">The clock in the id says ${exhibit.postIdClock.words}.</p>`)}
    ${row(
      'status',
      exhibit.statuses.length === 0
        ? null
        : markup`<ul>
            ${exhibit.statuses.map(observation)}
          </ul>`,
    )}
    ${row('where', exhibit.url === null ? null : markup`<p class="fine">${webLink(exhibit.url)}</p>`, exhibit.nativeId === null ? null : markup`<p class="fine">Id <span class="mono">${exhibit.nativeId}</span></p>`)}
    ${row('sources', ...references(exhibit, model))} ${row('proof', proof(exhibit))}
    ${row('held', ...exhibit.captures.map((number) => held(number, model, pictures)))}
  </article>`;
}

function renderingNote(rendering: Exhibit['renderings'][number]): Markup | null {
  const said: Markup[] = [];
  if (rendering.madeBy !== null) said.push(markup`By ${aside(rendering.madeBy)}`);
  if (rendering.chosenReason !== null) said.push(markup`chosen because: ${aside(rendering.chosenReason)}`);
  said.push(...sourceLinks(rendering.sources));
  return said.length === 0 ? null : markup`<p class="fine">${joined(said, '; ')}</p>`;
}

function versionNote(version: Exhibit['versions'][number]): Markup {
  const seen = version.seen.map((date) => markup`<br />seen ${dateLine(date)}`);
  const note = version.note === null ? null : markup`<br />${aside(version.note)}`;
  return markup`<p class="fine">${version.shown ? 'The wording shown above.' : 'Another wording.'}${seen}${note}</p>`;
}

function references(exhibit: Exhibit, model: DossierModel): (Markup | null)[] {
  const sources = exhibit.sources.map((reference) => sourceLine(reference, model.sources));
  const imported = exhibit.importedFrom;
  const file = imported === null || imported.capture === null ? [] : captureLinks([imported.capture]);
  return [
    sources.length === 0 ? null : markup`<p class="fine">${joinedLines(sources)}</p>`,
    imported === null
      ? null
      : markup`<p class="fine">${aside(imported.words)}${file.map((link) => markup` (${link})`)}</p>`,
  ];
}

function proof({ assurance }: Exhibit): Markup {
  return markup`<p class="fine">${[assurance.words, ...assurance.proved, ...assurance.notProved].join(' ')}</p>`;
}

function held(number: number, model: DossierModel, pictures: Pictures): Markup | null {
  const capture = model.captures.find((one) => one.number === number);
  if (capture === undefined) return null;
  const picture = pictures.get(capture.sha256);
  const image =
    picture === undefined || capture.withheld !== null
      ? null
      : markup`<img
          alt="${capture.alt}"
          src="data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}"
        />`;
  const withheld = capture.withheld === null ? null : markup`<br />${capture.withheld}`;
  return markup`<p class="fine">
      ${captureLinks([number])}: ${aside(capture.fileName ?? 'unnamed')}, ${capture.natureWords}${withheld}<br />SHA-256
      <span class="mono">${capture.sha256}</span>
    </p>
    ${image}`;
}
