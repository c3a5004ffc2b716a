import type { ModelSummary } from '../../../core/dossier/model.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { joined } from './parts.ts';
import { aside, ownText } from './quotation.ts';

/** What was reviewed beside what is included, in words and in numbers. */
export function summary(page: Page): Markup {
  const { say, speech } = page;
  const { sentences, selection, byAccount, byPeriod, byAssurance } = page.model.summary;
  return markup`${sentences.map((text) => markup`<p>${text}</p>`)}
    <h3>${say('part.chosen')}</h3>
    <dl>
      ${selection.map(({ label, value }) => markup`<dt>${label}</dt>\n<dd><bdi>${ownText(value)}</bdi></dd>\n`)}
    </dl>
    ${counts(page, say('part.by-account'), say('column.account'), byAccount)}
    ${counts(page, say('part.by-year'), say('column.year'), byPeriod)}
    <h3>${say('part.how-sure')}</h3>
    <table>
      ${head([say('column.level'), say('column.means')], [say('column.statements')])}
      <tbody>
        ${byAssurance.map(
          (row) =>
            markup`<tr><th scope="row">${speech.number(row.level)} ${row.name}</th><td>${row.words}</td><td class="n">${speech.number(row.statements)}</td></tr>\n`,
        )}
      </tbody>
    </table>
    ${searches(page)}`;
}

/** Heads of columns: words, then numbers. */
export function head(words: readonly string[], numbers: readonly string[]): Markup {
  return markup`<thead>
        <tr>${words.map((word) => markup`<th scope="col">${word}</th>`)}${numbers.map((word) => markup`<th scope="col" class="n">${word}</th>`)}</tr>
      </thead>`;
}

function counts({ say, speech }: Page, title: string, first: string, rows: ModelSummary['byAccount']): Markup {
  return markup`<h3>${title}</h3>
    <table>
      ${head([first], [say('column.on-record'), say('column.included'), say('column.set-aside')])}
      <tbody>
        ${rows.map(
          (row) =>
            markup`<tr><th scope="row"><bdi>${ownText(row.label)}</bdi></th>${[row.onRecord, row.included, row.setAside].map((n) => markup`<td class="n">${speech.number(n)}</td>`)}</tr>\n`,
        )}
      </tbody>
    </table>`;
}

function searches({ model, say }: Page): Markup | null {
  const { searches: done } = model.summary;
  if (done.length === 0) return null;
  return markup`<h3>${say('part.searched')}</h3>
    <ul>
      ${done.map(({ when, place, query, result, by, leftOut }) => {
        const more = [
          markup`${result}`,
          by === null ? null : markup`${say('search.by', { who: by })}`,
          leftOut === null ? null : markup`${say('search.left-out', { what: leftOut })}`,
        ].filter((part) => part !== null);
        return markup`<li>${when}: ${aside(place)}: ${aside(query)} <span class="fine">${joined(more, say('join.semicolon'))}</span></li>\n`;
      })}
    </ul>`;
}
