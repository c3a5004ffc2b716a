import type { Exhibit } from '../../../core/dossier/model.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { captureLinks, dateLine, fine, joined, row, sourceLinks } from './parts.ts';
import { comparedText, langOf, quotation } from './quotation.ts';

type Rendering = Exhibit['renderings'][number];
type Facts = NonNullable<Exhibit['shownRendering']>;

/** A comparison stands in two columns; of very long texts only the other wording is printed, its differences marked. */
const LONGEST_BESIDE = 4000;

const differs = (inner: Markup[]): Markup => markup`<u class="differs">${inner}</u>`;

/** The wordings beside the one shown, each with its source; where the language is the same, what differs is marked in both. */
export function renderingRows(exhibit: Exhibit, page: Page): (Markup | null)[] {
  return exhibit.renderings.map((rendering) =>
    row(rendering.label, sideBySide(exhibit, rendering, page), renderingNote(rendering, page)),
  );
}

function sideBySide(exhibit: Exhibit, rendering: Rendering, { say }: Page): Markup {
  const className = rendering.kind === 'paraphrase' ? 'second paraphrase' : 'second';
  const { comparison } = rendering;
  if (comparison === null) {
    const same = rendering.text === exhibit.text.text ? markup`<p class="fine">${say('said.same-words')}</p>` : null;
    return markup`${quotation(rendering, className)}${same}`;
  }
  const only = (side: 'left' | 'right'): Markup[] =>
    comparedText(
      comparison.filter(({ kind }) => kind === 'same' || kind === side),
      { [side]: differs },
    );
  const own = quotation(rendering, className, only('right'));
  if (exhibit.text.text.length > LONGEST_BESIDE) return own;
  const shown = markup`<div class="words second ${exhibit.text.script}" dir="${exhibit.text.dir}"${langOf(exhibit.text)} aria-label="${say('said.beside')}">${only('left')}</div>`;
  return markup`<div class="beside"><div>${own}</div><div><p class="fine">${say('said.beside')}</p>${shown}</div></div>`;
}

function renderingNote(rendering: Rendering, page: Page): Markup | null {
  return fine(...joined(factsOf(rendering, page), page.say('join.semicolon')));
}

/** Of words known only from others: whose they are, since when, and why these stand here. */
export function shownRenderingNote({ shownRendering }: Exhibit, page: Page): Markup | null {
  if (shownRendering === null) return null;
  const facts = factsOf(shownRendering, page);
  return facts.length === 0 ? null : fine(...joined(facts, page.say('join.semicolon')));
}

function factsOf(facts: Facts, page: Page): Markup[] {
  const { say } = page;
  const said: Markup[] = [];
  if (facts.madeBy !== null) said.push(markup`${say('said.by', { who: facts.madeBy })}`);
  if (facts.status === 'draft') said.push(markup`${say('said.draft-rendering')}`);
  const dates = [facts.date, ...facts.otherDates].filter((date) => date !== null);
  said.push(...dates.map((date) => dateLine(date, page)));
  said.push(...sourceLinks(facts.sources, page), ...captureLinks(facts.captures, page));
  if (facts.chosenReason !== null) said.push(markup`${say('said.chosen-because', { reason: facts.chosenReason })}`);
  return said.map((part) => markup`<span>${part}</span>`);
}
