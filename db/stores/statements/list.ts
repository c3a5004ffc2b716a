import type { Contract, OutputOf, ParsedInputOf } from '../../../core/contract/index.ts';
import { extentOf, type Extent } from '../../../core/domain/chronology.ts';
import { boundaryAtOrBefore } from '../../../core/text/graphemes.ts';
import { highlight, snippet } from '../../../core/text/normalise.ts';
import type { Connection } from '../../connection.ts';
import { uuidText } from '../../custody/uuid.ts';
import { AccountNames, subjectNames, type SubjectName } from '../account-names.ts';
import { caseZone } from '../case-record.ts';
import { encodeChronologyCursor } from '../cursor.ts';
import { exactText } from '../exact-text.ts';
import type { Keys } from './chronology-page.ts';
import type { ChosenRendering, StatementRecord } from './columns.ts';
import { countSelection, type Counted } from './counting.ts';
import { rowsAfter } from './find-rows.ts';
import { startOf } from './list-start.ts';
import { notPrepared } from './parts-page.ts';
import { keysOf } from './search-page.ts';
import { selectionOf, type Selection } from './selection.ts';
import { capturesOf, chosenRenderings, countsOf, datesOf, sourcesOf, tagsOf, type ClaimedDate } from './side-reads.ts';

export type StatementPage = OutputOf<Contract['statements.list']>;
export type StatementRow = StatementPage['items'][number];
export type ListRequest = ParsedInputOf<Contract['statements.list']>;

/**
 * One page of the chronology or of a search: a handful of queries, however long the case is.
 * @throws OnRecordError `input.invalid` (cursor, search), `date.invalid`, `object.not-found`
 */
export function listStatements(database: Connection, request: ListRequest): StatementPage {
  const selection = selectionOf(database, request);
  const { order, limit } = request;
  const start = startOf(database, selection, request);
  // One more than asked for tells whether there is a next page.
  const found = rowsAfter(database, selection, { order, after: start.after, limit: limit + 1 });
  const records = found.rows.slice(0, limit);
  const last = found.rows.length > limit ? records.at(-1) : undefined;
  const next = last === undefined ? found.stoppedAt : keysOf(last);
  return {
    items: assembled(database, records, selection, request.textLimit),
    next: next === null ? null : encodeChronologyCursor(next),
    ...(hasParts(selection) ? countedHere(start.after, records.length, next) : countSelection(database, selection)),
    first: start.first,
    notUnderstood: [...selection.notUnderstood],
    notPrepared: hasParts(selection) ? notPrepared(database, selection.search?.parts ?? []) : 0,
  };
}

function hasParts({ search }: Selection): boolean {
  return search !== null && search.parts.length > 0;
}

/** What is looked for inside words isn't counted beyond the page: each text would have to be read. */
function countedHere(after: Keys | null, rows: number, next: Keys | null): Counted {
  return { total: rows, totalCapped: next !== null || after !== null, uncertain: 0 };
}

function extentOn(dates: readonly ClaimedDate[] | undefined, zone: string): Extent {
  const chosen = dates?.find((date) => date.chosen);
  return extentOf(chosen?.edtf ?? null, chosen?.zone ?? zone, zone);
}

/** What stands beside the rows of a page. */
interface Beside {
  readonly zone: string;
  readonly accounts: AccountNames;
  readonly speakers: ReadonlyMap<number, SubjectName>;
  readonly dates: ReturnType<typeof datesOf>;
  readonly sources: ReturnType<typeof sourcesOf>;
  readonly captures: ReturnType<typeof capturesOf>;
  readonly counts: ReturnType<typeof countsOf>;
  readonly renderings: ReturnType<typeof chosenRenderings>;
  readonly tags: ReturnType<typeof tagsOf>;
}

