import { counted, listed } from '../words.ts';
import type { FindingCode } from './codes.ts';
import type { DatedThing, FactsOf, Told } from './told.ts';

/** What findings say in one language: a sentence or two for each code. */
export type FindingWords = { readonly [C in FindingCode]: (facts: FactsOf<C>) => string };

const THINGS: Readonly<Record<DatedThing, string>> = {
  statement: 'Its date',
  rendering: 'The date of one of its wordings',
  status: 'The date of an observation of it',
  'account-status': 'The date of an observation of this account',
  request: 'The date of sending',
  answer: 'The date of an answer',
};

/** A link is told by the words that it stands on: an exhibit may have several. */
const atWords = (at: string | null): string => (at === null ? 'A region of a picture: ' : `“${at}”: `);

export const englishFindings: FindingWords = {
  empty: () => 'No statement is chosen.',
  'part-missing': ({ profile }) => `No addressee is named, and the document is made for one (profile “${profile}”).`,
  'no-source': () => 'Nothing attests this statement: no source, no capture, no imported file.',
  'quotation-not-in-capture': ({ files }) => `Its words don’t stand in ${listed(files)}, which is to attest them.`,
  'date-finer-than-evidence': ({ date, displayed }) =>
    displayed === null
      ? `The chosen date (${date}) is more precise than any date that a source or capture attests.`
      : `The chosen date (${date}) says more than the words that were shown: “${displayed}”.`,
  'capture-of-another-post': ({ file, shows, own }) =>
    `The address of ${file} is that of post ${shows}; the statement is post ${own}.`,
  'captured-before-posted': ({ file, posted }) =>
    `${file} was taken before the post was made: the clock in its id says ${posted}.`,
  'sensitive-capture': ({ file }) =>
    `${file} is marked sensitive or graphic and is not redacted. Its picture is not printed.`,
  minor: ({ name }) => `${name} is a minor. Say why this record is needed, or leave it out.`,
  'private-person': ({ name }) => `${name} is a private person. Say why this record is needed, or leave it out.`,
  'answer-before-request': ({ by, answered, sent }) =>
    `Request by ${by}: an answer is dated ${answered}, before it was sent (${sent}). One of the two dates can’t be right.`,
  'policy-quotation-differs': ({ by, left, added, changed, example }) => {
    const parts = [
      left === 0 ? null : `${counted(left, 'passage')} left out`,
      added === 0 ? null : `${counted(added, 'passage')} added`,
      changed === 0 ? null : `${counted(changed, 'passage')} changed`,
    ].filter((part) => part !== null);
    const who = by === null ? '' : `As quoted by “${by}”: `;
    const what = parts.length === 0 ? 'it differs from the stored text' : `${listed(parts)} against the stored text`;
    return `${who}${what}${example === null ? '' : `, among them “${example}”`}.`;
  },
  'policy-quotation-not-found': () => 'A quotation of a policy stands in no stored text.',
  'link-words-differ': ({ at }) => `${atWords(at)}words of the link are not those that stand at their place.`,
  'link-clause-set-aside': ({ at }) => `${atWords(at)}the clause was set aside.`,
  'link-wording-set-aside': ({ at }) => `${atWords(at)}the wording that the link points to was set aside or rejected.`,
  'link-not-text-of-day': ({ at, note }) =>
    `${atWords(at)}the link stands on another version than the one of the statement’s date. ${note}`,
  'link-exception-unanswered': ({ at, count, first }) =>
    count === 1
      ? `${atWords(at)}an exception that may apply is not answered: “${first}”`
      : `${atWords(at)}${counted(count, 'exception')} that may apply are not answered, the first: “${first}”`,
  'link-not-reviewed': ({ at }) => `${atWords(at)}nobody has reviewed this link.`,
  'link-returned': ({ at }) => `${atWords(at)}the reviewer returned this link.`,
  'link-rejected': ({ at }) => `${atWords(at)}the reviewer rejected this link.`,
  'document-not-known': ({ document }) =>
    `A “${document}” is laid out as a dossier. Parts that it must have besides are not looked for.`,
  'nothing-held': () => 'It is only reported: a source is named, but no capture or transcript is held.',
  'no-capture-of-image': () => 'It is text in an image, and the image is not held: its words rest on a transcript.',
  'quotation-nearly-in-capture': ({ files, percent }) =>
    `Its words stand only nearly in ${listed(files)}: ${percent} % of the words agree.`,
  undated: ({ words }) => `No date is known${words === null ? '' : `: ${words}`}. It stands last.`,
  'date-bound-only': ({ date }) => `Only a bound of its date is known: it prints “${date}”.`,
  'date-in-future': ({ of, date }) => `${THINGS[of]} (${date}) lay in the future when it was recorded.`,
  'post-id-differs': ({ clock }) => `The clock in the post’s id says ${clock}.`,
  'handle-unknown': ({ account }) =>
    account === null ? 'It is a post, and no source names its account.' : `${account}: no source gives its handle.`,
  'rendering-not-chosen': () =>
    'Its original was not seen, and none of its renderings is chosen. The first recorded is printed.',
  'no-translation': ({ lang }) => `No rendering in the dossier’s language (${lang}) stands beside its words.`,
  privileged: () => 'It is marked privileged. Only the internal and counsel profiles hold it.',
  'request-not-dated': ({ by }) => `Request by ${by}: no date of sending is known, so no silence can be counted.`,
  'link-wording-not-shown': ({ at }) => `${atWords(at)}the link points to words of another wording than the one shown.`,
  'link-text-not-certain': ({ at, note }) => `${atWords(at)}${note}`,
  'link-statement-undated': ({ at }) =>
    `${atWords(at)}the statement has no date, so which text stood then is not known.`,
  'link-exception-applies': ({ at }) => `${atWords(at)}an exception is answered with “applies”.`,
  'link-element-unmet': ({ at }) => `${atWords(at)}an element of the clause is not met.`,
  'transcript-only': () => 'A transcript is held, not a capture of the original.',
  'quotation-not-looked-for': ({ files }) =>
    `Its words were not looked for in ${listed(files)}: no text of it is held that could be searched.`,
  'dates-differ': () => 'Sources differ about the date. All dates are printed.',
  'zone-not-stated': () => 'The time of day is printed without a zone: none is stated.',
  'not-accepted': ({ state }) => `Its state is “${state}”: no reviewer has accepted it.`,
  'language-not-given': () => 'The language of its words is not recorded.',
  'encoding-repaired': () =>
    'Its words arrived with broken encoding. They are printed as they are, a repaired reading beside them.',
  'own-words-english': ({ lang }) => `The dossier’s own words are in English; “${lang}” is not yet available.`,
  'waiver-without-finding': ({ codes }) => `Waived, but not found: ${listed(codes)}.`,
  'link-element-open': ({ at, count }) => `${atWords(at)}${counted(count, 'element')} of the clause not yet looked at.`,
  'link-no-counter': ({ at }) => `${atWords(at)}nothing is said of what speaks against it.`,
};

export function wordsOf(told: Told, words: FindingWords): string {
  // The facts of a code go only to the words of that code; the compiler can't follow a pair through a union.
  const say = words[told.code] as (facts: Told['facts']) => string;
  return say(told.facts);
}
