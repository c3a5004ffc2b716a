import type { Contract, OutputOf, ParsedInputOf } from '../../../core/contract/index.ts';
import { extentOf, type Extent } from '../../../core/domain/chronology.ts';
import { boundaryAtOrBefore } from '../../../core/text/graphemes.ts';
import { highlight, snippet } from '../../../core/text/normalise.ts';
import type { Connection } from '../../connection.ts';
import { uuidText } from '../../custody/uuid.ts';
import { AccountNames, subjectNames, type SubjectName } from '../account-names.ts';
import { caseZone } from '../case-record.ts';
import { decodeChronologyCursor, encodeChronologyCursor } from '../cursor.ts';
import { exactText } from '../exact-text.ts';
import { chronologyPage } from './chronology-page.ts';
import type { ChosenRendering, StatementRecord } from './columns.ts';
import { countSelection } from './counting.ts';
import { rangePage, rangeTest } from './range.ts';
import { searchPage } from './search-page.ts';
import { conditionOf, selectionOf, type Selection } from './selection.ts';
import { capturesOf, chosenRenderings, countsOf, datesOf, sourcesOf, type ClaimedDate } from './side-reads.ts';

export type StatementPage = OutputOf<Contract['statements.list']>;
export type StatementRow = StatementPage['items'][number];
export type ListRequest = ParsedInputOf<Contract['statements.list']>;

/**
 * One page of the chronology or of a search: a handful of queries, however long the case is.
 * @throws OnRecordError `input.invalid` (cursor, search), `date.invalid`, `object.not-found`
 */
export function listStatements(database: Connection, request: ListRequest): StatementPage {
  const selection = selectionOf(database, request);
  // One more than asked for tells whether there is a next page.
  const found = pageOf(database, selection, request, request.limit + 1);
  const records = found.slice(0, request.limit);
  const last = found.length > request.limit ? records.at(-1) : undefined;
  return {
    items: assembled(database, records, selection, request.textLimit),
    next: last === undefined ? null : cursorAfter(last),
    ...countSelection(database, selection),
  };
}

function pageOf(
  database: Connection,
  selection: Selection,
  request: Pick<ListRequest, 'order' | 'after'>,
  limit: number,
): readonly StatementRecord[] {
  const after = request.after === null ? null : decodeChronologyCursor(request.after);
  const { search, range } = selection;
  if (search !== null) {
    const test = range === null ? null : rangeTest(database, range);
    return searchPage(database, { ...selection, search }, request.order, after, limit, test);
  }
  const condition = conditionOf(selection);
  if (range !== null) return rangePage(database, condition, range, request.order, after, limit);
  return chronologyPage(database, condition, request.order, after, limit);
}

function cursorAfter(row: StatementRecord): string {
  return encodeChronologyCursor({ sortKey: row.sort_key, tie: BigInt(row.tie), uuid: uuidText(row.uuid) });
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
  if (search === null) return { marks: [], snippet: null };
  const around = snippet(whole, search.parsed);
  const marks = highlight(text, search.parsed);
  return {
    marks: marks.map(([start, end]) => [start, end]),
    snippet: { text: around.text, marks: around.marks.map(([start, end]) => [start, end]) },
  };
}
