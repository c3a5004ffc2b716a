import { createHash } from 'node:crypto';
import type { DossierModel } from '../../../core/dossier/model.ts';
import type { Pictures } from '../pictures.ts';
import { accounts } from './accounts.ts';
import { backIndex } from './back-index.ts';
import { chronology } from './exhibit.ts';
import { captures, sources } from './lists.ts';
import { Markup, markup } from './markup.ts';
import { custody, method } from './method.ts';
import { pageFor, type Page } from './page.ts';
import { aside, ownText } from './quotation.ts';
import { requests } from './requests.ts';
import { clauseTable, policyAnnex } from './rules.ts';
import { pageStyle, styleSheet } from './style.ts';
import { summary } from './summary.ts';

interface Part {
  readonly id: string;
  readonly title: string;
  /** null: there is nothing to say. */
  readonly content: Markup | null;
}

/**
 * The dossier as one file that needs nothing else: no script, nothing loaded, a content policy that allows only its own style sheet.
 * It reads in any browser, prints well, and every quotation carries its language and direction.
 */
export function renderHtml(model: DossierModel, pictures: Pictures): Uint8Array {
  const page = pageFor(model, pictures);
  const parts = partsOf(page);
  const style = styleSheet + pageStyle(page);
  const written = markup`<!doctype html>
<html lang="${model.lang}" dir="${model.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${model.edition.program}">
<title>${model.title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${cover(page, parts)}
<main>
${parts.map(({ id, title, content }) => markup`<section id="${id}">\n<h2>${title}</h2>\n${content}</section>\n`)}
</main>
</body>
</html>
`;
  return new TextEncoder().encode(written.text);
}

function partsOf(page: Page): Part[] {
  const { say } = page;
  const all: Part[] = [
    { id: 'summary', title: say('part.summary'), content: summary(page) },
    { id: 'accounts', title: say('part.accounts'), content: accounts(page) },
    { id: 'chronology', title: say('part.chronology'), content: chronology(page) },
    { id: 'clauses', title: say('part.clauses'), content: clauseTable(page) },
    { id: 'annex', title: say('part.annex'), content: policyAnnex(page) },
    { id: 'requests', title: say('part.requests'), content: requests(page) },
    { id: 'sources', title: say('part.sources'), content: sources(page) },
    { id: 'captures', title: say('part.captures'), content: captures(page) },
    { id: 'method', title: say('part.method'), content: method(page) },
    { id: 'custody', title: say('part.custody'), content: custody(page) },
    { id: 'index', title: say('part.index'), content: backIndex(page) },
  ];
  return all.filter(({ content }) => content !== null);
}

function policy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

function cover({ model, say }: Page, parts: readonly Part[]): Markup {
  const { edition, caseFile } = model;
  const facts: [string, string | null][] = [
    [say('cover.addressee'), model.addressee],
    [say('cover.reference'), model.reference],
    [say('cover.case'), caseFile.title],
    [say('cover.edition'), edition.label],
    [say('cover.compiled'), edition.madeWords],
    [say('cover.language'), model.langWords],
    [say('cover.profile'), model.profileWords],
    [say('cover.description'), caseFile.description],
    [say('cover.purpose'), caseFile.purpose],
    [say('cover.legal-basis'), caseFile.legalBasis],
  ];
  return markup`<header class="cover">
    <p class="kind">${model.document === 'dossier' ? say('part.dossier') : aside(model.document)}</p>
    <h1>${aside(model.title)}</h1>
    ${edition.frozen ? null : markup`<p class="draft"><b>${edition.running}</b> ${say('cover.draft')}</p>`}
    <dl>
      ${facts.map(([name, value]) => (value === null ? null : markup`<dt>${name}</dt>\n<dd><bdi>${ownText(value)}</bdi></dd>\n`))}
    </dl>
    <nav aria-label="${say('part.contents')}">
      <ul>
        ${parts.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>\n`)}
      </ul>
    </nav>
  </header>`;
}
