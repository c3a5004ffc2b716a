import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { row } from './parts.ts';
import { aside, ownText } from './quotation.ts';

/** How the dossier was made, what it can't show, and what stands against it. */
export function method({ model, say }: Page): Markup {
  const parts = model.method.map(
    ({ heading, paragraphs }) => markup`<h3>${heading}</h3>${paragraphs.map((text) => markup`<p>${text}</p>`)}`,
  );
  const findings = model.findings.map(({ severity, exhibit, message, waived }) => {
    const where =
      exhibit === null ? null : markup`<a href="#exhibit-${exhibit}">${say('findings.exhibit', { exhibit })}</a> `;
    const reason = waived === null ? null : markup` <b>${say('findings.waived')}</b> ${aside(waived)}`;
    return markup`<li class="${severity}"><b>${say(`severity.${severity}`)}</b>: ${where}${ownText(message)}${reason}</li>\n`;
  });
  return markup`${parts}
    <h3>${say('part.findings')}</h3>
    ${findings.length === 0 ? markup`<p>${say('findings.none')}</p>` : markup`<ul class="findings">\n${findings}</ul>`}`;
}

/** Where custody stood, and how a stranger checks it. */
export function custody({ model, say }: Page): Markup {
  const { head, checkpoint, paragraphs, howToVerify } = model.edition.custody;
  const mono = (text: string): Markup => markup`<span class="mono" dir="ltr">${text}</span>`;
  return markup`${paragraphs.map((text) => markup`<p>${text}</p>`)}
    ${
      head === null
        ? null
        : [
            row(say('custody.head'), mono(head.hash)),
            row(
              say('custody.event'),
              markup`${say('custody.event-of', { n: head.seq, chain: '' })}${mono(head.chain)}`,
            ),
          ]
    }
    ${
      checkpoint === null
        ? null
        : row(
            say('custody.checkpoint'),
            markup`${say(checkpoint.signed ? 'custody.signed' : 'custody.not-signed', { made: checkpoint.made })} ${mono(checkpoint.root)}`,
          )
    }
    <h3>${say('part.verify')}</h3>
    <ul>
      ${howToVerify.map((text) => markup`<li>${text}</li>`)}
    </ul>
    <p class="fine">${aside(model.edition.program)} · ${say('edition.label', { n: model.edition.number })}</p>`;
}
