import type { Speech } from '../language/speech.ts';
import type { FindingCode } from './codes.ts';
import type { FactsOf, Told } from './told.ts';

/** What findings say in one language: a sentence or two for each code. */
type FindingWords = { readonly [C in FindingCode]: (facts: FactsOf<C>) => string };

/** A finding in the words of the dossier's language. */
export function wordsOf(told: Told, speech: Speech): string {
  let words = spoken.get(speech);
  if (words === undefined) spoken.set(speech, (words = wordsIn(speech)));
  // The facts of a code go only to the words of that code; the compiler can't follow a pair through a union.
  const say = words[told.code] as (facts: Told['facts']) => string;
  return say(told.facts);
}

const spoken = new WeakMap<Speech, FindingWords>();

function wordsIn(speech: Speech): FindingWords {
  return { ...aboutStatements(speech), ...aboutClaims(speech), ...aboutLinks(speech), ...aboutWhole(speech) };
}

type StatementCode =
  | 'no-source'
  | 'quotation-not-in-capture'
  | 'quotation-nearly-in-capture'
  | 'quotation-not-looked-for'
  | 'capture-of-another-post'
  | 'captured-before-posted'
  | 'sensitive-capture'
  | 'nothing-held'
  | 'no-capture-of-image'
  | 'transcript-only'
  | 'rendering-not-chosen'
  | 'no-translation'
  | 'privileged'
  | 'not-accepted'
  | 'language-not-given'
  | 'encoding-repaired';

function aboutStatements({ say, listed, number }: Speech): Pick<FindingWords, StatementCode> {
  return {
    'no-source': () => say('finding.no-source'),
    'quotation-not-in-capture': ({ files }) => say('finding.quotation-not-in-capture', { files: listed(files) }),
    'quotation-nearly-in-capture': ({ files, percent }) =>
      say('finding.quotation-nearly-in-capture', { files: listed(files), percent: number(percent) }),
    'quotation-not-looked-for': ({ files }) => say('finding.quotation-not-looked-for', { files: listed(files) }),
    'capture-of-another-post': (facts) => say('finding.capture-of-another-post', { ...facts }),
    'captured-before-posted': (facts) => say('finding.captured-before-posted', { ...facts }),
    'sensitive-capture': (facts) => say('finding.sensitive-capture', { ...facts }),
    'nothing-held': () => say('finding.nothing-held'),
    'no-capture-of-image': () => say('finding.no-capture-of-image'),
    'transcript-only': () => say('finding.transcript-only'),
    'rendering-not-chosen': () => say('finding.rendering-not-chosen'),
    'no-translation': (facts) => say('finding.no-translation', { ...facts }),
    privileged: () => say('finding.privileged'),
    'not-accepted': ({ state }) =>
      say('finding.not-accepted', { state: isState(state) ? say(`state.${state}`) : state }),
    'language-not-given': () => say('finding.language-not-given'),
    'encoding-repaired': () => say('finding.encoding-repaired'),
  };
}

const STATES = ['inbox', 'draft', 'review', 'returned', 'accepted'] as const;

function isState(state: string): state is (typeof STATES)[number] {
  return (STATES as readonly string[]).includes(state);
}

type ClaimCode =
  | 'date-finer-than-evidence'
  | 'undated'
  | 'date-bound-only'
  | 'date-in-future'
  | 'post-id-differs'
  | 'dates-differ'
  | 'zone-not-stated'
  | 'answer-before-request'
  | 'request-not-dated';

function aboutClaims({ say }: Speech): Pick<FindingWords, ClaimCode> {
  return {
    'date-finer-than-evidence': ({ date, displayed }) =>
      displayed === null
        ? say('finding.date-finer-than-evidence', { date })
        : say('finding.date-finer-than-displayed', { date, displayed }),
    undated: ({ words }) => (words === null ? say('finding.undated') : say('finding.undated-words', { words })),
    'date-bound-only': (facts) => say('finding.date-bound-only', { ...facts }),
    'date-in-future': ({ of, date }) => say('finding.date-in-future', { of: say(`finding.date-of.${of}`), date }),
    'post-id-differs': (facts) => say('finding.post-id-differs', { ...facts }),
    'dates-differ': () => say('finding.dates-differ'),
    'zone-not-stated': () => say('finding.zone-not-stated'),
    'answer-before-request': (facts) => say('finding.answer-before-request', { ...facts }),
    'request-not-dated': (facts) => say('finding.request-not-dated', { ...facts }),
  };
}