function readBeside(database: Connection, records: readonly StatementRecord[]): Beside {
  const ids = records.map((row) => row.id);
  const where = (test: (row: StatementRecord) => boolean): number[] => records.filter(test).map((row) => row.id);
  const zone = caseZone(database);
  return {
    zone,
    accounts: new AccountNames(database, distinct(records.map((row) => row.account_id)), zone),
    speakers: subjectNames(database, distinct(records.map((row) => row.speaker_id))),
    dates: datesOf(database, 'statement_id', ids),
    sources: sourcesOf(database, 'statement_id', ids),
    captures: capturesOf(
      database,
      ids,
      where((row) => row.import_row !== null),
    ),
    counts: countsOf(database, ids),
    tags: tagsOf(database, ids),
    renderings: chosenRenderings(
      database,
      where((row) => row.version_id === null),
    ),
  };
}

function distinct(ids: readonly (number | null)[]): Set<number> {
  return new Set(ids.filter((id) => id !== null));
}

function assembled(
  database: Connection,
  records: readonly StatementRecord[],
  selection: Selection,
  textLimit: number | null,
): StatementRow[] {
  if (records.length === 0) return [];
  const beside = readBeside(database, records);
  return records.map((record) => rowOf(record, beside, selection, textLimit));
}

/** The words shown of a statement, and what they are. */
export function shownText(
  record: Pick<StatementRecord, 'text' | 'raw' | 'raw_encoding'>,
  rendering: ChosenRendering | undefined,
): Pick<StatementRow, 'text' | 'textKind'> {
  const { text, raw, raw_encoding } = record;
  if (text !== null) return { text: exactText({ text, raw, raw_encoding }), textKind: 'version' };
  if (rendering === undefined) return { text: '', textKind: 'paraphrase' };
  return { text: exactText(rendering), textKind: rendering.kind };
}

function rowOf(record: StatementRecord, beside: Beside, selection: Selection, textLimit: number | null): StatementRow {
  const { id } = record;
  const rendering = beside.renderings.get(id);
  const { text: whole, textKind } = shownText(record, rendering);
  const dates = beside.dates.get(id) ?? [];
  const chosen = dates.find((date) => date.chosen);
  const text = textLimit === null ? whole : whole.slice(0, boundaryAtOrBefore(whole, textLimit));
  const counts = beside.counts.get(id);
  return {
    statementId: uuidText(record.uuid),
    ...whoOf(record, beside, dates),
    kind: record.kind,
    date: chosen?.edtf ?? null,
    zone: chosen?.zone ?? null,
    displayed: chosen?.displayed ?? null,
    dates: [...dates].map((date) => ({ ...date, sources: [...date.sources] })),
    text,
    textCut: text.length < whole.length,
    textKind,
    lang: record.lang ?? rendering?.lang ?? null,
    direction: record.direction,
    stance: record.stance,
    state: record.state,
    url: record.url,
    nativeId: record.native_id,
    sources: [...(beside.sources.get(id) ?? [])],
    captures: [...(beside.captures.get(id) ?? [])],
    links: counts?.links ?? 0,
    versions: counts?.versions ?? 0,
    sensitive: record.sensitive === 1,
    tagIds: [...(beside.tags.get(id) ?? [])],
    sortKey: record.sort_key,
    ...foundIn(text, whole, selection),
  };
}

function whoOf(
  record: StatementRecord,
  beside: Beside,
  dates: readonly ClaimedDate[],
): Pick<StatementRow, 'account' | 'speaker'> {
  const day = record.grain === 3 ? null : extentOn(dates, beside.zone);
  return {
    account: record.account_id === null ? null : beside.accounts.brief(record.account_id, day),
    speaker: record.speaker_id === null ? null : (beside.speakers.get(record.speaker_id) ?? null),
  };
}

/** Where the words stand: in the text as far as it is shown, and in a stretch around the first hit of the whole text. */
function foundIn(text: string, whole: string, { search }: Selection): Pick<StatementRow, 'marks' | 'snippet'> {
  if (search === null || search.terms.length + search.parts.length === 0) return { marks: [], snippet: null };
  const { cutBefore, cutAfter, ...around } = snippet(whole, search);
  const marks = highlight(text, search);
  return {
    marks: marks.map(([start, end]) => [start, end]),
    snippet: { text: around.text, marks: around.marks.map(([start, end]) => [start, end]), cutBefore, cutAfter },
  };
}
