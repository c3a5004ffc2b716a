import { daysBetween, daysWords, type Claimed, type Days } from '../domain/elapsed.ts';
import { extentOf } from '../domain/chronology.ts';
import { describeDate } from '../domain/date-words.ts';
import { standingOf, type RequestFacts, type Standing } from '../domain/request-standing.ts';
import { contradict, inConflict, modelDate, splitDates } from './dates.ts';
import type { ExhibitContext } from './exhibits.ts';
import type { ModelRequest } from './model.ts';
import { quote } from './quotations.ts';
import type { AccountRecord, DossierRecords, RequestRecord, ResponseRecord } from './records.ts';
import { listed, responseAudienceWords, responseFormWords, responseKindWords } from './words.ts';

/** What was asked about the dossier's accounts, and what came back; also what names no account. */
export function compileRequests(
  records: DossierRecords,
  accounts: readonly AccountRecord[],
  context: ExhibitContext,
): ModelRequest[] {
  const shown = new Set(accounts.map(({ accountId }) => accountId));
  return records.requests
    .filter(({ accountIds }) => accountIds.length === 0 || accountIds.some((id) => shown.has(id)))
    .map((request, index) => compileRequest(request, index + 1, accounts, context));
}

function compileRequest(
  request: RequestRecord,
  number: number,
  accounts: readonly AccountRecord[],
  context: ExhibitContext,
): ModelRequest {
  const { caseZone, register } = context;
  const { chosen, others } = splitDates(request.dates);
  const facts = factsOf(request, accounts);
  const until = lastOnRecord(facts, caseZone);
  const standing = standingOf(facts, until, caseZone);
  const against = chosen === null ? [] : others.filter((claim) => contradict(chosen, claim, caseZone));
  const sent = chosen === null ? null : modelDate(chosen, context);
  return {
    number,
    requestId: request.requestId,
    platform: request.platform,
    channel: request.channel,
    requestedBy: request.requestedBy,
    addressee: request.addressee,
    asked: quote(request.asked, null, null),
    reference: request.reference,
    accounts: request.accountIds.flatMap((id) => context.accountNumbers.get(id) ?? []),
    sent:
      sent === null || against.length === 0
        ? sent
        : inConflict(
            sent,
            against.map(({ edtf }) => edtf),
          ),
    sentReason: others.length > 0 ? (chosen?.chosenReason ?? null) : null,
    otherDates: others.map((claim) => modelDate(claim, context)),
    conflict: against.length > 0,
    responses: request.responses.map((response) => compileResponse(response, chosen, context)),
    state: standing.state,
    silence: withWords(standing.silence),
    activeAfter: withWords(standing.activeAfter),
    standing: sentences(standing, until),
    sources: register.sources(request.supports),
    captures: register.captures(request.supports),
  };
}

function factsOf(request: RequestRecord, accounts: readonly AccountRecord[]): RequestFacts {
  const about = accounts.filter(({ accountId }) => request.accountIds.includes(accountId));
  return {
    sent: splitDates(request.dates).chosen,
    events: request.responses.map(({ responseId, kind, toward, outcome, dates }) => ({
      eventId: responseId,
      kind,
      toward,
      outcome,
      date: splitDates(dates).chosen,
    })),
    observations: about.flatMap(({ accountId, observations }) =>
      observations.map(({ observationId, status, dates }) => ({
        observationId,
        accountId,
        status,
        date: splitDates(dates).chosen,
      })),
    ),
  };
}

/** A dossier counts silence up to the last day that anything about the request is on record for: what nobody looked at it can't claim. */
function lastOnRecord({ events, observations }: RequestFacts, caseZone: string): Claimed | null {
  const first = ({ edtf, zone }: Claimed): number =>
    edtf === null ? -Infinity : extentOf(edtf, zone ?? caseZone, caseZone).first;
  return [...events, ...observations].reduce<Claimed | null>((last, { date }) => {
    if (date === null || first(date) === -Infinity) return last;
    return last === null || first(date) > first(last) ? date : last;
  }, null);
}

function compileResponse(
  response: ResponseRecord,
  sent: Claimed | null,
  context: ExhibitContext,
): ModelRequest['responses'][number] {
  const { kind, form, toward, respondent, outcome, text } = response;
  const { chosen, others } = splitDates(response.dates);
  const after = sent === null || chosen === null ? null : daysBetween(sent, chosen, context.caseZone);
  const parts = [responseKindWords[kind], form === null ? '' : responseFormWords[form], responseAudienceWords[toward]];
  return {
    responseId: response.responseId,
    kind,
    form,
    toward,
    words: (kind === 'status-check' ? parts.slice(0, 1) : parts).filter((part) => part !== '').join(', '),
    respondent,
    outcome,
    text: text === null ? null : quote(text, null, null),
    date: chosen === null ? null : modelDate(chosen, context),
    otherDates: others.map((claim) => modelDate(claim, context)),
    after: withWords(after),
    sources: context.register.sources(response.supports),
    captures: context.register.captures(response.supports),
  };
}

function withWords(days: Days | null): ModelRequest['silence'] {
  return days === null ? null : { ...days, words: daysWords(days) };
}

function sentences(standing: Standing, until: Claimed | null): string[] {
  const said: string[] = [];
  const { state, silence, toOthers, activeAfter } = standing;
  if (state === 'not-sent') said.push('When it was sent is not known, so no silence can be counted.');
  if (state === 'answered') {
    said.push(
      silence === null ? 'It was answered; when is not known.' : `It was answered after ${daysWords(silence)}.`,
    );
  }
  if (state === 'silent') {
    said.push('No answer to whoever asked is on record.');
    if (silence !== null && until !== null && until.edtf !== null) {
      const day = describeDate(until.edtf, until.zone, { style: 'long' }).words;
      said.push(`The last that is on record about it is of ${day}, ${daysWords(silence)} after it was sent.`);
    }
  }
  const told = toOthers.flatMap(({ days }) => (days === null ? [] : [daysWords(days)]));
  if (toOthers.length > 0) {
    const when = told.length === 0 ? '' : `, ${listed(told)} after it was sent`;
    said.push(`An answer was given to others${when}; it ends no silence towards whoever asked.`);
  }
  if (activeAfter !== null) said.push(`The account was seen active ${daysWords(activeAfter)} after it was sent.`);
  return said;
}
