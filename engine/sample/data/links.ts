import type { SampleLink } from './shape.ts';

const noConversation = {
  applies: 'no',
  answer: 'No larger conversation is reported in which these words would mean something else.',
} as const;

const leaderOfState = {
  applies: 'arguable',
  answer:
    'The speaker was Supreme Leader of a state, and the text allows rare exceptions. Each is decided case by case by a cross-functional team; no such decision about these words is on record.',
} as const;

/** Words of the statements beside words of the clauses, what is met and what isn’t, and what speaks against it. */
export const links: readonly SampleLink[] = [
  {
    statement: 'speech',
    clause: 'Hateful conduct',
    statementWords: ["Jewish corporation owners' main goal", 'this cancerous tumor'],
    clauseWords: ['directly attack', 'other people', 'ethnicity', 'religious affiliation'],
    strength: 3,
    rationale:
      'The first words name people by religion or ethnicity and give them one hidden purpose. The clause reaches an attack on people on that basis; it does not reach criticism of a state.',
    counter:
      'The second words speak of a regime, not of people. Two days later the sister account wrote “We are not #Antisemitic”, and on 29 July 2020 the platform said that comments on political issues of the day are generally not in violation.',
    elements: [
      { finding: 'arguable', note: 'The words ascribe a plan to a group; they promote no violence.' },
      { finding: 'arguable', note: 'Owners are people; “the Zionist regime” is a state.' },
      { finding: 'met', note: '“Jewish”: ethnicity or religious affiliation.' },
    ],
    // Whether it is newsworthy stays unanswered: readiness says so until somebody answers
    exceptions: { 'Larger conversation': noConversation },
  },
  {
    statement: 'speech',
    clause: 'Dehumanization',
    statementWords: ['this cancerous tumor'],
    clauseWords: ['dehumanization of a group of people based on their religion'],
    strength: 2,
    rationale: 'A tumor is a thing to be cut out. Said of people, the word takes their being human away.',
    counter: 'The words name “the Zionist regime”, and the clause protects people, not regimes.',
    elements: [
      { finding: 'arguable', note: 'The image is of a disease.' },
      { finding: 'arguable', note: 'It is said of a regime; the sentence before names “Jewish corporation owners”.' },
      { finding: 'unmet', note: 'No religion is the stated ground of these words.' },
    ],
    exceptions: { 'Larger conversation': noConversation, 'Public interest': leaderOfState },
  },
  {
    statement: 'growth',
    clause: 'Hateful conduct',
    statementWords: ['a deadly, cancerous growth', 'It will undoubtedly be uprooted and destroyed'],
    clauseWords: ['promote violence against', 'threaten', 'other people', 'national origin'],
    strength: 3,
    rationale: 'The post announces a destruction. Whoever destroys a country does violence to those who live in it.',
    counter:
      'The post names a regime and a prediction in the passive voice, no people and no act. Statements of 24 May 2020 and before the letter say that no elimination of people is meant.',
    elements: [
      { finding: 'arguable', note: '“uprooted and destroyed” foretells violence; it does not call on anybody.' },
      { finding: 'arguable', note: 'Named is a regime; its people are not named.' },
      { finding: 'arguable', note: 'National origin, if the regime stands for its people.' },
    ],
    exceptions: { 'Larger conversation': noConversation, 'Public interest': leaderOfState },
  },
  {
    statement: 'virus',
    clause: 'Wishing serious harm',
    statementWords: ['The long-lasting virus of Zionism will be uprooted'],
    clauseWords: ['promotes, or expresses a desire for'],
    strength: 1,
    rationale: 'The post likens a movement to a virus and promises its end.',
    counter: 'It is about a movement. Neither death nor bodily harm is named, and no protected category.',
    elements: [
      { finding: 'arguable', note: 'It foretells the end as something good.' },
      { finding: 'unmet', note: 'No death, no bodily harm, no disease of anybody is wished.' },
      { finding: 'unmet', note: 'Zionism is not among the categories that the policy lists.' },
    ],
    exceptions: { 'Larger conversation': noConversation, 'Public interest': leaderOfState },
  },
  {
    statement: 'poster',
    clause: 'References to mass murder',
    statementWords: ['The final solution'],
    clauseWords: ['references forms of violence', 'protected category was the primary target or victims'],
    strength: 3,
    rationale:
      'These three words are the name under which the Holocaust was planned; the policy itself names the Holocaust as such an event. It speaks of references to it, where the letter speaks of “calls for mass murder”, which is not in the text.',
    counter:
      'The line goes on: “Resistance until referendum”. A vote is named as the aim, and no individual is addressed.',
    elements: [
      { finding: 'met', note: 'The words are that name.' },
      { finding: 'unmet', note: 'A poster to everybody targets no individual.' },
      { finding: 'arguable', note: 'To whom such words are shown, they can be meant to hurt.' },
    ],
    exceptions: { 'Larger conversation': noConversation, 'Public interest': leaderOfState },
  },
  {
    statement: 'arming',
    clause: 'Violence',
    statementWords: ['The West Bank must be armed, just as Gaza', 'the hand of power'],
    clauseWords: ['threaten violence against', 'a group of people'],
    strength: 2,
    rationale:
      'Arms and “the hand of power” are named as the only means, against an “entity” of which people are a part.',
    counter: 'To call for arming is not to state an intent to hurt; against whom, the post does not say.',
    elements: [
      { finding: 'arguable', note: 'Arming is called for; its use is implied.' },
      { finding: 'arguable', note: 'An “entity” is named, no people.' },
    ],
    exceptions: {
      'Hyperbolic speech': { applies: 'no', answer: 'Nothing in the post is said in jest or between friends.' },
      'Public interest': leaderOfState,
    },
  },
  {
    statement: 'arming',
    clause: 'Terrorism and violent extremism',
    statementWords: ['must be armed, just as Gaza'],
    clauseWords: ['promote terrorism or violent extremism'],
    strength: 1,
    rationale:
      'The letter is reported to name this rule. Those who are armed in Gaza are the example that the post sets.',
    counter: 'The post names no organization and no attack.',
    elements: [
      { finding: 'arguable', note: 'It recommends arming.' },
      { finding: 'unmet', note: 'No terrorist organization and no act of terror is named.' },
    ],
    exceptions: {
      'Government entities': {
        applies: 'arguable',
        answer: 'The account is that of a Supreme Leader, thus of a government; those who would be armed are not.',
      },
      'Public interest': leaderOfState,
    },
  },
];
