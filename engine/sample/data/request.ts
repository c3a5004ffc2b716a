import type { SampleDate, SourceKey } from './shape.ts';

/** The letter, as far as the reports tell of it. */
export const letter = {
  platform: 'Twitter',
  channel: 'letter',
  requestedBy: 'Orit Farkash-Hacohen, Minister of Strategic Affairs of Israel',
  addressee: 'Jack Dorsey, chief executive of Twitter',
  asked:
    '"immediate suspension of Khamenei\'s account over his consistent posting of anti-Semitic and genocidal posts"; also the deletion of recent posts',
} as const;

/** Where it is reported, and what else is said there. */
export const reportedBy: readonly { readonly source: SourceKey; readonly note: string | null }[] = [
  { source: 'S1', note: 'Also: no immediate response; on 25 May 2020 the account remained active.' },
  { source: 'S2', note: null },
  { source: 'S3', note: null },
  { source: 'S4', note: 'Also what the letter quotes of the policy.' },
  { source: 'S6', note: null },
  { source: 'S7', note: null },
];

export const sent: readonly SampleDate[] = [
  {
    edtf: '2020-05-25',
    displayed: 'on Monday',
    by: ['S1', 'S3', 'S6'],
    chosen:
      'Three of the five reports that give a day say Monday. Sunday, 24 May, stays beside it: the letter itself was not seen.',
  },
  { edtf: '2020-05-24', displayed: 'on Sunday', by: ['S2', 'S7'] },
];

/** It was given to others, so it ends no silence. */
export const oralAnswer = {
  respondent: 'Ylwa Pettersson, Twitter’s head of policy for the Nordic countries and Israel',
  text: 'We have an approach toward leaders that says that direct interactions with fellow public figures, comments on political issues of the day, or foreign policy saber-rattling on military-economic issues are generally not in violation of our rules',
  on: { edtf: '2020-07-29', displayed: 'on Wednesday', by: ['S10', 'S11', 'S12'] },
  notes: {
    S10: 'By video conference with a committee of the Knesset, to a question by Arsen Ostrovsky, which compared a label put on another head of state’s post (29 May 2020).',
    S11: 'By video conference with a committee of the Knesset, to a question by Arsen Ostrovsky.',
    S12: 'By video conference with a committee of the Knesset, to a question by Arsen Ostrovsky.',
  },
} as const;

/** What was searched, and what was left out. Its day isn’t recorded; the pages were read after one of them was modified. */
export const search = {
  searchedOn: '[2021-11-16..]',
  place: 'Public press reports',
  query: 'The letter of May 2020 to Twitter, the statements that it is reported to quote, and what was answered',
  taken: 12,
  leftOut:
    'The letter itself, the posts, the poster and the speech: none was seen in the original. Platform user ids and post ids: no report gives them. ' +
    'Pictures: none is held, and none is imitated. Policy texts other than the one registered on 31 March 2020.',
} as const;
