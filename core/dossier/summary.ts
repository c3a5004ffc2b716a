import { assuranceLevels } from '../domain/vocabulary.ts';
import { accountTitle } from './accounts.ts';
import { compareExhibits, exhibitLabel } from './exhibit-numbers.ts';
import type { ExhibitContext } from './exhibits.ts';
import type { Exhibit, ModelSummary } from './model.ts';
import { showsNotes } from './profile.ts';
import type { DossierRecords, StatementRecord } from './records.ts';
import type { DossierRequest } from './request.ts';
import { yearWords } from './dates.ts';
import type { MessageKey, Speech } from './language/speech.ts';

interface Included {
  readonly exhibits: readonly Exhibit[];
  /** Clauses that they are linked to, and requests printed. */
  readonly clauses: number;
  readonly requests: number;
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
  const { speech } = context;
  const onRecord = total(false);
  const numbers = {
    onRecord,
    included: exhibits.length,
    setAside: total(true),
    outside: onRecord - exhibits.length - privileged,
    undated: exhibits.filter(({ section }) => section === speech.say('section.undated')).length,
    privileged,
    uncertain: exhibits.filter(({ mayLieOutside }) => mayLieOutside).length,
  };
  const retired = retiredNumbers(records, included.statements);
  return {
    ...numbers,
    sentences: sentences(numbers, retired, included, speech),
    selection: selectionOf(request, records, context),
    byAccount: accountRows(records, exhibits, context),
    byPeriod: periodRows(records, exhibits, speech),
    byAssurance: assuranceRows(exhibits, speech),
    retired,
    searches: records.searches.map((search) => ({
      when: speech.date(search.searchedOn, null).words,
      by: showsNotes(context.profile) ? search.by : null,
      place: search.place,
      query: search.query,
      result: searchResult(search.found, search.taken, speech),
      leftOut: search.leftOut,
    })),
  };
}

type Numbers = Pick<
  ModelSummary,
  'onRecord' | 'included' | 'setAside' | 'outside' | 'undated' | 'privileged' | 'uncertain'
>;

function sentences(
  numbers: Numbers,
  retired: readonly string[],
  { exhibits, clauses, requests }: Included,
  speech: Speech,
): string[] {
  const { say, listed } = speech;
  const count = (is: (exhibit: Exhibit) => boolean): number => exhibits.filter(is).length;
  const all: [number, (n: number) => string][] = [
    [numbers.outside, (n) => say('summary.outside', { n })],
    [numbers.setAside, (n) => say('summary.set-aside', { n })],
    [numbers.privileged, (n) => say('summary.privileged', { n })],
    [numbers.uncertain, (n) => say('summary.uncertain', { n })],
    [numbers.undated, (n) => say('summary.undated', { n })],
    [count(({ conflict }) => conflict), (n) => say('summary.conflicts', { n })],
    [count(({ shownRendering }) => shownRendering !== null), (n) => say('summary.reported', { n })],
    [count(({ links }) => links !== undefined), (n) => say('summary.linked', { n, clauses })],
    [requests, (n) => say('summary.requests', { n })],
  ];
  const said = [say('summary.on-record', { n: numbers.onRecord, included: numbers.included })];
  for (const [n, sentence] of all) if (n > 0) said.push(sentence(n));
  for (const stance of ['defence', 'context'] as const) {
    const own = exhibits.flatMap((exhibit) => (exhibit.stance === stance ? [exhibit.exhibit] : []));
    if (own.length > 0) said.push(say(`summary.${stance}`, { exhibits: exhibitList(own, speech) }));
  }
  if (retired.length > 0) said.push(say('summary.retired', { numbers: listed(few(retired, speech)) }));
  return said;
}

/** "exhibits 2, 5 and 7" */
function exhibitList(labels: readonly string[], speech: Speech): string {
  const exhibits = speech.listed(few(labels, speech));
  return speech.say('exhibits.listed', { n: labels.length, exhibits });
}

const FEW = 12;

function few(labels: readonly string[], { say }: Speech): readonly string[] {
  return labels.length > FEW ? [...labels.slice(0, FEW), say('summary.more', { n: labels.length - FEW })] : labels;
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
  const { say, date } = context.speech;
  const title = account === undefined ? say('selection.all') : accountTitle(account, context.subjects, context);
  return [
    { label: say('selection.account'), value: title },
    {
      label: say('selection.from'),
      value: request.from === null ? say('selection.first') : date(request.from, null).words,
    },
    { label: say('selection.to'), value: request.to === null ? say('selection.last') : date(request.to, null).words },
    ...byHandOf(request, records, context.speech),
  ];
}

