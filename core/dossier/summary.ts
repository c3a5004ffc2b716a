import { describeDate } from '../domain/date-words.ts';
import { assuranceLevels } from '../domain/vocabulary.ts';
import { accountTitle } from './accounts.ts';
import { compareExhibits, exhibitLabel } from './exhibit-numbers.ts';
import type { ExhibitContext } from './exhibits.ts';
import type { Exhibit, ModelSummary } from './model.ts';
import { showsNotes } from './profile.ts';
import type { DossierRecords, StatementRecord } from './records.ts';
import type { DossierRequest } from './request.ts';
import { assuranceWords, counted, grouped, listed } from './words.ts';

interface Included {
  readonly exhibits: readonly Exhibit[];
  readonly statements: readonly StatementRecord[];
  /** Chosen, but left out by the recipient's profile. */
  readonly privileged: number;
}

/** Counts what was there beside what is shown, so that nobody is misled by the selection. */
export function compileSummary(
  records: DossierRecords,
  request: DossierRequest,
  included: Included,
  context: ExhibitContext,
): ModelSummary {
  const total = (setAside: boolean): number =>
    records.tallies.filter((tally) => tally.setAside === setAside).reduce((sum, tally) => sum + tally.statements, 0);
  const { exhibits, privileged } = included;
  const onRecord = total(false);
  const numbers = {
    onRecord,
    included: exhibits.length,
    setAside: total(true),
    outside: onRecord - exhibits.length - privileged,
    undated: exhibits.filter(({ section }) => section === 'Undated').length,
    privileged,
    uncertain: exhibits.filter(({ mayLieOutside }) => mayLieOutside).length,
  };
  const retired = retiredNumbers(records, included.statements);
  return {
    ...numbers,
    sentences: sentences(numbers, retired, exhibits),
    selection: selectionOf(request, records, context),
    byAccount: accountRows(records, exhibits, context),
    byPeriod: periodRows(records, exhibits),
    byAssurance: assuranceRows(exhibits),
    retired,
    searches: records.searches.map((search) => ({
      when: describeDate(search.searchedOn, null, { style: 'long' }).words,
      by: showsNotes(context.profile) ? search.by : null,
      place: search.place,
      query: search.query,
      result: searchResult(search.found, search.taken),
      leftOut: search.leftOut,
    })),
  };
}

type Numbers = Pick<
  ModelSummary,
  'onRecord' | 'included' | 'setAside' | 'outside' | 'undated' | 'privileged' | 'uncertain'
>;

function sentences(numbers: Numbers, retired: readonly string[], exhibits: readonly Exhibit[]): string[] {
  const said = [
    `${counted(numbers.onRecord, 'statement')} ${numbers.onRecord === 1 ? 'is' : 'are'} on record in this case. ` +
      `${grouped(numbers.included)} ${numbers.included === 1 ? 'is' : 'are'} included here, each with its exhibit number.`,
  ];
  if (numbers.outside > 0) said.push(`Outside this selection: ${counted(numbers.outside, 'statement')} on record.`);
  if (numbers.setAside > 0) {
    said.push(
      `Set aside earlier, each with a reason, and not included: ${counted(numbers.setAside, 'further statement')}.`,
    );
  }
  if (numbers.privileged > 0) {
    said.push(`Withheld from this recipient as privileged: ${counted(numbers.privileged, 'statement')}.`);
  }
  if (numbers.uncertain > 0) {
    said.push(
      `So vaguely dated that it may lie outside the dates asked for: ${counted(numbers.uncertain, 'included statement')}.`,
    );
  }
  if (numbers.undated > 0) said.push(`No date is known for ${counted(numbers.undated, 'included statement')}.`);
  const conflicts = exhibits.filter(({ conflict }) => conflict).length;
  if (conflicts > 0)
    said.push(`For ${counted(conflicts, 'statement')} the sources differ about the date; all dates are printed.`);
  if (retired.length > 0) {
    const few = retired.length > 12 ? [...retired.slice(0, 12), `${grouped(retired.length - 12)} more`] : retired;
    said.push(
      `Exhibit numbers of earlier editions that are not in this one, and are never given again: ${listed(few)}.`,
    );
  }
  return said;
}

function retiredNumbers(records: DossierRecords, statements: readonly StatementRecord[]): string[] {
  const here = new Set(statements.map(({ statementId }) => statementId));
  return records.exhibits
    .filter(({ statementId }) => !here.has(statementId))
    .sort(compareExhibits)
    .map(exhibitLabel);
}

