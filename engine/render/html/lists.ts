import type { ModelCapture, ModelSource } from '../../../core/dossier/model.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { dateLine, exhibitLink, joined, webLink } from './parts.ts';
import { aside } from './quotation.ts';

/** The sources that the dossier leans on. What one doesn't say is said to be so, never filled. */
export function sources(page: Page): Markup {
  const { sources: all } = page.model;
  if (all.length === 0) return markup`<p>${page.say('source.none')}</p>`;
  return markup`<ol class="numbered">\n${all.map((source) => sourceItem(source, page))}</ol>`;
}

function sourceItem(source: ModelSource, page: Page): Markup {
  const { say } = page;
  const title = source.title === null ? markup`<i>${say('source.no-title')}</i>` : aside(source.title);
  const dates = [source.published, ...source.otherDates].filter((date) => date !== null);
  const facts = [
    markup`${source.kindWords}`,
    ...(source.publisher === null ? [] : [aside(source.publisher)]),
    source.author === null ? markup`${say('source.no-author')}` : aside(source.author),
    ...(dates.length === 0 ? [markup`${say('source.no-date')}`] : []),
    ...(source.accessed === null ? [] : [markup`${say('source.read', { date: source.accessed })}`]),
  ];
  return markup`<li id="source-${source.number}" value="${source.number}"><b>${title}</b> <span class="fine">${joined(facts, say('join.semicolon'))}</span>
        ${dates.map((date) => markup`<br>${dateLine(date, page)}`)}
        ${source.url === null ? null : markup`<br>${webLink(source.url)}`}${source.archiveUrl === null ? null : markup`<br><span class="fine">${say('source.archived', { url: '' })}</span>${webLink(source.archiveUrl)}`}
        ${usedIn(source.exhibits, page)}</li>\n`;
}

function usedIn(exhibits: readonly string[], { say }: Page): Markup | null {
  if (exhibits.length === 0) return null;
  const links = joined(exhibits.map(exhibitLink), say('join.comma'));
  return markup`<br><span class="fine">${say('source.exhibits', { n: exhibits.length, list: '' })}${links}</span>`;
}

/** What is held: names, hashes, and how each came. */
export function captures(page: Page): Markup {
  const { captures: all } = page.model;
  if (all.length === 0) return markup`<p>${page.say('capture.none')}</p>`;
  return markup`<ol class="numbered">\n${all.map((capture) => captureItem(capture, page))}</ol>`;
}

function captureItem(capture: ModelCapture, page: Page): Markup {
  const { say } = page;
  const facts = [
    say('capture.facts', {
      nature: capture.natureWords,
      type: capture.type,
      bytes: capture.bytes,
      taken: capture.takenIn,
    }),
    capture.collected === null ? null : say('capture.collected', { date: capture.collected }),
    capture.collector === null ? null : say('capture.by', { who: capture.collector }),
    capture.tool === null ? null : say('capture.with', { tool: capture.tool }),
    capture.method === null ? null : say('capture.method', { method: capture.method }),
    capture.receivedFrom === null ? null : say('capture.from', { who: capture.receivedFrom }),
    capture.withheld,
  ].filter((part) => part !== null);
  return markup`<li id="capture-${capture.number}" value="${capture.number}"><b>${aside(capture.fileName ?? say('capture.unnamed'))}</b>
        <span class="fine">${facts.join(say('join.semicolon'))}</span>${capture.urls.map((url) => markup`<br>${webLink(url)}`)}
        <br><span class="fine">SHA-256</span> <span class="mono" dir="ltr">${capture.sha256}</span>
        ${usedIn(capture.exhibits, page)}</li>\n`;
}
