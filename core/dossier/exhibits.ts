import { recordPlace } from '../domain/record-place.ts';
import { assuranceOf } from '../domain/assurance.ts';
import { agreement, postIdTime } from '../domain/post-id.ts';
import { repair } from '../text/repair.ts';
import { contradict, inConflict, modelDate, splitDates, yearSection, type DateContext } from './dates.ts';
import type { Exhibit, ModelAssurance, ModelDate, ModelObservation } from './model.ts';
import { accountLabel, handleAsOf, subjectName } from './naming.ts';
import { showsNotes, type Profile } from './profile.ts';
import { provedOf } from './proof.ts';
import { quote } from './quotations.ts';
import { compileRelations, compileReviews, compileThread } from './relations.ts';
import { compileRenderings, compileShownRendering, renderingShown } from './renderings.ts';
import type {
  AccountRecord,
  DateRecord,
  ImportRecord,
  ObservationRecord,
  StatementRecord,
  SubjectRecord,
  SupportRecord,
} from './records.ts';
import type { Speech } from './language/speech.ts';
import type { Register } from './register.ts';

/** What one exhibit is compiled with, besides its own record. */
export interface ExhibitContext extends DateContext {
  readonly profile: Profile;
  readonly subjects: ReadonlyMap<string, SubjectRecord>;
  readonly accounts: ReadonlyMap<string, AccountRecord>;
  /** Numbers of the accounts in the list of accounts. */
  readonly accountNumbers: ReadonlyMap<string, number>;
  /** Numbers of the requests that are printed. */
  readonly requestNumbers: ReadonlyMap<string, number>;
  readonly imports: ReadonlyMap<string, ImportRecord>;
  readonly uncertain: ReadonlySet<string>;
  /** Exhibit numbers of the statements in this dossier. */
  readonly exhibits: ReadonlyMap<string, string>;
  readonly register: Register;
}

/** One statement as it is printed. */
export function compileExhibit(statement: StatementRecord, exhibit: string, context: ExhibitContext): Exhibit {
  context.register.exhibit = exhibit;
  const { chosen, others } = splitDates(statement.dates);
  const dates = compileDates(chosen, others, context);
  const shown = shownText(statement, context.speech);
  const { say } = context.speech;
  const kindWords = say(`statement.${statement.kind}`);
  const title = say('exhibit.title', { kind: kindWords, who: whoOf(statement, chosen, context) });
  const sources = context.register.sources(allSupports(statement));
  const captures = context.register.captures(allSupports(statement));
  const importedFrom = compileImport(statement, context);
  return {
    exhibit,
    statementId: statement.statementId,
    section: yearSection(chosen, context),
    title,
    outline: say('exhibit.outline', { exhibit, date: dates.date === null ? say('undated') : dates.date.words, title }),
    kind: statement.kind,
    kindWords,
    account: statement.accountId === null ? null : (context.accountNumbers.get(statement.accountId) ?? null),
    speaker: speakerOf(statement, context),
    ...dates,
    mayLieOutside: context.uncertain.has(statement.statementId),
    ...shown,
    versions: compileVersions(statement, context),
    renderings: compileRenderings(statement, shown.text, context),
    shownRendering: compileShownRendering(statement, context),
    relations: compileRelations(statement, context),
    thread: compileThread(statement, context),
    reviews: compileReviews(statement, context),
    repair: compileRepair(shown.text.text, statement.lang, context.speech),
    stance: statement.stance,
    stanceWords: statement.stance === null ? null : say(`stance.${statement.stance}`),
    context: statement.context,
    statuses: statement.statuses.map((status) => compileObservation(status, context)),
    url: statement.url,
    nativeId: statement.nativeId,
    postIdClock: compileClock(statement, chosen, context),
    sources,
    captures,
    importedFrom,
    assurance: compileAssurance(statement, context),
    marks: marksOf(statement),
  };
}