/** What else chose, and what a hand put in or left out: a reader must know that somebody did. */
function byHandOf(request: DossierRequest, { chosenBy }: DossierRecords, { say, listed }: Speech): Selected[] {
  const { scope, picked, leftOut, order } = request;
  const rows: Selected[] = [];
  const put = (label: MessageKey, value: string): number => rows.push({ label: say(label), value });
  if (scope === 'picked') put('selection.chosen', say('selection.picked-only'));
  else {
    if (chosenBy.clause !== null) put('selection.clause', chosenBy.clause);
    if (chosenBy.tags.length > 0) put('selection.tags', listed(chosenBy.tags));
    if (picked.length > 0) put('selection.picked', say('selection.statements', { n: picked.length }));
    if (leftOut.length > 0) put('selection.left-out', say('selection.statements', { n: leftOut.length }));
  }
  if (order === 'number') put('selection.order', say('selection.by-number'));
  return rows;
}

type Selected = ModelSummary['selection'][number];
type Row = ModelSummary['byAccount'][number];

function accountRows(records: DossierRecords, exhibits: readonly Exhibit[], context: ExhibitContext): Row[] {
  const rows = new Map<string | null, Row>();
  const blank = (label: string): Row => ({ label, onRecord: 0, included: 0, setAside: 0 });
  for (const account of records.accounts) {
    rows.set(account.accountId, blank(accountTitle(account, context.subjects, context)));
  }
  for (const tally of records.tallies) {
    const row = rows.get(tally.accountId) ?? blank(context.speech.say('summary.no-account'));
    const field = tally.setAside ? 'setAside' : 'onRecord';
    rows.set(tally.accountId, { ...row, [field]: row[field] + tally.statements });
  }
  const accountIds = new Map([...context.accountNumbers].map(([accountId, number]) => [number, accountId]));
  for (const { account } of exhibits) {
    const accountId = account === null ? null : (accountIds.get(account) ?? null);
    const row = rows.get(accountId) ?? blank(context.speech.say('summary.no-account'));
    rows.set(accountId, { ...row, included: row.included + 1 });
  }
  return [...rows.values()].filter(({ onRecord, setAside }) => onRecord + setAside > 0);
}

function periodRows(records: DossierRecords, exhibits: readonly Exhibit[], speech: Speech): Row[] {
  const undated = speech.say('section.undated');
  const noYear = speech.say('section.no-year');
  const rows = new Map<string, Row & { rank: number }>();
  const rankOf = (label: string): number => (label === undated ? 2e4 : label === noYear ? 1e4 : 0);
  const add = (label: string, rank: number, field: 'onRecord' | 'included' | 'setAside', number: number): void => {
    const row = rows.get(label) ?? { label, rank, onRecord: 0, included: 0, setAside: 0 };
    rows.set(label, { ...row, [field]: row[field] + number });
  };
  for (const { dated, year, setAside, statements } of records.tallies) {
    const label = !dated ? undated : year === null ? noYear : yearWords(year, speech);
    add(label, dated && year !== null ? year : rankOf(label), setAside ? 'setAside' : 'onRecord', statements);
  }
  for (const { section } of exhibits) add(section, rankOf(section), 'included', 1);
  return [...rows.values()]
    .sort((a, b) => a.rank - b.rank)
    .map(({ label, onRecord, included, setAside }) => ({ label, onRecord, included, setAside }));
}

function assuranceRows(exhibits: readonly Exhibit[], { say }: Speech): ModelSummary['byAssurance'] {
  return assuranceLevels.map((name, level) => ({
    level,
    name: say(`assurance.${name}`),
    words: say(`assurance.${name}.means`),
    statements: exhibits.filter(({ assurance }) => assurance.level === level).length,
  }));
}

function searchResult(found: number | null, taken: number | null, { say }: Speech): string {
  if (found === null) return taken === null ? say('search.not-noted') : say('search.taken', { taken });
  return taken === null ? say('search.found', { found }) : say('search.found-taken', { found, taken });
}
