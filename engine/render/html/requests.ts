import type { ModelRequest } from '../../../core/dossier/model.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { captureLinks, dateLine, fine, joined, list, row, sourceLinks } from './parts.ts';
import { aside, ownText, quotation } from './quotation.ts';

/** What was asked of the platform, what came back, and how long it was silent. */
export function requests(page: Page): Markup {
  const { requests: all } = page.model;
  if (all.length === 0) return markup`<p>${page.say('request.none')}</p>`;
  return markup`${all.map((request) => requestArticle(request, page))}`;
}

function requestArticle(request: ModelRequest, page: Page): Markup {
  const { say } = page;
  const sent = [request.sent, ...request.otherDates].filter((date) => date !== null);
  const about = request.accounts.flatMap((number) => {
    const account = page.model.accounts.find((one) => one.number === number);
    return account === undefined ? [] : [markup`<a href="#account-${number}"><bdi>${ownText(account.label)}</bdi></a>`];
  });
  const because = request.sentReason;
  const references = [...sourceLinks(request.sources, page), ...captureLinks(request.captures, page)];
  return markup`<article id="request-${request.number}">
    <h3>${ownText(say('request.heading', { n: request.number, platform: request.platform }))}</h3>
    ${row(say('request.by'), aside(request.requestedBy))}
    ${row(say('request.to'), request.addressee === null ? fine(markup`${say('request.no-addressee')}`) : aside(request.addressee))}
    ${row(say('request.channel'), aside(request.channel))}
    ${row(say('request.reference'), request.reference === null ? null : aside(request.reference))}
    ${row(say('request.about'), about.length === 0 ? null : markup`${joined(about, say('join.comma'))}`)}
    ${row(
      say('request.sent'),
      sent.length === 0 ? fine(markup`${say('label.date-unknown')}`) : list(sent.map((date) => dateLine(date, page))),
      because === null ? null : fine(markup`${say('said.date-chosen', { reason: because })}`),
    )}
    ${row(say('request.asked'), quotation(request.asked, 'second'), fine(...joined(references, say('join.comma'))))}
    ${row(say('request.came-back'), ...answers(request, page))}
    ${row(say('request.standing'), ...request.standing.map((sentence) => markup`<p>${sentence}</p>`))}
  </article>`;
}

function answers({ responses }: ModelRequest, page: Page): (Markup | null)[] {
  const { say } = page;
  if (responses.length === 0) return [fine(markup`${say('request.nothing')}`)];
  return responses.map((response) => {
    const dates = [response.date, ...response.otherDates].filter((date) => date !== null);
    const { respondent, outcome, after } = response;
    const said = [
      respondent === null ? null : markup`${say('request.respondent', { who: respondent })}`,
      outcome === null ? null : markup`${say('request.outcome', { outcome })}`,
      after === null ? null : markup`${say('request.after', { days: after.words })}`,
      ...sourceLinks(response.sources, page),
      ...captureLinks(response.captures, page),
    ].filter((part) => part !== null);
    const when = dates.map((date) => markup`<br>${dateLine(date, page)}`);
    return markup`<div class="answered"><p><b>${response.words}</b>${when}</p>${response.text === null ? null : quotation(response.text, 'second')}${fine(...joined(said, say('join.semicolon')))}</div>`;
  });
}