/** Every support of the statement, its wordings and renderings; those of dates and statuses stand with these. */
function allSupports(statement: StatementRecord): SupportRecord[] {
  const all = [statement, ...statement.versions, ...statement.renderings].flatMap(({ supports }) => supports);
  const seen = new Set<string>();
  return all.filter((support) => {
    const key = JSON.stringify([support.sourceId, support.captureId, support.page, support.timecode]);
    return !seen.has(key) && seen.add(key);
  });
}

function whoOf(statement: StatementRecord, date: DateRecord | null, context: ExhibitContext): string {
  const { caseZone, speech } = context;
  const speaker = speakerOf(statement, context);
  const account = statement.accountId === null ? undefined : context.accounts.get(statement.accountId);
  if (account === undefined) return speaker ?? speech.say('exhibit.speaker-unknown');
  const label = accountLabel(handleAsOf(account, date, caseZone), account.platform, speech);
  return speaker === null ? label : speech.say('exhibit.speaker-on', { speaker, account: label });
}

function speakerOf(statement: StatementRecord, context: ExhibitContext): string | null {
  const subject = statement.speakerId === null ? undefined : context.subjects.get(statement.speakerId);
  return subject === undefined ? null : subjectName(subject, context.speech);
}

type Dates = Pick<Exhibit, 'date' | 'dateReason' | 'otherDates' | 'conflict'>;

function compileDates(chosen: DateRecord | null, others: readonly DateRecord[], context: ExhibitContext): Dates {
  const otherDates = others.map((claim) => modelDate(claim, context));
  if (chosen === null) return { date: null, dateReason: null, otherDates, conflict: false };
  const against = others.filter((claim) => contradict(chosen, claim, context.caseZone));
  const date = modelDate(chosen, context);
  const conflict = against.length > 0;
  return {
    date: conflict
      ? inConflict(
          date,
          against.map(({ edtf }) => edtf),
        )
      : date,
    dateReason: otherDates.length > 0 ? chosen.chosenReason : null,
    otherDates,
    conflict,
  };
}

/** The words shown: the original as seen, else the rendering that was chosen. */
function shownText(statement: StatementRecord, { say }: Speech): Pick<Exhibit, 'text' | 'textKind' | 'textLabel'> {
  const version = statement.versions.find(({ shown }) => shown);
  if (version !== undefined) {
    const textLabel = say(statement.importedFrom === null ? 'wording.seen' : 'wording.imported');
    return { text: quote(version.text, statement.lang, statement.direction), textKind: 'version', textLabel };
  }
  const rendering = renderingShown(statement);
  if (rendering === undefined) {
    return {
      text: quote('', statement.lang, statement.direction),
      textKind: 'version',
      textLabel: say('wording.none'),
    };
  }
  return {
    text: quote(rendering.text, rendering.lang, null),
    textKind: rendering.kind,
    textLabel: say(`wording.${rendering.kind}`),
  };
}

/** All wordings where there are several, or where one says more than its text. */
function compileVersions(statement: StatementRecord, context: ExhibitContext): Exhibit['versions'] {
  const { versions } = statement;
  if (versions.length < 2 && versions.every(({ note, dates }) => note === null && dates.length === 0)) return [];
  return versions.map((version, index) => ({
    ...quote(version.text, statement.lang, statement.direction),
    label: context.speech.say('wording.nth', { n: index + 1, of: versions.length }),
    shown: version.shown,
    note: showsNotes(context.profile) ? version.note : null,
    seen: version.dates.map((claim) => modelDate(claim, context)),
  }));
}

function compileRepair(text: string, lang: string | null, { say }: Speech): Exhibit['repair'] {
  const reading = repair(text);
  if (reading === null) return null;
  // Names of charsets are the same in every language
  const steps = reading.steps.map((step) => (step.includes('→') ? step : say('import.entities')));
  return { ...quote(reading.text, lang, null), steps };
}

