import { accountTitle, compileAccounts } from './accounts.ts';
import { compileStamp, type EditionFacts } from './custody.ts';
import { compileExhibit, type ExhibitContext } from './exhibits.ts';
import { compareExhibits, exhibitLabel, numberExhibits, type ExhibitNumber } from './exhibit-numbers.ts';
import { findingsOf } from './findings.ts';
import { compileRequests, requestsAbout } from './requests.ts';
import { compileIndex } from './back-index.ts';
import { speechOf, type Speech } from './language/speech.ts';
import { compileMethod } from './method.ts';
import { DOSSIER_MODEL, type DossierContent, type DossierModel, type EditionStamp, type Exhibit } from './model.ts';
import { showsNotes } from './profile.ts';
import type { AccountRecord, CustodyRecord, DossierRecords, StatementRecord } from './records.ts';
import { Register } from './register.ts';
import type { DossierRequest } from './request.ts';
import { compileRules } from './rules.ts';
import { compileSummary } from './summary.ts';

/**
 * Compiles records into all that a dossier says. Pure: the same records and request give the same content, whatever the time,
 * the machine or the order of the maps. The recipient's profile is applied here and nowhere else.
 */
export function compileContent(records: DossierRecords, request: DossierRequest): DossierContent {
  const speech = speechOf(request.lang);
  const numbered = numberedStatements(records);
  const shown = numbered.filter(({ statement }) => showsNotes(request.profile) || !statement.privileged);
  if (request.order === 'number') shown.sort((a, b) => compareExhibits(a.number, b.number));
  const accounts = accountsOf(
    records,
    shown.map(({ statement }) => statement),
    request,
    speech,
  );
  const context = contextOf(records, request, accounts, labelsOf(shown), speech);
  const compiledAccounts = compileAccounts(accounts, countByAccount(shown.map(({ statement }) => statement)), context);
  const items = shown.map(({ statement, number }) => ({
    statement,
    exhibit: compileExhibit(statement, exhibitLabel(number), context),
  }));
  const { exhibits, rules } = compileRules(
    records.rules,
    items.map(({ statement, exhibit }) => ({ statementId: statement.statementId, exhibit })),
    context,
  );
  context.register.exhibit = null;
  const requests = compileRequests(records, accounts, context);
  const included = {
    exhibits,
    statements: records.statements,
    privileged: numbered.length - shown.length,
    clauses: rules?.clauses.length ?? 0,
    requests: requests.length,
  };
  const summary = compileSummary(records, request, included, context);
  const sources = context.register.sourceList(context);
  const captures = context.register.captureList();
  const named = { exhibits, accounts: compiledAccounts, sources, captures, ...(rules === null ? {} : { rules }) };
  return {
    model: DOSSIER_MODEL,
    document: request.document,
    title: request.title,
    reference: request.reference ?? records.caseFile.reference,
    addressee: request.addressee,
    lang: speech.tag,
    langWords: speech.say(`language.${speech.tag}`),
    dir: speech.dir,
    profile: request.profile,
    profileWords: speech.say(`profile.${request.profile}`),
    caseFile: caseOf(records, request),
    summary,
    accounts: compiledAccounts,
    exhibits,
    captures,
    sources,
    requests,
    ...(rules === null ? {} : { rules }),
    findings: findingsOf(records, request, { items, accounts: compiledAccounts, captures, requests }),
    method: compileMethod(context, request.order, rules !== null),
    index: compileIndex(named, speech),
  };
}

interface Numbered {
  readonly statement: StatementRecord;
  readonly number: ExhibitNumber;
}

function numberedStatements({ statements, exhibits }: DossierRecords): Numbered[] {
  const numbers = numberExhibits(
    statements.map(({ statementId }) => statementId),
    exhibits,
  );
  return statements.map((statement, i) => ({ statement, number: numbers[i] ?? { number: i + 1, letter: '' } }));
}

