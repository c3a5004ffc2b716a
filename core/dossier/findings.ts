import { aboutClaims } from './claim-findings.ts';
import { contradict, splitDates } from './dates.ts';
import type { Exhibit, Finding } from './model.ts';
import { subjectName } from './naming.ts';
import type { DateRecord, DossierRecords, StatementRecord, SubjectRecord } from './records.ts';
import type { DossierRequest } from './request.ts';
import { aboutLink, aboutQuotations, type RuleFinding } from './rule-findings.ts';
import { precisionOf } from '../domain/date-words.ts';
import { counted, listed } from './words.ts';

/** One finding before its exhibit, its waiver and its numbers are put in. */
export interface Found {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly message: string;
}

export interface Item {
  readonly statement: StatementRecord;
  readonly exhibit: Exhibit;
}

/** More of one kind than this are told once, with their number: three thousand like lines help nobody. */
const TOLD_ONE_BY_ONE = 25;

/**
 * What stands against freezing this dossier, and what a reviewer should know: blocks first, then warnings, then notes; each waived
 * with the request's reason for its code.
 */
export function findingsOf(
  records: DossierRecords,
  request: DossierRequest,
  items: readonly Item[],
  caseZone: string,
): Finding[] {
  const found: Finding[] = [];
  const put = (one: Found, object: string | null, exhibit: string | null): void => {
    found.push({ ...one, object, exhibit, waived: request.waive[one.code] ?? null });
  };
  if (items.length === 0) put({ code: 'empty', severity: 'block', message: 'No statement is chosen.' }, null, null);
  for (const { statement, exhibit } of items) {
    const label = exhibit.exhibit;
    for (const one of [...aboutProof(exhibit), ...aboutDates(statement, exhibit, caseZone), ...aboutMarks(exhibit)]) {
      put(one, statement.statementId, label);
    }
    for (const one of aboutReview(statement, exhibit, request)) put(one, statement.statementId, label);
  }
  for (const { object, exhibit, ...one } of aboutRules(records, items)) put(one, object, exhibit);
  for (const one of aboutPictures(records, items)) put(one.found, one.captureId, one.exhibit);
  for (const { found: one, subjectId } of aboutSubjects(records, items)) put(one, subjectId, null);
  for (const { found: one, object, exhibit } of aboutClaims(records, items)) put(one, object, exhibit);
  for (const one of aboutDossier(request, found)) put(one, null, null);
  return gathered(found).sort((a, b) => order[a.severity] - order[b.severity]);
}

function aboutRules({ rules }: DossierRecords, items: readonly Item[]): RuleFinding[] {
  const labels = new Map(items.map(({ statement, exhibit }) => [statement.statementId, exhibit.exhibit]));
  const links = rules.links.flatMap((link) => {
    const exhibit = labels.get(link.statementId);
    return exhibit === undefined ? [] : aboutLink(link, exhibit);
  });
  return [...links, ...aboutQuotations(rules.quotations, labels)];
}

const order = { block: 0, warning: 1, note: 2 } as const;

function aboutProof({ assurance, sources, captures, importedFrom }: Exhibit): Found[] {
  if (sources.length + captures.length === 0 && importedFrom === null) {
    return [
      {
        code: 'no-source',
        severity: 'block',
        message: 'Nothing attests this statement: no source, no capture, no imported file.',
      },
    ];
  }
  if (assurance.level === 0) {
    return [
      {
        code: 'nothing-held',
        severity: 'warning',
        message: 'It is only reported: a source is named, but no capture or transcript is held.',
      },
    ];
  }
  if (assurance.level === 1 && importedFrom === null) {
    return [
      { code: 'transcript-only', severity: 'note', message: 'A transcript is held, not a capture of the original.' },
    ];
  }
  return [];
}

function aboutDates(statement: StatementRecord, exhibit: Exhibit, caseZone: string): Found[] {
  const { chosen, others } = splitDates(statement.dates);
  if (chosen === null || chosen.edtf === null) {
    const words = exhibit.date === null ? '' : `: ${exhibit.date.words}`;
    return [{ code: 'undated', severity: 'warning', message: `No date is known${words}. It stands last.` }];
  }
  const found: Found[] = [];
  if (others.some((claim) => contradict(chosen, claim, caseZone))) {
    found.push({
      code: 'dates-differ',
      severity: 'note',
      message: 'Sources differ about the date. All dates are printed.',
    });
  }
  if (finerThanEvidence(chosen, others, statement)) {
    found.push({
      code: 'date-finer-than-evidence',
      severity: 'block',
      message: 'The chosen date is more precise than any date that a source or capture attests.',
    });
  }
  if (exhibit.postIdClock?.agrees === 'no') {
    found.push({
      code: 'post-id-differs',
      severity: 'warning',
      message: `The clock in the post’s id says ${exhibit.postIdClock.words}.`,
    });
  }
  if (exhibit.date?.note?.includes('zone not stated') === true) {
    found.push({
      code: 'zone-not-stated',
      severity: 'note',
      message: 'The time of day is printed without a zone: none is stated.',
    });
  }
  return found;
}

/** From coarse to fine. Spans and bounds say a range, and count as coarse as their words. */
const fineness = [
  'undated',
  'before',
  'after',
  'century',
  'decade',
  'span',
  'year',
  'season',
  'between',
  'about',
  'month',
  'day',
  'hour',
  'minute',
  'second',
];

