import { sectionsOf } from '../../../core/dossier/compile.ts';
import type { Exhibit } from '../../../core/dossier/model.ts';
import { linkRows, spansOf } from './links.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { captureLinks, dateLine, fine, joined, list, observation, prose, row, sourceLine, webLink } from './parts.ts';
import { aside, markedText, ownText, quotation } from './quotation.ts';
import { renderingRows, shownRenderingNote } from './renderings.ts';

/** All exhibits, in runs of one year. */
export function chronology(page: Page): Markup {
  return markup`${sectionsOf(page.model.exhibits).map(
    ({ heading, exhibits }) => markup`<h3>${heading}</h3>\n${exhibits.map((exhibit) => exhibitArticle(exhibit, page))}`,
  )}`;
}

/** One exhibit: number in the margin, date, words, and all that stands for and against them. */
function exhibitArticle(exhibit: Exhibit, page: Page): Markup {
  const { say } = page;
  const when =
    exhibit.date === null ? markup`<b class="when">${say('label.date-unknown')}</b>` : dateLine(exhibit.date, page);
  return markup`<article id="exhibit-${exhibit.exhibit}">
    <div class="row head"><div class="label">${say('exhibit')}<span class="number">${exhibit.exhibit}</span></div><div><h4>${ownText(exhibit.title)}</h4><p class="date">${when}</p></div></div>
    ${row(say('label.selection'), exhibit.mayLieOutside ? fine(markup`${say('said.may-lie-outside')}`) : null)}
    ${row(exhibit.textLabel, wordsOf(exhibit, page), shownRenderingNote(exhibit, page))}
    ${repair(exhibit, page)}
    ${renderingRows(exhibit, page)}
    ${versions(exhibit, page)}
    ${linkRows(exhibit, page)}
    ${around(exhibit, page)}
    ${otherDates(exhibit, page)}
    ${places(exhibit, page)}
    ${row(say('label.sources'), ...references(exhibit, page))}
    ${row(say('label.proof'), proof(exhibit))}
    ${row(say('label.held'), ...exhibit.captures.map((number) => held(number, page)))}
    ${reviews(exhibit, page)}
  </article>\n`;
}

function wordsOf(exhibit: Exhibit, { say }: Page): Markup {
  const className = exhibit.textKind === 'paraphrase' ? 'paraphrase' : '';
  const words = markedText(exhibit.text.text, spansOf(exhibit), 'st');
  if (exhibit.text.text === '') return markup`<p class="fine">${say('wording.none')}</p>`;
  return quotation(exhibit.text, className, words);
}

function repair({ repair: reading }: Exhibit, { say }: Page): Markup | null {
  if (reading === null) return null;
  const steps = reading.steps.join(say('join.semicolon'));
  return row(say('label.repair'), quotation(reading, 'second'), fine(markup`${say('said.repair', { steps })}`));
}

function versions(exhibit: Exhibit, page: Page): (Markup | null)[] {
  const { say } = page;
  return exhibit.versions.map((version) => {
    const seen = version.seen.map((date) => markup`<br>${dateLine(date, page)}`);
    const note = version.note === null ? null : markup`<br>${aside(version.note)}`;
    const said = say(version.shown ? 'said.shown-above' : 'said.other-wording');
    return row(version.label, version.shown ? null : quotation(version, 'second'), fine(markup`${said}${seen}${note}`));
  });
}