type LinkCode = Extract<FindingCode, `link-${string}`>;

/** A link is told by the words that it stands on: an exhibit may have several. */
function aboutLinks({ say, number }: Speech): Pick<FindingWords, LinkCode> {
  const at = (words: string | null, said: string): string =>
    `${words === null ? say('finding.at-region') : say('finding.at', { words })} ${said}`;
  return {
    'link-words-differ': (facts) => at(facts.at, say('finding.link-words-differ')),
    'link-clause-set-aside': (facts) => at(facts.at, say('finding.link-clause-set-aside')),
    'link-wording-set-aside': (facts) => at(facts.at, say('finding.link-wording-set-aside')),
    'link-wording-not-shown': (facts) => at(facts.at, say('finding.link-wording-not-shown')),
    'link-not-text-of-day': (facts) => at(facts.at, `${say('finding.link-not-text-of-day')} ${facts.note}`),
    'link-text-not-certain': (facts) => at(facts.at, facts.note),
    'link-statement-undated': (facts) => at(facts.at, say('finding.link-statement-undated')),
    'link-exception-unanswered': ({ at: words, count, first }) =>
      at(
        words,
        count === 1
          ? say('finding.link-exception-unanswered', { first })
          : say('finding.link-exceptions-unanswered', { count: number(count), first }),
      ),
    'link-exception-applies': (facts) => at(facts.at, say('finding.link-exception-applies')),
    'link-element-open': (facts) => at(facts.at, say('finding.link-element-open', { n: facts.count })),
    'link-element-unmet': (facts) => at(facts.at, say('finding.link-element-unmet')),
    'link-not-reviewed': (facts) => at(facts.at, say('finding.link-not-reviewed')),
    'link-returned': (facts) => at(facts.at, say('finding.link-returned')),
    'link-rejected': (facts) => at(facts.at, say('finding.link-rejected')),
    'link-no-counter': (facts) => at(facts.at, say('finding.link-no-counter')),
  };
}

function aboutWhole({ say, listed }: Speech): Omit<FindingWords, StatementCode | ClaimCode | LinkCode> {
  return {
    empty: () => say('finding.empty'),
    'part-missing': ({ profile }) => say('finding.part-missing', { profile: say(`profile.${profile}`) }),
    minor: (facts) => say('finding.minor', { ...facts }),
    'private-person': (facts) => say('finding.private-person', { ...facts }),
    'handle-unknown': ({ account }) =>
      account === null ? say('finding.account-unnamed') : say('finding.handle-unknown', { account }),
    'policy-quotation-differs': ({ by, left, added, changed, example }) => {
      const parts = [
        left === 0 ? null : say('finding.passages-left', { n: left }),
        added === 0 ? null : say('finding.passages-added', { n: added }),
        changed === 0 ? null : say('finding.passages-changed', { n: changed }),
      ].filter((part) => part !== null);
      const what =
        parts.length === 0
          ? say('finding.quotation-differs')
          : say('finding.quotation-differs-in', { parts: listed(parts) });
      const said = example === null ? `${what}.` : say('finding.quotation-example', { what, example });
      return by === null ? said : `${say('finding.quoted-by', { by })} ${said}`;
    },
    'policy-quotation-not-found': () => say('finding.policy-quotation-not-found'),
    'document-not-known': (facts) => say('finding.document-not-known', { ...facts }),
    'own-words-english': (facts) => say('finding.own-words-english', { ...facts }),
    'waiver-without-finding': ({ codes }) => say('finding.waiver-without-finding', { codes: listed(codes) }),
  };
}
