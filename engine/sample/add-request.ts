import { letter, oralAnswer, reportedBy, search, sent } from './data/request.ts';
import { addDates, dateOf } from './add-dates.ts';
import { known, type Made } from './made.ts';

/** The letter with its two dates, and the answer that was given to others. Silence is none of it: it is computed. */
export async function addRequest(made: Made): Promise<string> {
  const keys = reportedBy.map(({ source }) => source);
  const notes = Object.fromEntries(reportedBy.map(({ source, note }) => [source, note]));
  const { requestId } = await made.ask('requests.add', {
    ...letter,
    accountIds: [known(made.accounts, 'unnamed')],
    sent: null,
    ...made.attestation(keys, notes),
  });
  await addDates(made, { kind: 'request', id: requestId }, sent);
  const { respondent, text, on, notes: told } = oralAnswer;
  await made.ask('requests.addEvent', {
    requestId,
    kind: 'answer',
    form: 'oral',
    toward: 'third-party',
    respondent,
    text,
    on: dateOf(made, on),
    ...made.attestation(on.by, told),
  });
  return requestId;
}

/** What was searched, and what is not in this case and why. */
export async function addSearch(made: Made): Promise<void> {
  await made.ask('searches.add', search);
}
