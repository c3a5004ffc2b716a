import { daysBetween, type Claimed, type Days } from '../domain/elapsed.ts';
import { extentOf } from '../domain/chronology.ts';
import { standingOf, type RequestFacts, type Standing } from '../domain/request-standing.ts';
import { contradict, daysSaid, inConflict, modelDate, splitDates } from './dates.ts';
import type { ExhibitContext } from './exhibits.ts';
import type { ModelRequest } from './model.ts';
import type { Speech } from './language/speech.ts';
import { quote } from './quotations.ts';
import type { AccountRecord, DossierRecords, RequestRecord, ResponseRecord } from './records.ts';

/** What was asked about the dossier's accounts, and what came back; also what names no account. */
export function compileRequests(
  records: DossierRecords,
  accounts: readonly AccountRecord[],
  context: ExhibitContext,
): ModelRequest[] {
  return requestsAbout(records, accounts).map((request, index) =>
    compileRequest(request, index + 1, accounts, context),
  );
}

/** The requests that are printed, in their order. */
export function requestsAbout({ requests }: DossierRecords, accounts: readonly AccountRecord[]): RequestRecord[] {
  const shown = new Set(accounts.map(({ accountId }) => accountId));
  return requests.filter(({ accountIds }) => accountIds.length === 0 || accountIds.some((id) => shown.has(id)));
}

function compileRequest(
  request: RequestRecord,
  number: number,
  accounts: readonly AccountRecord[],
  context: ExhibitContext,
): ModelRequest {
  const { caseZone, register, speech } = context;
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
    silence: withWords(standing.silence, speech),
    activeAfter: withWords(standing.activeAfter, speech),
    standing: sentences(standing, until, speech),
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
  const { say } = context.speech;
  const parts = [say(`response.${kind}`), form === null ? '' : say(`form.${form}`), say(`toward.${toward}`)];
  return {
    responseId: response.responseId,
    kind,
    form,
    toward,
    words: (kind === 'status-check' ? parts.slice(0, 1) : parts).filter((part) => part !== '').join(say('join.comma')),
    respondent,
    outcome,
    text: text === null ? null : quote(text, null, null),
    date: chosen === null ? null : modelDate(chosen, context),
    otherDates: others.map((claim) => modelDate(claim, context)),
    after: withWords(after, context.speech),
    sources: context.register.sources(response.supports),
    captures: context.register.captures(response.supports),
  };
}

function withWords(days: Days | null, speech: Speech): ModelRequest['silence'] {
  return days === null ? null : { ...days, words: daysSaid(days, speech) };
}

function sentences(standing: Standing, until: Claimed | null, speech: Speech): string[] {
  const { say, date, listed } = speech;
  const said: string[] = [];
  const { state, silence, toOthers, activeAfter } = standing;
  if (state === 'not-sent') said.push(say('request.not-sent'));
  if (state === 'answered') {
    said.push(
      silence === null ? say('request.answered-undated') : say('request.answered', { days: daysSaid(silence, speech) }),
    );
  }
  if (state === 'silent') {
    said.push(say('request.silent'));
    if (silence !== null && until !== null && until.edtf !== null) {
      const last = date(until.edtf, until.zone).words;
      said.push(say('request.last', { date: last, days: daysSaid(silence, speech) }));
    }
  }
  const told = toOthers.flatMap(({ days }) => (days === null ? [] : [daysSaid(days, speech)]));
  if (told.length > 0) said.push(say('request.to-others-after', { days: listed(told) }));
  else if (toOthers.length > 0) said.push(say('request.to-others'));
  if (activeAfter !== null) said.push(say('request.active', { days: daysSaid(activeAfter, speech) }));
  return said;
}
