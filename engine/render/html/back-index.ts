import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { exhibitLink, joined } from './parts.ts';
import { aside } from './quotation.ts';

/** Where everything that has a name stands, by exhibit number. */
export function backIndex({ model, say }: Page): Markup | null {
  if (model.index.length === 0) return null;
  return markup`${model.index.map(
    ({ heading, entries }) =>
      markup`<h3>${heading}</h3><ul class="index">\n${entries.map(({ words, note, exhibits }) => {
        const more = note === null ? null : markup` <span class="fine">${aside(note)}</span>`;
        const where =
          exhibits.length === 0
            ? null
            : markup`<span class="to">${joined(exhibits.map(exhibitLink), say('join.comma'))}</span>`;
        return markup`<li><span>${aside(words)}${more}</span>${where}</li>\n`;
      })}</ul>`,
  )}`;
}
