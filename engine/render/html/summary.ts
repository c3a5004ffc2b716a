import type { DossierModel, ModelSummary } from '../../../core/dossier/model.ts';
import { markup, type Markup } from './markup.ts';
import { aside } from './quotation.ts';

/** What was reviewed beside what is included, in words and in numbers. */
export function summarySection({ summary }: DossierModel): Markup {
  return markup`<section id="summary">
    <h2>Summary</h2>
    ${summary.sentences.map((text) => markup`<p>${text}</p>`)}
    <h3>What was chosen</h3>
    <dl>
      ${summary.selection.map(
        ({ label, value }) =>
          markup`<dt>${label}</dt>
            <dd><bdi dir="ltr">${value}</bdi></dd>`,
      )}
    </dl>
    ${table('By account', 'Account', summary.byAccount)} ${table('By year', 'Year', summary.byPeriod)}
    <h3>By assurance</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col">What it means</th>
          <th scope="col" class="n">Statements</th>
        </tr>
      </thead>
      <tbody>
        ${summary.byAssurance.map(
          (row) =>
            markup`<tr>
              <th scope="row">${row.level} ${row.name}</th>
              <td>${row.words}</td>
              <td class="n">${row.statements}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${searches(summary)}
  </section>`;
}

function table(title: string, first: string, rows: ModelSummary['byAccount']): Markup {
  return markup`<h3>${title}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          <th scope="col" class="n">On record</th>
          <th scope="col" class="n">Included</th>
          <th scope="col" class="n">Set aside</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            markup`<tr>
              <th scope="row"><bdi dir="ltr">${row.label}</bdi></th>
              <td class="n">${row.onRecord}</td>
              <td class="n">${row.included}</td>
              <td class="n">${row.setAside}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function searches({ searches: done }: ModelSummary): Markup | null {
  if (done.length === 0) return null;
  return markup`<h3>What was searched</h3>
    <ul>
      ${done.map(
        (search) =>
          markup`<li>
            ${search.when}, ${aside(search.place)}: ${aside(search.query)}
            <span class="fine"
              >${search.result}${search.by === null ? null : markup`, by ${aside(search.by)}`}${search.leftOut === null ? null : markup`; left out: ${aside(search.leftOut)}`}</span
            >
          </li>`,
      )}
    </ul>`;
}
