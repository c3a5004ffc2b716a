import { createHash } from 'node:crypto';
import { sectionsOf } from '../../../core/dossier/compile.ts';
import type { DossierModel, ModelAccount, ModelCapture, ModelSource } from '../../../core/dossier/model.ts';
import type { Pictures } from '../pictures.ts';
import { exhibitArticle } from './exhibit.ts';
import { markup, Markup } from './markup.ts';
import { dateLine, joined, observation, webLink } from './parts.ts';
import { aside } from './quotation.ts';
import { styleSheet } from './style.ts';
import { summarySection } from './summary.ts';

/**
 * The dossier as one file that needs nothing else: no script, no font, no request. Its content policy forbids everything but its own
 * style sheet (by hash) and the pictures inside it. Typefaces are those of the reader's machine; the edition that
 * carries its own is the PDF (docs/adr/0052).
 */
export function renderHtml(model: DossierModel, pictures: Pictures): Uint8Array {
  const page = markup`<!doctype html>
<html lang="${model.lang}" dir="${model.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${model.edition.program}">
<title>${model.title}</title>
<style>${new Markup(styleSheet)}</style>
</head>
<body>
${cover(model)}
<main>
${summarySection(model)}
${accounts(model.accounts)}
${chronology(model, pictures)}
${sources(model.sources)}
${captures(model.captures)}
${method(model)}
${custody(model)}
</main>
</body>
</html>
`;
  return new TextEncoder().encode(page.text);
}