/** What was seen of a status on a day: of an account, or of the statement itself. */
export function compileObservation(
  observed: ObservationRecord | StatementRecord['statuses'][number],
  context: DateContext & { readonly profile: Profile },
): ModelObservation {
  const { chosen, others } = splitDates(observed.dates);
  const { say } = context.speech;
  const { status, country } = observed;
  const words = say(`status.${status}`);
  return {
    status,
    words: country === null ? words : say('status.in', { status: words, country }),
    date: chosen === null ? null : modelDate(chosen, context),
    otherDates: others.map((claim) => modelDate(claim, context)),
    note: showsNotes(context.profile) ? observed.note : null,
    sources: context.register.sources(observed.supports),
    captures: context.register.captures(observed.supports),
  };
}

function compileClock(
  statement: StatementRecord,
  chosen: DateRecord | null,
  context: ExhibitContext,
): Exhibit['postIdClock'] {
  const account = statement.accountId === null ? undefined : context.accounts.get(statement.accountId);
  const time = statement.nativeId === null ? null : postIdTime(statement.nativeId, account?.platform ?? '');
  if (time === null) return null;
  const { say } = context.speech;
  const clock: ModelDate = modelDate(clockClaim(time.edtf), context);
  const dated = chosen?.edtf ?? null;
  if (chosen === null || dated === null)
    return { edtf: time.edtf, words: say('clock.no-date', { time: clock.words }), agrees: 'cannot-say' };
  const agrees = agreement(time.instant, { edtf: dated, zone: chosen.zone }, context.caseZone);
  return { edtf: time.edtf, words: say(AGREEMENT[agrees], { time: clock.words }), agrees };
}

const AGREEMENT = {
  yes: 'clock.agrees',
  no: 'clock.differs',
  'cannot-say': 'clock.cannot-say',
} as const;

function clockClaim(edtf: string): DateRecord {
  // To the second in words: more digits would only distract; the exact value stands beside it
  const second = edtf.replace(/\.\d+Z$/, 'Z');
  const none = { zone: null, displayed: null, assertedBy: null, chosenReason: null };
  return { dateId: '', edtf: second, ...none, method: 'post-id', chosen: false, supports: [] };
}

function compileImport(statement: StatementRecord, context: ExhibitContext): Exhibit['importedFrom'] {
  const { importedFrom } = statement;
  if (importedFrom === null) return null;
  const captureId = context.imports.get(importedFrom.importId)?.captureId ?? null;
  const record = captureId === null ? undefined : context.register.captureRecord(captureId);
  const number = captureId === null ? null : context.register.capture(captureId);
  const { say } = context.speech;
  const file = (number === null ? null : record?.fileName) ?? say('import.file');
  const { sheet, row } = recordPlace(context.imports.get(importedFrom.importId)?.format ?? '', importedFrom.row);
  const words = sheet === null ? say('import.record', { row, file }) : say('import.row', { sheet, row, file });
  return { capture: number, row, words };
}

function compileAssurance(statement: StatementRecord, context: ExhibitContext): ModelAssurance {
  const supports = allSupports(statement);
  const captures = supports.flatMap(({ captureId }) => {
    const record = captureId === null ? undefined : context.register.captureRecord(captureId);
    return record === undefined ? [] : [record];
  });
  const archived = supports.some(({ sourceId }) => {
    const source = sourceId === null ? undefined : context.register.sourceRecord(sourceId);
    return source !== undefined && (source.kind === 'archive' || source.archiveUrl !== null);
  });
  const imported = statement.importedFrom !== null;
  const anchored = captures.some((capture) => capture.anchored);
  return provedOf(assuranceOf({ captures, imported, archived, anchored }), { imported }, context.speech);
}

function marksOf({ sensitive, graphic, privileged }: StatementRecord): Exhibit['marks'] {
  const marks: Exhibit['marks'] = [];
  if (sensitive) marks.push('sensitive');
  if (graphic) marks.push('graphic');
  if (privileged) marks.push('privileged');
  return marks;
}
