/** What the press reported of the letter of May 2020, written down a second time: the sample case is held against it, byte by byte. */

interface WordingFact {
  readonly kind: string;
  readonly text: string;
  readonly by: readonly string[];
}

interface StatementFact {
  readonly kind: string;
  readonly handle: string | null;
  readonly stance: string | null;
  /** The chosen wording first. */
  readonly wordings: readonly WordingFact[];
  /** [EDTF, words displayed, who says so]; the chosen one first. */
  readonly dates: readonly (readonly [string, string | null, readonly string[]])[];
}

const TOI = 'The Times of Israel';

export const statementFacts: readonly StatementFact[] = [
  {
    kind: 'post',
    handle: null,
    stance: null,
    wordings: [{ kind: 'excerpt', text: 'the "elimination" of the "Zionist entity"', by: [TOI] }],
    dates: [['[..2020-05-25]', 'before the letter', []]],
  },
  {
    kind: 'post',
    handle: 'khamenei_ir',
    stance: null,
    wordings: [
      {
        kind: 'press-quotation',
        text: '4. The Zionist regime is a deadly, cancerous growth and a detriment to this region. It will undoubtedly be uprooted and destroyed. Then, the shame will fall on those who put their facilities at the service of normalization of relations with this regime.',
        by: ['The Jerusalem Post'],
      },
      {
        kind: 'excerpt',
        text: '"Zionist regime is a deadly, cancerous growth" that must "be uprooted and destroyed"',
        by: [TOI],
      },
      { kind: 'back-translation', text: 'cancerous tumor', by: ['Israel National News'] },
    ],
    dates: [['2020-05-22', null, ['The Jerusalem Post']]],
  },
  {
    kind: 'post',
    handle: null,
    stance: null,
    wordings: [
      {
        kind: 'press-quotation',
        text: 'Some argue that the Zionist regime is a reality that the region must come to terms with. Today the #Covid_19 is a reality; should it be accepted or fought?! The long-lasting virus of Zionism will be uprooted thanks to the determination and faith of the youth. #Covid1948.',
        by: ['The Jerusalem Post'],
      },
      {
        kind: 'excerpt',
        text: 'the Zionist regime is a reality that the region must come to terms with. Today the #Covid_19 is a reality; should it be accepted or fought?!\u2026 Zionism will be uprooted',
        by: [TOI],
      },
      {
        kind: 'back-translation',
        text: 'some claim that the Zionist regime is a definite fact that the region must recognize. Today, COVID -19 is a definite fact. Do we have to come to terms with it or fight it?!',
        by: ['Israel National News'],
      },
    ],
    dates: [['2020-05-22', 'Iranian Quds Day', ['The Jerusalem Post']]],
  },
  {
    kind: 'image-text',
    handle: null,
    stance: null,
    wordings: [
      {
        kind: 'press-quotation',
        text: 'Palestine Will Be Free. The final solution: Resistance until referendum',
        by: [TOI, 'CBN News'],
      },
    ],
    dates: [
      ['2020-05-19', null, ['Jewish Journal']],
      ['2020-05-20', 'on Wednesday', ['CBN News']],
      ['[2020-05-17..2020-05-24]', 'last week', [TOI]],
    ],
  },
  {
    kind: 'post',
    handle: null,
    stance: 'defence',
    wordings: [
      {
        kind: 'press-quotation',
        text: "Eliminating the Zionist regime doesn't mean eliminating Jews. We aren't against Jews. It means abolishing the imposed regime & Muslim, Christian & Jewish Palestinians choose their own govt & expel thugs like Netanyahu.",
        by: ['Young Journalists Club'],
      },
      {
        kind: 'press-quotation',
        text: "Eliminating the Zionist regime doesn't mean eliminating Jews. We aren't against Jews. It means abolishing the imposed [Israeli] regime & Muslim, Christian & Jewish Palestinians choose their own govt & expel thugs like [Prime Minister Binyamin] Netanyahu.",
        by: ['The Media Line'],
      },
      { kind: 'paraphrase', text: "seeks Israel's destruction but not the annihilation of all Jews", by: [TOI] },
    ],
    dates: [['[2020-05-17..2020-05-25]', 'after the poster, before the letter', []]],
  },
  {
    kind: 'post',
    handle: 'Khamenei_tv',
    stance: 'defence',
    wordings: [
      {
        kind: 'press-quotation',
        text: "The enemies misinterpret the Islamic Republic's idea of \u201celiminating Israel\u201d. Eliminating Israel does not mean eliminating Jewish people. We are not #Antisemitic; Jews live in peace in Iran. Eliminating Israel represents elimination of the imposed Zionist regime.",
        by: [TOI],
      },
    ],
    dates: [['2020-05-24', null, [TOI]]],
  },
  {
    kind: 'speech',
    handle: null,
    stance: null,
    wordings: [
      {
        kind: 'excerpt',
        text: "Westerners & Jewish corporation owners' main goal by fabricating the Zionist regime & this cancerous tumor was to build a stronghold to influence & dominate West Asia. So, they equipped the bogus, occupying regime with all kinds of military & non-military tools, even nukes",
        by: [TOI],
      },
      { kind: 'excerpt', text: 'Israel\'s establishment was an unequaled "crime against humanity"', by: [TOI] },
      { kind: 'excerpt', text: 'a cancerous tumor', by: [TOI] },
    ],
    dates: [['2020-05-22', 'Quds Day, Friday', [TOI]]],
  },
  {
    kind: 'post',
    handle: 'khamenei_ir',
    stance: null,
    wordings: [
      {
        kind: 'press-quotation',
        text: "The West Bank must be armed, just as Gaza. The only thing that can reduce the Palestinians' hardships is the hand of power. Otherwise, compromise won't reduce a bit of the cruelty of this usurping, evil, wolf-like entity.",
        by: ['The Jerusalem Post'],
      },
    ],
    dates: [['2020-05-18', null, ['The Jerusalem Post']]],
  },
];

