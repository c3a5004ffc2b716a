import type { ModelRequest } from '../../../../core/dossier/model.ts';
import { referencesOf, type PrintContext } from './context.ts';
import { printDates, quotation } from './texts.ts';

/** What was asked of the platform, what came back, and how long it was silent. */
export function printRequests(context: PrintContext): object[] {
  const { say, aside } = context;
  return context.model.requests.map((request) => ({
    anchor: `request-${request.number}`,
    heading: say('request.heading', { n: request.number, platform: request.platform }),
    by: aside(request.requestedBy),
    to: request.addressee === null ? say('request.no-addressee') : aside(request.addressee),
    channel: aside(request.channel),
    reference: request.reference === null ? null : aside(request.reference),
    about: request.accounts.flatMap((number) => {
      const account = context.accounts.get(number);
      return account === undefined ? [] : [account.label];
    }),
    sent: printDates([request.sent, ...request.otherDates], context),
    sentReason: request.sentReason === null ? null : say('said.date-chosen', { reason: request.sentReason }),
    asked: quotation(request.asked),
    references: referencesOf(request, context),
    answers: request.responses.map((response) => printAnswer(response, context)),
    standing: request.standing,
  }));
}

function printAnswer(response: ModelRequest['responses'][number], context: PrintContext): object {
  const { say } = context;
  const { respondent, outcome, after } = response;
  return {
    words: response.words,
    dates: printDates([response.date, ...response.otherDates], context),
    text: response.text === null ? null : quotation(response.text),
    said: [
      respondent === null ? null : say('request.respondent', { who: respondent }),
      outcome === null ? null : say('request.outcome', { outcome }),
      after === null ? null : say('request.after', { days: after.words }),
    ].filter((part) => part !== null),
    references: referencesOf(response, context),
  };
}