function finerThanEvidence(chosen: DateRecord, others: readonly DateRecord[], statement: StatementRecord): boolean {
  const attested = (claim: DateRecord): boolean => claim.supports.length > 0 || claim.method === 'post-id';
  if (statement.importedFrom !== null || attested(chosen)) return false;
  const evidence = others.filter(attested);
  const rank = (claim: DateRecord): number => fineness.indexOf(precisionOf(claim.edtf));
  return evidence.length > 0 && evidence.every((claim) => rank(claim) < rank(chosen));
}

function aboutMarks({ marks }: Exhibit): Found[] {
  const found: Found[] = [];
  if (marks.includes('privileged')) {
    found.push({
      code: 'privileged',
      severity: 'warning',
      message: 'It is marked privileged. Only the internal and counsel profiles hold it.',
    });
  }
  return found;
}

function aboutReview(statement: StatementRecord, exhibit: Exhibit, request: DossierRequest): Found[] {
  const found: Found[] = [];
  if (statement.state !== null && statement.state !== 'accepted') {
    found.push({
      code: 'not-accepted',
      severity: 'note',
      message: `Its state is “${statement.state}”: no reviewer has accepted it.`,
    });
  }
  if (exhibit.text.text !== '' && exhibit.text.lang === 'und') {
    found.push({ code: 'language-not-given', severity: 'note', message: 'The language of its words is not recorded.' });
  }
  const language = (tag: string): string => tag.split('-')[0] ?? tag;
  const wanted = language(request.lang);
  const readable = [exhibit.text, ...exhibit.renderings].some(
    ({ lang }) => lang === 'und' || language(lang) === wanted,
  );
  if (!readable) {
    found.push({
      code: 'no-translation',
      severity: 'note',
      message: `No rendering in the dossier’s language (${request.lang}) stands beside its words.`,
    });
  }
  if (exhibit.repair !== null) {
    found.push({
      code: 'encoding-repaired',
      severity: 'note',
      message: 'Its words arrived with broken encoding. They are printed as they are, a repaired reading beside them.',
    });
  }
  return found;
}

/** A sensitive picture is named with the first exhibit that leans on it. */
function aboutPictures(
  records: DossierRecords,
  items: readonly Item[],
): { readonly found: Found; readonly captureId: string; readonly exhibit: string }[] {
  const marked = new Map(records.captures.filter((c) => c.sensitive || c.graphic).map((c) => [c.captureId, c]));
  const told = new Map<string, string>();
  for (const { statement, exhibit } of items) {
    for (const { captureId } of [statement, ...statement.versions].flatMap(({ supports }) => supports)) {
      if (captureId !== null && marked.has(captureId) && !told.has(captureId)) told.set(captureId, exhibit.exhibit);
    }
  }
  return [...told].map(([captureId, exhibit]) => ({
    found: {
      code: 'sensitive-capture',
      severity: 'block',
      message: `${marked.get(captureId)?.fileName ?? 'A capture'} is marked sensitive or graphic and is not redacted. Its picture is not printed.`,
    },
    captureId,
    exhibit,
  }));
}

function aboutSubjects(
  records: DossierRecords,
  items: readonly Item[],
): { readonly found: Found; readonly subjectId: string }[] {
  const accounts = new Map(records.accounts.map((account) => [account.accountId, account.subjectId]));
  const used = new Set(
    items.flatMap(({ statement }) => [
      statement.speakerId,
      statement.accountId === null ? null : (accounts.get(statement.accountId) ?? null),
    ]),
  );
  return records.subjects
    .filter(({ subjectId }) => used.has(subjectId))
    .flatMap((subject) => {
      const found = aboutSubject(subject);
      return found === null ? [] : [{ found, subjectId: subject.subjectId }];
    });
}

function aboutSubject(subject: SubjectRecord): Found | null {
  const name = subjectName(subject);
  if (subject.kind === 'minor') {
    return {
      code: 'minor',
      severity: 'block',
      message: `${name} is a minor. Say why this record is needed, or leave it out.`,
    };
  }
  if (subject.kind === 'private-person') {
    return {
      code: 'private-person',
      severity: 'block',
      message: `${name} is a private person. Say why this record is needed, or leave it out.`,
    };
  }
  return null;
}

function aboutDossier(request: DossierRequest, found: readonly Finding[]): Found[] {
  const own: Found[] = [];
  if (request.lang !== 'en' && !request.lang.startsWith('en-')) {
    own.push({
      code: 'own-words-english',
      severity: 'note',
      message: `The dossier’s own words are in English; “${request.lang}” is not yet available.`,
    });
  }
  const codes = new Set([...found.map(({ code }) => code), ...own.map(({ code }) => code)]);
  const idle = Object.keys(request.waive)
    .filter((code) => !codes.has(code))
    .sort();
  if (idle.length > 0) {
    own.push({ code: 'waiver-without-finding', severity: 'note', message: `Waived, but not found: ${listed(idle)}.` });
  }
  return own;
}

/** Findings of one code are told one by one while they are few. */
function gathered(found: readonly Finding[]): Finding[] {
  const byCode = new Map<string, Finding[]>();
  for (const one of found) {
    const same = byCode.get(one.code);
    if (same === undefined) byCode.set(one.code, [one]);
    else same.push(one);
  }
  return [...byCode.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length <= TOLD_ONE_BY_ONE) return same;
    const exhibits = same.flatMap(({ exhibit }) => (exhibit === null ? [] : [exhibit]));
    const shown = `Exhibits ${exhibits.slice(0, 5).join(', ')} and ${counted(same.length - 5, 'other')}`;
    return [
      {
        ...first,
        object: null,
        exhibit: null,
        message: `${counted(same.length, 'exhibit')}: ${first.message} ${shown}.`,
      },
    ];
  });
}
