import { extentOf } from './chronology.ts';
import { daysBetween, surelyBefore, type Claimed, type Days } from './elapsed.ts';
import type { ResponseAudience, ResponseKind } from './vocabulary.ts';

/**
 * Where a request stands: computed from what is on record, never stored. Silence runs from the day of sending until the first answer to
 * whoever asked; a receipt is none, and an answer given to somebody else or to the public is told beside it and ends no silence.
 */
export interface RequestFacts {
  readonly sent: Claimed | null;
  readonly events: readonly ResponseFact[];
  /** What was seen of the accounts that the request is about. */
  readonly observations: readonly ObservationFact[];
}

export interface ResponseFact {
  readonly eventId: string;
  readonly kind: ResponseKind;
  readonly toward: ResponseAudience;
  /** Of a status check: what was seen. */
  readonly outcome: string | null;
  readonly date: Claimed | null;
}

export interface ObservationFact {
  readonly observationId: string;
  readonly accountId: string;
  readonly status: string;
  readonly date: Claimed | null;
}

export type StandingState = 'not-sent' | 'silent' | 'answered';

/** Something seen after the notice, and how long after. */
export interface Check {
  /** An observation of an account's status, or a status check recorded with the request. */
  readonly id: string;
  readonly accountId: string | null;
  readonly status: string;
  readonly date: Claimed;
  readonly days: Days;
}

export interface Standing {
  /** not-sent: no date of sending is known, so nothing can be counted. */
  readonly state: StandingState;
  /** Until the answer, or until the day asked about; null where it can't be told. */
  readonly silence: Days | null;
  readonly endedBy: string | null;
  readonly toOthers: readonly { readonly eventId: string; readonly days: Days | null }[];
  readonly checks: readonly Check[];
  /** "Active N days after notice": the longest that an account was seen active after the request; null: not seen so. */
  readonly activeAfter: Days | null;
  /** Events that are dated before the request was sent: one of the two dates can't be right. */
  readonly before: readonly string[];
}

const ANSWERS: ReadonlySet<ResponseKind> = new Set<ResponseKind>(['answer', 'decision', 'redress']);

/**
 * @param until the day up to which silence is counted where no answer came; null: nothing is counted then
 * @throws RangeError for a text that is no date
 */
export function standingOf(facts: RequestFacts, until: Claimed | null, caseZone: string): Standing {
  const { sent } = facts;
  if (sent === null || sent.edtf === null)
    return { ...NOTHING, state: 'not-sent', toOthers: toOthers(facts, caseZone) };
  const before = facts.events.filter(({ date }) => date !== null && surelyBefore(date, sent, caseZone));
  const answers = facts.events.filter((event) => {
    return ANSWERS.has(event.kind) && event.toward === 'requester' && !before.includes(event);
  });
  const answer = earliest(answers, caseZone);
  const checks = checksOf(facts, sent, caseZone);
  const end = answer === null ? until : answer.date;
  return {
    state: answer === null ? 'silent' : 'answered',
    silence: end === null ? null : daysBetween(sent, end, caseZone),
    endedBy: answer?.eventId ?? null,
    toOthers: toOthers(facts, caseZone),
    checks,
    activeAfter: longest(checks.filter(({ status }) => status === 'active').map(({ days }) => days)),
    before: before.map(({ eventId }) => eventId),
  };
}

const NOTHING = { silence: null, endedBy: null, checks: [], activeAfter: null, before: [] };

function toOthers({ sent, events }: RequestFacts, caseZone: string): Standing['toOthers'] {
  return events
    .filter(({ kind, toward }) => ANSWERS.has(kind) && toward !== 'requester')
    .map(({ eventId, date }) => ({
      eventId,
      days: sent === null || date === null ? null : daysBetween(sent, date, caseZone),
    }));
}

/** The dated answer that can lie earliest; an undated one counts only where there is no other. */
function earliest(answers: readonly ResponseFact[], caseZone: string): ResponseFact | null {
  const first = ({ date }: ResponseFact): number =>
    date === null || date.edtf === null ? Infinity : extentOf(date.edtf, date.zone ?? caseZone, caseZone).first;
  return [...answers].sort((a, b) => (first(a) === first(b) ? 0 : first(a) - first(b)))[0] ?? null;
}

function checksOf({ events, observations }: RequestFacts, sent: Claimed, caseZone: string): Check[] {
  const seen = [
    ...observations.map(({ observationId: id, accountId, status, date }) => ({ id, accountId, status, date })),
    ...events
      .filter(({ kind, outcome }) => kind === 'status-check' && outcome !== null)
      .map(({ eventId: id, outcome, date }) => ({ id, accountId: null, status: outcome ?? '', date })),
  ];
  return seen.flatMap(({ date, ...check }): Check[] => {
    if (date === null || surelyBefore(date, sent, caseZone)) return [];
    const days = daysBetween(sent, date, caseZone);
    return days === null ? [] : [{ ...check, date, days }];
  });
}

/** The one whose least is largest: so long at least it lasted. */
function longest(spans: readonly Days[]): Days | null {
  const least = ({ least: days }: Days): number => days ?? -Infinity;
  return spans.reduce<Days | null>((best, span) => (best === null || least(span) > least(best) ? span : best), null);
}