/** [publisher, title, author, printed, address]; null: not recorded. */
export const sourceFacts: readonly (readonly [string, string | null, string | null, string | null, string])[] = [
  [TOI, null, null, '2020-05-25', 'timesofisrael.com/israel-seeking-to-get-iranian-supreme-leader-kicked-off-twitter/'],
  [
    'The Algemeiner',
    null,
    null,
    '2020-05-25',
    'algemeiner.com/2020/05/25/israeli-minister-urges-twitter-to-suspend-account-of-irans-ayatollah-for-hate-speech-incitement/',
  ],
  [
    'Israel National News',
    "Minister to Twitter: Suspend Khamenei's account",
    'Elad Benari',
    null,
    'israelnationalnews.com/News/News.aspx/280853',
  ],
  [
    'The Jerusalem Post',
    'Israeli minister to Twitter: Remove Khamenei from microblogging platform',
    null,
    null,
    'jpost.com/breaking-news/strategic-affairs-minister-asks-twitter-to-ban-khamenei-629235',
  ],
  [
    'Jewish Journal',
    "Ayatollah Khamenei Issues Poster Calling for 'Final Solution' Against Israel",
    null,
    '2020-05-19',
    'jewishjournal.com/israel/316061/ayatollah-khamenei-issues-poster-calling-for-final-solution-against-israel/',
  ],
  [
    'Israel Hayom',
    "Israel urges Twitter to suspend Khamenei's account over anti-Semitic posts",
    'News Agencies and ILH Staff',
    '2020-05-26T13:10',
    'israelhayom.com/2020/05/26/israel-urged-twitter-to-suspend-khameneis-account-over-anti-semitic-posts',
  ],
  [
    'saraacarter.com',
    "Israeli Official Asks Twitter To Suspend Khamenei's Account",
    null,
    null,
    'saraacarter.com/israeli-official-asks-twitter-to-suspend-khameneis-account/',
  ],
  [
    'CBN News',
    "Iran's Supreme Leader Releases 'Final Solution' Poster, Vows to Destroy Israel",
    null,
    null,
    'www2.cbn.com/news/news/irans-supreme-leader-releases-final-solution-poster-vows-destroy-israel',
  ],
  [
    'The Media Line',
    "Israel Calls on Twitter to Ban Iran's Khamenei after 'Eliminate Israel' Tweets",
    null,
    null,
    'themedialine.org/mideast-daily-news/israel-calls-on-twitter-to-ban-irans-khamenei-after-eliminate-israel-tweets/print/',
  ],
  [
    TOI,
    "Twitter to MKs: Unlike Trump tweets, Khamenei's 'eliminate Israel' posts are ok",
    'Raphael Ahren',
    null,
    'timesofisrael.com/twitter-tells-mks-khameneis-eliminate-israel-posts-dont-violate-its-rules/',
  ],
  [
    'Tehran Times',
    "Twitter: Ayatollah Khamenei's tweets don't violate our rules",
    null,
    '2020-07-31T18:20',
    'tehrantimes.com/news/450700/Twitter-Ayatollah-Khamenei-s-tweets-don-t-violate-our-rules',
  ],
  ['Young Journalists Club', null, null, '2020-07-30', 'yjc.ir/en/news/47181/'],
];

export const answerFact =
  'We have an approach toward leaders that says that direct interactions with fellow public figures, comments on political issues of the day, or foreign policy saber-rattling on military-economic issues are generally not in violation of our rules';

export const letterQuotesPolicy =
  'may not promote violence against, or directly attack, or threaten other people on the basis of race, ethnicity, national origin or religious affiliation\u2026 or calls for mass murder';