function selectionOf(
  request: DossierRequest,
  records: DossierRecords,
  context: ExhibitContext,
): ModelSummary['selection'] {
  const account = records.accounts.find(({ accountId }) => accountId === request.accountId);
  const said = (edtf: string): string => describeDate(edtf, null, { style: 'long' }).words;
  const title =
    account === undefined ? 'all accounts and speakers' : accountTitle(account, context.subjects, context.caseZone);
  return [
    { label: 'Account', value: title },
    { label: 'From', value: request.from === null ? 'the first statement on record' : said(request.from) },
    { label: 'To', value: request.to === null ? 'the last statement on record' : said(request.to) },
    ...byHandOf(request, records),
  ];
}

/** What else chose, and what a hand put in or left out: a reader must know that somebody did. */
function byHandOf({ scope, picked, leftOut, order }: DossierRequest, { chosenBy }: DossierRecords): Selected[] {
  const rows: Selected[] = [];
  if (scope === 'picked') return [{ label: 'Chosen', value: 'each by hand, and nothing else' }, ...orderOf(order)];
  if (chosenBy.clause !== null) rows.push({ label: 'Clause', value: chosenBy.clause });
  if (chosenBy.tags.length > 0) rows.push({ label: 'Tags', value: listed(chosenBy.tags) });
  if (picked.length > 0) rows.push({ label: 'Added by hand', value: counted(picked.length, 'statement') });
  if (leftOut.length > 0) rows.push({ label: 'Left out by hand', value: counted(leftOut.length, 'statement') });
  return [...rows, ...orderOf(order)];
}

function orderOf(order: DossierRequest['order']): Selected[] {
  return order === 'date' ? [] : [{ label: 'Order', value: 'by exhibit number' }];
}

type Selected = ModelSummary['selection'][number];
type Row = ModelSummary['byAccount'][number];

function accountRows(records: DossierRecords, exhibits: readonly Exhibit[], context: ExhibitContext): Row[] {
  const rows = new Map<string | null, Row>();
  const blank = (label: string): Row => ({ label, onRecord: 0, included: 0, setAside: 0 });
  for (const account of records.accounts) {
    rows.set(account.accountId, blank(accountTitle(account, context.subjects, context.caseZone)));
  }
  for (const tally of records.tallies) {
    const row = rows.get(tally.accountId) ?? blank('Speakers without an account');
    const field = tally.setAside ? 'setAside' : 'onRecord';
    rows.set(tally.accountId, { ...row, [field]: row[field] + tally.statements });
  }
  const accountIds = new Map([...context.accountNumbers].map(([accountId, number]) => [number, accountId]));
  for (const { account } of exhibits) {
    const accountId = account === null ? null : (accountIds.get(account) ?? null);
    const row = rows.get(accountId) ?? blank('Speakers without an account');
    rows.set(accountId, { ...row, included: row.included + 1 });
  }
  return [...rows.values()].filter(({ onRecord, setAside }) => onRecord + setAside > 0);
}

function periodRows(records: DossierRecords, exhibits: readonly Exhibit[]): Row[] {
  const rows = new Map<string, Row>();
  const add = (label: string, field: 'onRecord' | 'included' | 'setAside', number: number): void => {
    const row = rows.get(label) ?? { label, onRecord: 0, included: 0, setAside: 0 };
    rows.set(label, { ...row, [field]: row[field] + number });
  };
  for (const tally of records.tallies) {
    const label = !tally.dated ? 'Undated' : tally.year === null ? 'In no one year' : String(tally.year);
    add(label, tally.setAside ? 'setAside' : 'onRecord', tally.statements);
  }
  for (const { section } of exhibits) add(section, 'included', 1);
  const rank = (label: string): number =>
    label === 'Undated' ? 2e4 : label === 'In no one year' ? 1e4 : Number(label);
  return [...rows.values()].sort((a, b) => rank(a.label) - rank(b.label));
}

function assuranceRows(exhibits: readonly Exhibit[]): ModelSummary['byAssurance'] {
  return assuranceLevels.map((name, level) => ({
    level,
    name,
    words: assuranceWords[name],
    statements: exhibits.filter(({ assurance }) => assurance.level === level).length,
  }));
}

function searchResult(found: number | null, taken: number | null): string {
  if (found === null) return taken === null ? 'result not noted' : `${grouped(taken)} taken`;
  return taken === null ? `${grouped(found)} found` : `${grouped(found)} found, ${grouped(taken)} taken`;
}
