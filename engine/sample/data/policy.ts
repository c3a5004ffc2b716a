import type { SampleClause, SourceKey } from './shape.ts';

/** The text that ships with the sample, byte for byte; NOTICE.md beside it says whose it is. */
export const policyText = '20200331_Twitter_CommunityGuidelines.md';

export const policy = { platform: 'Twitter', title: 'Twitter Rules and policies', lang: 'en' } as const;

/** Registered once. The text states no date from which it is in effect. */
export const version = {
  firstSeen: '2020-03-31',
  registrar: 'Platform Governance Archive',
  registrarRef: `PlatformGovernanceArchive/pga-corpus, ${policyText}`,
  licence: 'ODC-BY 1.0',
} as const;

const HATEFUL = 'Hateful conduct policy';
const NEWSWORTHY = 'Public interest';
const CONTEXT = 'Larger conversation';
const bothExceptions = [NEWSWORTHY, CONTEXT];

/** The clauses that bear on the letter, exceptions first: a prohibition names those that bear on it. */
export const clauses: readonly SampleClause[] = [
  {
    label: NEWSWORTHY,
    path: 'Our approach to policy development and enforcement philosophy › Is the behavior newsworthy and in the legitimate public interest?',
    kind: 'exception',
    from: 'To help ensure people have an opportunity to see every side',
    to: 'ultimately decided upon by a cross-functional team.',
  },
  {
    label: CONTEXT,
    path: `${HATEFUL} › Do I need to be the target of this content for it to be a violation of the Twitter Rules?`,
    kind: 'exception',
    from: 'Some Tweets may appear to be hateful when viewed in isolation',
    to: 'viewed in the context of a larger conversation.',
  },
  {
    label: 'Hyperbolic speech',
    path: 'Violent threats policy › What is not a violation of this policy?',
    kind: 'exception',
    from: 'We recognize that some people use violent language as part of hyperbolic speech',
    to: 'sending me that plot spoiler!”.',
  },
  {
    label: 'Government entities',
    path: 'Terrorism and violent extremism policy › What is not a violation of this policy?',
    kind: 'exception',
    from: 'This policy also doesn’t apply to military or government entities.',
    to: 'government entities.',
  },
  {
    label: 'Hateful conduct',
    path: HATEFUL,
    kind: 'prohibition',
    from: 'You may not promote violence against or directly attack or threaten',
    to: 'age, disability, or serious disease.',
    elements: [
      'promotes violence, directly attacks or threatens',
      'against other people',
      'on the basis of a category that the clause lists',
    ],
    exceptions: bothExceptions,
  },
  {
    label: 'Primary purpose',
    path: HATEFUL,
    kind: 'prohibition',
    from: 'We also \n\ndo not allow accounts whose primary purpose',
    to: 'basis of these categories.',
    exceptions: bothExceptions,
  },
  {
    label: 'When this applies',
    path: `${HATEFUL} › When this applies`,
    kind: 'scope',
    from: 'We will review and take action against reports of accounts targeting an individual or \n',
    to: 'Messages.',
  },
  {
    label: 'Violent threats',
    path: `${HATEFUL} › When this applies › Violent threats`,
    kind: 'prohibition',
    from: 'We prohibit content that makes violent threats against an identifiable target.',
    to: 'target.',
    exceptions: ['Hyperbolic speech', NEWSWORTHY],
  },
  {
    label: 'What a violent threat is',
    path: `${HATEFUL} › When this applies › Violent threats`,
    kind: 'definition',
    from: 'Violent \n\nthreats are declarative statements of intent',
    to: 'will kill you”.',
  },
  {
    label: 'Wishing serious harm',
    path: `${HATEFUL} › When this applies › Wishing, hoping or calling for serious harm on a person or group of people`,
    kind: 'prohibition',
    from: 'We prohibit content that wishes, hopes, promotes, or expresses a desire for death',
    to: 'members of that category.',
    elements: [
      'wishes, hopes, promotes, or expresses a desire for',
      'death, serious and lasting bodily harm, or serious disease',
      'against a protected category or its members',
    ],
    exceptions: bothExceptions,
  },
  {
    label: 'References to mass murder',
    path: `${HATEFUL} › When this applies › References to mass murder, violent events, or specific means of violence where protected groups have been the primary targets or victims`,
    kind: 'prohibition',
    from: 'We prohibit targeting individuals with content that references forms of violence',
    to: 'intent is to harass.',
    elements: [
      'references violence of which a protected category was the primary target or victim',
      'targets individuals',
      'the intent is to harass',
    ],
    exceptions: bothExceptions,
  },
  {
    label: 'Inciting fear',
    path: `${HATEFUL} › When this applies › Inciting fear about a protected category`,
    kind: 'prohibition',
    from: 'We prohibit targeting individuals with content intended to incite fear',
    to: 'group] are terrorists”.',
    exceptions: bothExceptions,
  },
  {
    label: 'Dehumanization',
    path: `${HATEFUL} › When this applies › Repeated and/or non-consensual slurs, epithets, racist and sexist tropes, or other content that degrades someone`,
    kind: 'prohibition',
    from: 'We also prohibit the dehumanization of a group of people',
    to: 'disability, or serious disease.',
    elements: ['dehumanizes', 'a group of people', 'based on their religion, age, disability, or serious disease'],
    exceptions: bothExceptions,
  },
  {
    label: 'Permanent suspension',
    path: `${HATEFUL} › Consequences`,
    kind: 'enforcement',
    from: 'If an account is engaging primarily in abusive behavior, \n',
    to: 'upon initial review.',
  },
  {
    label: 'Violence',
    path: 'The Twitter Rules › Safety',
    kind: 'prohibition',
    after: 'Violence: ',
    from: 'You may not threaten violence against an individual or a group of people.',
    to: 'group of people.',
    elements: ['threatens violence', 'against an individual or a group of people'],
    exceptions: ['Hyperbolic speech', NEWSWORTHY],
  },
  {
    label: 'Terrorism and violent extremism',
    path: 'The Twitter Rules › Safety',
    kind: 'prohibition',
    after: 'Terrorism/violent extremism: ',
    from: 'You may not threaten or promote terrorism or violent extremism.',
    to: 'violent extremism.',
    elements: ['threatens or promotes', 'terrorism or violent extremism'],
    exceptions: ['Government entities', NEWSWORTHY],
  },
];

/** What others quote of it, in their words; the comparison is computed each time. `by` null: the letter. */
export const quotations: readonly { readonly by: SourceKey | null; readonly text: string }[] = [
  {
    by: null,
    text: 'may not promote violence against, or directly attack, or threaten other people on the basis of race, ethnicity, national origin or religious affiliation… or calls for mass murder',
  },
  { by: 'S4', text: 'may not threaten violence against an individual or a group of people' },
  { by: 'S4', text: 'may not threaten or promote terrorism or violent extremism' },
];

/** The letter’s own day, as far as it is known. */
export const quotedOn = '[2020-05-24..2020-05-25]';