function policy(): string {
  const style = createHash('sha256').update(styleSheet).digest('base64');
  return `default-src 'none'; style-src 'sha256-${style}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

function cover(model: DossierModel): Markup {
  const facts: [string, string | null][] = [
    ['Addressee', model.addressee],
    ['Reference', model.reference],
    ['Case', model.caseFile.title],
    ['Edition', model.edition.label],
    ['Compiled', model.edition.madeWords],
    ['Profile', model.profileWords],
  ];
  const contents = [
    ['summary', 'Summary'],
    ['accounts', 'Accounts'],
    ['chronology', 'Chronology'],
    ['sources', 'Sources'],
    ['captures', 'Captures'],
    ['method', 'Method and limits'],
    ['custody', 'Custody'],
  ] as const;
  return markup`<header class="cover">
    <p class="kind">${model.document === 'dossier' ? 'Dossier' : model.document}</p>
    <h1>${model.title}</h1>
    <dl>
      ${facts.flatMap(([name, value]) =>
        value === null
          ? []
          : [
              markup`<dt>${name}</dt>
                <dd>${aside(value)}</dd>`,
            ],
      )}
    </dl>
    <nav aria-label="Contents">
      <ul>
        ${contents.map(([id, name]) => markup`<li><a href="#${id}">${name}</a></li>`)}
      </ul>
    </nav>
  </header>`;
}

function accounts(all: readonly ModelAccount[]): Markup {
  return markup`<section id="accounts">
    <h2>Accounts</h2>
    ${all.map(
      (account) =>
        markup`<article id="account-${account.number}">
          <h3><bdi dir="ltr">${account.label}</bdi></h3>
          <dl>
            ${fact('Platform', account.platform)}${fact('User id', account.platformUserId)}${fact('Same account', account.sameAs)}${fact('Statements here', String(account.statements))}
          </dl>
          ${account.url === null ? null : markup`<p class="fine">${webLink(account.url)}</p>`} ${subject(account.subject)}
          ${
            account.names.length === 0
              ? null
              : markup`<h4>Names as of dates</h4>
                  <ul>
                    ${account.names.map((name) => markup`<li>${aside([name.name, name.handle].filter((part) => part !== null).join(' · ') || 'handle not known')} <span class="fine">${name.when}${name.source === null ? null : markup`, <a href="#source-${name.source}">source ${name.source}</a>`}</span></li>`)}
                  </ul>`
          }
          ${
            account.observations.length === 0
              ? null
              : markup`<h4>Status observed</h4>
                  <ul>
                    ${account.observations.map(observation)}
                  </ul>`
          }
        </article>`,
    )}
  </section>`;
}

function subject(of: ModelAccount['subject']): Markup | null {
  if (of === null) return null;
  const about = [of.kindWords, of.role, of.note].filter((part) => part !== null).join('; ');
  return markup`<p>
    ${joined(
      of.names.map(
        (name) => markup`<bdi dir="${name.dir}" lang="${name.lang === 'und' ? '' : name.lang}">${name.text}</bdi>`,
      ),
      ', ',
    )} <span class="fine">${about}</span>
  </p>`;
}

function chronology(model: DossierModel, pictures: Pictures): Markup {
  const sections = sectionsOf(model.exhibits).map(
    ({ heading, exhibits }) =>
      markup`<h3>${heading}</h3>
        ${exhibits.map((exhibit) => exhibitArticle(exhibit, model, pictures))}`,
  );
  return markup`<section id="chronology">
    <h2>Chronology</h2>
    ${sections}
  </section>`;
}

function sources(all: readonly ModelSource[]): Markup {
  const items = all.map(
    (source) =>
      markup`<li id="source-${source.number}" value="${source.number}">
        <b>${aside(source.title ?? source.kindWords)}</b>
        <span class="fine"
          >${[source.kindWords, source.author, source.publisher].filter((part) => part !== null).join(', ')}${source.published === null ? null : markup`; published ${dateLine(source.published)}`}${source.accessed === null ? null : markup`; read ${source.accessed}`}</span
        >
        ${source.url === null ? null : markup`<br />${webLink(source.url)}`}${source.archiveUrl === null ? null : markup`<br />Archived: ${webLink(source.archiveUrl)}`}
        <br /><span class="fine"
          >${source.exhibits.length === 0 ? null : markup`Exhibits ${joined(source.exhibits.map(exhibitLink), ', ')}`}</span
        >
      </li>`,
  );
  return markup`<section id="sources">
    <h2>Sources</h2>
    ${
      items.length === 0
        ? markup`<p>No source is named.</p>`
        : markup`<ol>
            ${items}
          </ol>`
    }
  </section>`;
}

function exhibitLink(exhibit: string): Markup {
  return markup`<a href="#exhibit-${exhibit}">${exhibit}</a>`;
}

function captures(all: readonly ModelCapture[]): Markup {
  const items = all.map(
    (capture) =>
      markup`<li id="capture-${capture.number}" value="${capture.number}">
        <b>${aside(capture.fileName ?? 'unnamed')}</b>
        <span class="fine"
          >${capture.natureWords}, ${capture.type}, ${capture.bytes} bytes; taken in
          ${capture.takenIn}${extra('collected', capture.collected)}${extra('by', capture.collector)}${extra('with', capture.tool)}${extra('method', capture.method)}${extra('received from', capture.receivedFrom)}${extra('', capture.withheld)}</span
        >
        ${capture.urls.map((url) => markup`<br />${webLink(url)}`)}
        <br /><span class="mono">${capture.sha256}</span>
      </li>`,
  );
  return markup`<section id="captures">
    <h2>Captures</h2>
    ${
      items.length === 0
        ? markup`<p>None is held.</p>`
        : markup`<ol>
            ${items}
          </ol>`
    }
  </section>`;
}

function extra(name: string, value: string | null): Markup | null {
  return value === null ? null : markup`; ${name} ${aside(value)}`;
}

function fact(name: string, value: string | null): Markup | null {
  return value === null
    ? null
    : markup`<dt>${name}</dt>
        <dd>${aside(value)}</dd>`;
}

function method(model: DossierModel): Markup {
  const parts = model.method.map(
    ({ heading, paragraphs }) =>
      markup`<h3>${heading}</h3>
        ${paragraphs.map((text) => markup`<p>${text}</p>`)}`,
  );
  const findings = model.findings.map(
    (finding) =>
      markup`<li class="${finding.severity}">
        <b>${finding.severity === 'block' ? 'Stands against freezing' : finding.severity}</b
        >${finding.exhibit === null ? null : markup`, exhibit ${exhibitLink(finding.exhibit)}`}:
        ${finding.message}${finding.waived === null ? null : markup` <b>Waived:</b> ${aside(finding.waived)}`}
      </li>`,
  );
  return markup`<section id="method">
    <h2>Method and limits</h2>
    ${parts}
    <h3>Findings of this edition</h3>
    ${
      findings.length === 0
        ? markup`<p>None.</p>`
        : markup`<ul class="findings">
            ${findings}
          </ul>`
    }
  </section>`;
}

function custody({ edition }: DossierModel): Markup {
  const { head, checkpoint } = edition.custody;
  return markup`<section id="custody">
    <h2>Custody</h2>
    ${edition.custody.paragraphs.map((text) => markup`<p>${text}</p>`)}
    <dl>
      ${
        head === null
          ? null
          : markup`<dt>Head</dt>
              <dd class="mono">${head.hash}</dd>
              <dt>Event</dt>
              <dd>${head.seq} of chain <span class="mono">${head.chain}</span></dd>`
      }
      ${
        checkpoint === null
          ? null
          : markup`<dt>Checkpoint</dt>
              <dd>
                ${checkpoint.made}, root <span class="mono">${checkpoint.root}</span>,
                ${checkpoint.signed ? 'signed' : 'not signed'}
              </dd>`
      }
    </dl>
    <h3>How to verify</h3>
    <ul>
      ${edition.custody.howToVerify.map((text) => markup`<li>${text}</li>`)}
    </ul>
    <p class="fine">${edition.program}</p>
  </section>`;
}
