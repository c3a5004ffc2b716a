import type { DossierModel, Exhibit, ModelDate, SourceReference } from '../../core/dossier/model.ts';

/** A spreadsheet reads a cell that begins so as a formula (INTEGRITY: "formulas in CSV"). */
const FORMULA = /^[=+\-@\t\r]/;

type Cells = Readonly<Record<string, string>>;

/**
 * One row an exhibit, RFC 4180 with CRLF, UTF-8 with a byte order mark, because spreadsheets take a table without one for an old
 * code page. A cell that a spreadsheet would run as a formula gets an apostrophe before it, and the last column, `guarded`,
 * names the columns where that was done: take one character away there and the text is verbatim (docs/adr/0053).
 */
export function renderCsv(model: DossierModel): Uint8Array {
  const rows = model.exhibits.map((exhibit) => guarded(cellsOf(exhibit, model)));
  const header = Object.keys(guarded(cellsOf(null, model)));
  const lines = [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))];
  return new TextEncoder().encode('\uFEFF' + lines.map((cells) => cells.map(field).join(',') + '\r\n').join(''));
}

function guarded(cells: Cells): Cells {
  const risky = Object.keys(cells).filter((column) => FORMULA.test(cells[column] ?? ''));
  const safe = Object.fromEntries(
    Object.entries(cells).map(([column, text]) => [column, risky.includes(column) ? `'${text}` : text]),
  );
  return { ...safe, guarded: risky.join(' ') };
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The columns are those of an exhibit; without one the cells are empty, which gives the header. */
function cellsOf(exhibit: Exhibit | null, model: DossierModel): Cells {
  const account = model.accounts.find(({ number }) => number === exhibit?.account);
  return {
    exhibit: exhibit?.exhibit ?? '',
    statement_id: exhibit?.statementId ?? '',
    kind: exhibit?.kind ?? '',
    platform: account?.platform ?? '',
    account: account?.label ?? '',
    speaker: exhibit?.speaker ?? '',
    date: exhibit?.date?.edtf ?? '',
    date_words: exhibit?.date?.words ?? '',
    date_precision: exhibit?.date?.precision ?? '',
    date_displayed: exhibit?.date?.displayed ?? '',
    dates_differ: exhibit?.conflict === true ? 'yes' : '',
    other_dates: (exhibit?.otherDates ?? []).map(claim).join('; '),
    lang: exhibit?.text.lang ?? '',
    direction: exhibit?.text.dir ?? '',
    text_kind: exhibit?.textKind ?? '',
    text: exhibit?.text.text ?? '',
    text_repaired: exhibit?.repair?.text ?? '',
    stance: exhibit?.stance ?? '',
    context: exhibit?.context ?? '',
    url: exhibit?.url ?? '',
    native_id: exhibit?.nativeId ?? '',
    post_id_clock: exhibit?.postIdClock?.edtf ?? '',
    sources: sourcesOf(exhibit?.sources ?? [], model),
    captures_sha256: (exhibit?.captures ?? []).map((number) => hashOf(number, model)).join(' '),
    imported_record: exhibit?.importedFrom?.words ?? '',
    assurance: exhibit === null ? '' : `${exhibit.assurance.level} ${exhibit.assurance.name}`,
  };
}

function claim({ edtf, words, assertedBy }: ModelDate): string {
  return [edtf ?? words, assertedBy].filter((part) => part !== null).join(' (') + (assertedBy === null ? '' : ')');
}

function sourcesOf(references: readonly SourceReference[], model: DossierModel): string {
  return references
    .map(({ source, locator }) => {
      const { title, publisher, url } = model.sources.find(({ number }) => number === source) ?? {};
      return [title, publisher, url, locator].filter((part) => part !== null && part !== undefined).join(', ');
    })
    .join('; ');
}

function hashOf(number: number, model: DossierModel): string {
  return model.captures.find((capture) => capture.number === number)?.sha256 ?? '';
}
