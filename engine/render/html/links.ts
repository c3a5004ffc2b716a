import type { MarkedSpan } from '../../../core/dossier/marked-runs.ts';
import type { Exhibit } from '../../../core/dossier/model.ts';
import type { ExhibitLink, ModelClause } from '../../../core/dossier/rules-model.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { captureLinks, fine, joined, prose, row } from './parts.ts';
import { aside, langOf, markedText, quotation } from './quotation.ts';

/** The words of a statement that its links lean on, in the text that is printed. */
export function spansOf({ links }: Exhibit): MarkedSpan[] {
  const spans = new Map<string, MarkedSpan>();
  for (const { statementSpans } of links ?? []) {
    for (const { at, mark } of statementSpans) if (at !== null) spans.set(mark, { ...at, mark });
  }
  return [...spans.values()];
}

/** The clauses that the statement touches, and what is said for and against each link. */
export function linkRows({ links = [] }: Exhibit, page: Page): Markup[] {
  return links.map((link) => {
    const { say } = page;
    return markup`<div class="link">
      ${row(say('label.clause'), clauseOf(link, page), ...otherSpans(link, page))}
      ${row(say('label.elements'), elements(link))}
      ${row(say('label.against'), link.counter === null ? fine(markup`${say('link.no-counter')}`) : prose(link.counter))}
      ${row(say('label.exceptions'), ...exceptions(link))}
      ${row(say('label.rationale'), link.rationale === null ? null : prose(link.rationale), signed(link, page))}
    </div>`;
  });
}

function clauseOf(link: ExhibitLink, page: Page): Markup | null {
  const { say } = page;
  const { rules } = page.model;
  const clause = rules?.clauses.find(({ number }) => number === link.clause);
  if (rules === undefined || clause === undefined) return null;
  const version = rules.policies.flatMap(({ versions }) => versions).find(({ number }) => number === clause.version);
  const hash =
    version === undefined ? null : markup` SHA-256 <span class="mono" dir="ltr">${version.sha256.slice(0, 20)}…</span>`;
  const letters = [...new Set(link.statementSpans.map(({ mark }) => mark))].map(
    (mark) => markup`<span class="key st" data-mark="${mark}"></span>`,
  );
  const day = link.day === null ? say('day.undated') : link.day.words;
  const other = link.day === null || link.day.isTextOfDay ? null : markup` ${say('day.other-version')}`;
  return markup`<p class="of">${letters} <a href="#clause-${clause.number}">${clauseTitle(clause, page)}</a></p>
    <blockquote class="words rule ${clause.text.script}" dir="${clause.text.dir}"${langOf(clause.text)}>${markedText(clause.text.text, link.clauseSpans, 'cl')}</blockquote>
    <p class="fine">${say('link.matched')} ${day}${other}${hash}</p>`;
}

/** "Hateful conduct policy, 1 Violence": the policy, its number for the clause, its heading. */
export function clauseTitle(clause: ModelClause, page: Page): Markup {
  const policy = page.model.rules?.policies.find(({ number }) => number === clause.policy);
  const named = [policy?.title, clause.label, clause.path].filter((part) => part !== undefined && part !== null);
  const parts = named.filter((part) => part !== '').map((part) => aside(part));
  return markup`${joined(parts, page.say('join.comma'))}`;
}

/** Spans that can't be drawn in the words printed: words of another wording, and regions of pictures. */
function otherSpans(link: ExhibitLink, page: Page): (Markup | null)[] {
  const { say } = page;
  return link.statementSpans.map(({ words, at, mark, wordingWords, capture, region }) => {
    const key = markup`<span class="key st" data-mark="${mark}"></span> `;
    if (words !== null && at === null) {
      const said = say('link.other-wording', {
        wording: wordingWords ?? '',
        words: say('quoted', { words: words.text }),
      });
      return fine(key, markup`${said}`);
    }
    if (region === null || capture === null) return null;
    const { x, y, width, height } = region;
    const percent = (share: number): number => Math.round(share * 100);
    const of = say('link.region', {
      capture: say('capture.ref', { n: capture }),
      x: percent(x),
      y: percent(y),
      width: percent(width),
      height: percent(height),
    });
    const where =
      region.page === null ? null : markup`${say('join.comma')}${say('link.region-page', { page: region.page })}`;
    return fine(key, markup`${of}${where} (${captureLinks([capture], page)})`);
  });
}

function elements({ elements: all }: ExhibitLink): Markup | null {
  if (all.length === 0) return null;
  return markup`<ul class="elements">${all.map(
    ({ element, finding, findingWords, note }) =>
      markup`<li><i class="verdict ${finding ?? 'open'}" aria-hidden="true"></i> ${aside(element)}: <b>${findingWords}</b>${note === null ? null : markup` <span class="fine">${aside(note)}</span>`}</li>`,
  )}</ul>`;
}

function exceptions({ exceptions: all }: ExhibitLink): Markup[] {
  return all.map(
    ({ text, appliesWords, answer }) =>
      markup`${quotation(text, 'rule small')}<p class="answer"><b>${appliesWords}.</b> ${answer === null ? null : aside(answer)}</p>`,
  );
}

/** Whose work the link is: only where the recipient sees notes. */
function signed({ rationale, strength, author, reviewer, decisionWords }: ExhibitLink, { say }: Page): Markup | null {
  if (rationale === null && author === null) return fine(markup`${decisionWords}`);
  const said = [
    author === null ? null : say('link.author', { author }),
    strength === null ? null : say('link.strength', { n: strength, of: 5 }),
    reviewer === null ? decisionWords : say('link.reviewed', { decision: decisionWords, reviewer }),
  ].filter((part) => part !== null);
  return fine(markup`${said.join(say('join.semicolon'))}`);
}