/** A whole edition: the content with its number, its time and the custody head. */
export function compile(
  records: DossierRecords,
  request: DossierRequest,
  custody: CustodyRecord,
  facts: EditionFacts,
): DossierModel {
  return withStamp(compileContent(records, request), compileStamp(facts, custody, speechOf(request.lang)));
}

export function withStamp(content: DossierContent, edition: EditionStamp): DossierModel {
  return { ...content, edition };
}

/** What two editions are compared by: everything but the stamp. */
export function contentOf(model: DossierModel): DossierContent {
  const content: DossierContent & { edition?: EditionStamp } = { ...model };
  delete content.edition;
  return content;
}

function caseOf({ caseFile }: DossierRecords, { profile }: DossierRequest): DossierContent['caseFile'] {
  const notes = showsNotes(profile);
  return {
    caseId: caseFile.caseId,
    title: caseFile.title,
    reference: caseFile.reference,
    zone: caseFile.zone,
    description: notes ? caseFile.description : null,
    purpose: notes ? caseFile.purpose : null,
    legalBasis: notes ? caseFile.legalBasis : null,
  };
}

/**
 * The accounts of the statements shown, and the one asked for even where it has none; of a whole case also those that a request is about,
 * since their statuses belong to it. By name, so that the list is steady.
 */
function accountsOf(
  records: DossierRecords,
  shown: readonly StatementRecord[],
  request: DossierRequest,
  speech: Speech,
): AccountRecord[] {
  const asked = request.accountId === null ? records.requests.flatMap(({ accountIds }) => accountIds) : [];
  const used = new Set([request.accountId, ...asked, ...shown.map(({ accountId }) => accountId)]);
  const subjects = new Map(records.subjects.map((subject) => [subject.subjectId, subject]));
  const key = (account: AccountRecord): string =>
    `${accountTitle(account, subjects, { caseZone: records.caseFile.zone, speech })}\0${account.accountId}`;
  return records.accounts
    .filter(({ accountId }) => used.has(accountId))
    .map((account) => ({ account, key: key(account) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ account }) => account);
}

function contextOf(
  records: DossierRecords,
  request: DossierRequest,
  accounts: readonly AccountRecord[],
  exhibits: ReadonlyMap<string, string>,
  speech: Speech,
): ExhibitContext {
  return {
    caseZone: records.caseFile.zone,
    profile: request.profile,
    subjects: new Map(records.subjects.map((subject) => [subject.subjectId, subject])),
    accounts: new Map(records.accounts.map((account) => [account.accountId, account])),
    accountNumbers: new Map(accounts.map(({ accountId }, index) => [accountId, index + 1])),
    requestNumbers: new Map(requestsAbout(records, accounts).map(({ requestId }, index) => [requestId, index + 1])),
    imports: new Map(records.imports.map((one) => [one.importId, one])),
    uncertain: new Set(records.uncertain),
    exhibits,
    register: new Register(records, request.profile, speech),
    speech,
  };
}

function labelsOf(shown: readonly Numbered[]): ReadonlyMap<string, string> {
  return new Map(shown.map(({ statement, number }) => [statement.statementId, exhibitLabel(number)]));
}

function countByAccount(statements: readonly StatementRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { accountId } of statements) {
    if (accountId !== null) counts.set(accountId, (counts.get(accountId) ?? 0) + 1);
  }
  return counts;
}

/** Exhibits in the runs in which they are printed: one a year, the undated last. */
export function sectionsOf(exhibits: readonly Exhibit[]): { readonly heading: string; readonly exhibits: Exhibit[] }[] {
  const sections: { readonly heading: string; readonly exhibits: Exhibit[] }[] = [];
  for (const exhibit of exhibits) {
    const last = sections.at(-1);
    if (last?.heading === exhibit.section) last.exhibits.push(exhibit);
    else sections.push({ heading: exhibit.section, exhibits: [exhibit] });
  }
  return sections;
}
