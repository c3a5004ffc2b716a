import { paragraphsOf } from '../../../core/dossier/annex-passages.ts';
import type { ModelPolicy, ModelPolicyQuotation, ModelPolicyVersion } from '../../../core/dossier/rules-model.ts';
import { clauseTitle } from './links.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { exhibitLink, fine, joined, list, row, sourceLinks, webLink } from './parts.ts';
import { aside, comparedText, ownText, quotation } from './quotation.ts';
import { head } from './summary.ts';

/** Each clause that statements touch, with its exhibits. */
export function clauseTable(page: Page): Markup | null {
  const { say, speech } = page;
  const clauses = page.model.rules?.clauses ?? [];
  if (clauses.length === 0) return null;
  return markup`<table>
      ${head(['', say('column.clause'), say('column.exhibits')], [])}
      <tbody>
        ${clauses.map(
          (clause) =>
            markup`<tr id="clause-${clause.number}"><th scope="row">${speech.number(clause.number)}</th><td>${clauseTitle(clause, page)} <span class="fine">${clause.kindWords}</span>${quotation(clause.text, 'rule small')}</td><td>${joined(clause.exhibits.map(exhibitLink), say('join.comma'))}</td></tr>\n`,
        )}
      </tbody>
    </table>`;
}

/** The policies as they are stored, with what is known of their times, and how faithfully others quote them. */
export function policyAnnex(page: Page): Markup | null {
  const { rules } = page.model;
  if (rules === undefined || rules.policies.length + rules.quotations.length === 0) return null;
  const { say } = page;
  const quotations =
    rules.quotations.length === 0
      ? markup`<p>${say('annex.none-quoted')}</p>`
      : markup`<p class="fine">${say('annex.key')}</p>${rules.quotations.map((one) => quoted(one, page))}`;
  return markup`${rules.policies.map((policy) => policyArticle(policy, page))}<h3>${say('part.quotations')}</h3>${quotations}`;
}

function policyArticle(policy: ModelPolicy, page: Page): Markup {
  return markup`<article id="policy-${policy.number}">
    <h3>${aside(policy.title)} <span class="fine">${aside(policy.platform)}</span></h3>
    ${policy.url === null ? null : fine(webLink(policy.url))}
    ${policy.versions.map((version) => versionPart(version, page))}
  </article>`;
}

function versionPart(version: ModelPolicyVersion, page: Page): Markup {
  const { say } = page;
  const sightings = version.sightings.map(({ words, source }) => {
    const from = source === null ? [] : sourceLinks([{ source, locator: null, note: null }], page);
    return markup`${joined([markup`${words}`, ...from], say('join.comma'))}`;
  });
  const { effective, registrar, registrarRef, licence } = version;
  const facts = [
    ...sightings,
    markup`${effective === null ? say('annex.no-effective') : say('annex.effective', { date: effective })}`,
    ...(registrar === null ? [] : [markup`${say('annex.registrar', { registrar })}`]),
    ...(registrarRef === null ? [] : [markup`${say('annex.registrar-ref', { ref: registrarRef })}`]),
    markup`${licence === null ? say('annex.no-licence') : say('annex.licence', { licence })}`,
    markup`SHA-256 <span class="mono" dir="ltr">${version.sha256}</span>`,
  ];
  return markup`<div id="version-${version.number}">${row(
    say('annex.version', { n: version.number }),
    list(facts),
    ...printedText(version, page),
  )}</div>`;
}

/** The text as it is stored; of one that would fill a volume, what is leant on, with what is left out said. */
function printedText({ text, printed }: ModelPolicyVersion, { say }: Page): (Markup | null)[] {
  const whole = printed.every(({ start, end }) => start === 0 && end === text.text.length);
  const gap = (from: number, to: number): Markup | null =>
    to > from ? markup`<p class="gap">${say('annex.left-out', { n: to - from })}</p>` : null;
  const passages = printed.flatMap(({ start, end }, index) => [
    gap(printed[index - 1]?.end ?? 0, start),
    ...paragraphsOf(text.text.slice(start, end)).map((paragraph) =>
      quotation({ ...text, text: paragraph }, 'rule small'),
    ),
  ]);
  const note = whole ? null : markup`${say('annex.passages', { n: text.text.length })} `;
  return [fine(note, markup`${say('annex.lines')}`), ...passages, gap(printed.at(-1)?.end ?? 0, text.text.length)];
}

const drawn = {
  gone: (inner: Markup[]): Markup => markup`<del>${inner}</del>`,
  added: (inner: Markup[]): Markup => markup`<ins>${inner}</ins>`,
};

function quoted(quote: ModelPolicyQuotation, page: Page): Markup {
  const { say } = page;
  const by = [
    quote.exhibit === null
      ? null
      : markup`${say('annex.quoted-by-exhibit', { exhibit: quote.exhibit })} ${exhibitLink(quote.exhibit)}`,
    quote.source === null
      ? null
      : markup`<a href="#source-${quote.source}">${say('annex.quoted-by-source', { n: quote.source })}</a>`,
    quote.request === null
      ? null
      : markup`<a href="#request-${quote.request}">${say('annex.quoted-by-request', { n: quote.request })}</a>`,
    quote.claimedOn === null ? null : markup`${say('annex.claimed', { when: quote.claimedOn })}`,
    quote.version === null
      ? null
      : markup`<a href="#version-${quote.version}">${say('annex.version', { n: quote.version })}</a>`,
  ].filter((part) => part !== null);
  const compared = quote.match === 'altered' ? quotation(quote.text, 'second', comparedText(quote.runs, drawn)) : null;
  const sentences = [
    quote.matchWords,
    ...quote.sentences,
    ...(quote.isTextOfDay === false ? [say('annex.not-of-day')] : []),
  ];
  return markup`<article class="quoted">
    ${row(say('annex.quotation'), quotation(quote.text, 'second'), fine(...joined(by, say('join.semicolon'))))}
    ${row(say('annex.passage'), quote.match === 'altered' && quote.passage !== null ? quotation(quote.passage, 'rule small') : null)}
    ${row(say('annex.compared'), compared, list(sentences.map((sentence) => ownText(sentence))))}
  </article>`;
}