/** What stands beside it, and how it is to be read. */
function around(exhibit: Exhibit, page: Page): (Markup | null)[] {
  const { say } = page;
  const { relations, thread } = exhibit;
  const to = (words: string, other: string | null): Markup =>
    other === null ? markup`${words}` : markup`<a href="#exhibit-${other}">${words}</a>`;
  const beside = relations.map(
    ({ words, exhibit: other, note }) =>
      markup`<p>${to(words, other)}${note === null ? null : markup` <span class="fine">${aside(note)}</span>`}</p>`,
  );
  const answers =
    thread.answers !== null
      ? to(say('said.answers', { exhibit: thread.answers }), thread.answers)
      : thread.answersId === null
        ? null
        : markup`${say('said.answers-outside')}`;
  const id = thread.nativeId === null ? null : markup` ${say('said.thread-id', { id: thread.nativeId })}`;
  const marks = exhibit.marks.map((mark) => say(`mark.${mark}`)).join(say('join.comma'));
  return [
    row(say('label.stance'), exhibit.stanceWords === null ? null : markup`<p>${exhibit.stanceWords}</p>`),
    row(say('label.relations'), ...beside),
    row(say('label.context'), exhibit.context === null ? null : prose(exhibit.context)),
    row(say('label.thread'), fine(answers, id)),
    row(say('label.marked'), marks === '' ? null : fine(markup`${marks}`)),
  ];
}

function otherDates(exhibit: Exhibit, page: Page): Markup | null {
  const { say } = page;
  const { otherDates: others, dateReason } = exhibit;
  return row(
    say('label.other-dates'),
    others.length === 0 ? null : list(others.map((date) => dateLine(date, page))),
    dateReason === null ? null : fine(markup`${say('said.date-chosen', { reason: dateReason })}`),
  );
}

function places(exhibit: Exhibit, page: Page): (Markup | null)[] {
  const { say } = page;
  const { postIdClock, statuses, url, nativeId } = exhibit;
  const id = nativeId === null ? null : fine(markup`${say('label.id', { id: nativeId })}`);
  return [
    row(
      say('label.post-id'),
      postIdClock === null ? null : fine(markup`${say('said.clock', { words: postIdClock.words })}`),
    ),
    row(say('label.status'), statuses.length === 0 ? null : list(statuses.map((one) => observation(one, page)))),
    row(say('label.where'), url === null ? null : fine(webLink(url)), id),
  ];
}

function references(exhibit: Exhibit, page: Page): (Markup | null)[] {
  const sources = exhibit.sources.map((reference) => sourceLine(reference, page));
  const imported = exhibit.importedFrom;
  const file = imported === null || imported.capture === null ? [] : captureLinks([imported.capture], page);
  return [
    sources.length === 0 ? null : fine(...joinedLines(sources)),
    imported === null ? null : fine(ownText(imported.words), ...file.map((link) => markup` (${link})`)),
  ];
}

function joinedLines(parts: readonly Markup[]): Markup[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [markup`<br>`, part]));
}

function proof({ assurance }: Exhibit): Markup {
  const rungs = [0, 1, 2, 3, 4].map((level) => markup`<i class="${level <= assurance.level ? 'on' : 'off'}"></i>`);
  const said = [assurance.words, ...assurance.proved, ...assurance.notProved].join(' ');
  return markup`<p class="fine"><span class="ladder" aria-hidden="true">${rungs}</span> ${said}</p>`;
}

function held(number: number, page: Page): Markup | null {
  const { say } = page;
  const capture = page.captures.get(number);
  if (capture === undefined) return null;
  const picture = page.pictures.get(capture.sha256);
  const image =
    picture === undefined || capture.withheld !== null
      ? null
      : markup`<img alt="${capture.alt}" src="data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}">`;
  const withheld = capture.withheld === null ? null : markup`<br>${capture.withheld}`;
  const name = aside(capture.fileName ?? say('capture.unnamed'));
  return markup`<p class="fine">${captureLinks([number], page)}: ${name}${say('join.comma')}${capture.natureWords}${withheld}<br>SHA-256 <span class="mono" dir="ltr">${capture.sha256}</span></p>${image}`;
}

/** What reviewers decided: there is none where the recipient sees no notes. */
function reviews(exhibit: Exhibit, { say }: Page): Markup | null {
  const said = exhibit.reviews.map(({ by, when, decisionWords, text }) => {
    const who = joined([aside(by), markup`${decisionWords}`, markup`<bdi>${when}</bdi>`], say('join.comma'));
    return markup`<p class="fine">${who}: ${aside(text)}</p>`;
  });
  return row(say('label.review'), ...said);
}
