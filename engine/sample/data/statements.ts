import type { SampleStatement, StatementKey } from './shape.ts';

/** The eight statements with all their wordings and dates, as the reports print them and no further. */
export const statements: Readonly<Record<StatementKey, SampleStatement>> = {
  elimination: {
    kind: 'post',
    context: 'Fragments, as the letter is reported to quote them. No source names the account or gives a date.',
    wordings: [
      {
        text: 'the "elimination" of the "Zionist entity"',
        kind: 'excerpt',
        madeBy: 'The letter, as reported',
        by: ['S1'],
      },
    ],
    dates: [
      {
        edtf: '[..2020-05-25]',
        displayed: 'before the letter',
        by: [],
        drawnFrom: 'Drawn from the letter, which quotes it',
        chosen:
          'No source gives a date. The letter quotes it, and was written on 24 or 25 May: nothing finer is known.',
      },
    ],
  },
  growth: {
    account: 'main',
    kind: 'post',
    wordings: [
      {
        text: '4. The Zionist regime is a deadly, cancerous growth and a detriment to this region. It will undoubtedly be uprooted and destroyed. Then, the shame will fall on those who put their facilities at the service of normalization of relations with this regime.',
        kind: 'press-quotation',
        by: ['S4'],
        chosen: 'The fullest wording, embedded in the report with the account’s name.',
      },
      {
        text: '"Zionist regime is a deadly, cancerous growth" that must "be uprooted and destroyed"',
        kind: 'excerpt',
        madeBy: 'The letter, as reported',
        by: ['S1'],
      },
      { text: 'cancerous tumor', kind: 'back-translation', by: ['S3'] },
    ],
    dates: [{ edtf: '2020-05-22', by: ['S4'], chosen: 'The only date given.' }],
  },
  virus: {
    kind: 'post',
    context: 'No source names the account.',
    wordings: [
      {
        text: 'Some argue that the Zionist regime is a reality that the region must come to terms with. Today the #Covid_19 is a reality; should it be accepted or fought?! The long-lasting virus of Zionism will be uprooted thanks to the determination and faith of the youth. #Covid1948.',
        kind: 'press-quotation',
        by: ['S4'],
        chosen: 'The fullest wording. The letter’s leaves words out at its beginning and where it sets “…”.',
      },
      {
        text: 'the Zionist regime is a reality that the region must come to terms with. Today the #Covid_19 is a reality; should it be accepted or fought?!… Zionism will be uprooted',
        kind: 'excerpt',
        madeBy: 'The letter, as reported',
        by: ['S1'],
      },
      {
        text: 'some claim that the Zionist regime is a definite fact that the region must recognize. Today, COVID -19 is a definite fact. Do we have to come to terms with it or fight it?!',
        kind: 'back-translation',
        by: ['S3'],
      },
    ],
    dates: [{ edtf: '2020-05-22', displayed: 'Iranian Quds Day', by: ['S4'], chosen: 'The only date given.' }],
  },
  poster: {
    kind: 'image-text',
    context:
      'A poster: the words stand over people celebrating at the Temple Mount, with a Palestinian flag above the Al-Aqsa Mosque. No source names the account. The picture is not held.',
    wordings: [
      {
        text: 'Palestine Will Be Free. The final solution: Resistance until referendum',
        kind: 'press-quotation',
        by: ['S1', 'S8'],
      },
    ],
    dates: [
      {
        edtf: '2020-05-19',
        by: ['S5'],
        chosen:
          'The report that announces the poster is itself printed on 19 May, so it was out by then. The other two dates stay beside it.',
      },
      { edtf: '2020-05-20', displayed: 'on Wednesday', by: ['S8'] },
      { edtf: '[2020-05-17..2020-05-24]', displayed: 'last week', by: ['S1'] },
    ],
  },
  'not-jews': {
    kind: 'post',
    stance: 'defence',
    context: 'No source names the account.',
    wordings: [
      {
        text: "Eliminating the Zionist regime doesn't mean eliminating Jews. We aren't against Jews. It means abolishing the imposed regime & Muslim, Christian & Jewish Palestinians choose their own govt & expel thugs like Netanyahu.",
        kind: 'press-quotation',
        by: ['S12'],
        chosen: 'Without the insertions in brackets, which are another report’s own.',
      },
      {
        text: "Eliminating the Zionist regime doesn't mean eliminating Jews. We aren't against Jews. It means abolishing the imposed [Israeli] regime & Muslim, Christian & Jewish Palestinians choose their own govt & expel thugs like [Prime Minister Binyamin] Netanyahu.",
        kind: 'press-quotation',
        madeBy: 'The Media Line, with its own insertions in brackets',
        by: ['S9'],
      },
      {
        text: "seeks Israel's destruction but not the annihilation of all Jews",
        kind: 'paraphrase',
        madeBy: 'The Times of Israel',
        by: ['S1'],
      },
    ],
    dates: [
      {
        edtf: '[2020-05-17..2020-05-25]',
        displayed: 'after the poster, before the letter',
        by: [],
        drawnFrom: 'Drawn from the dates of the poster and of the letter',
        chosen: 'No source gives a day. The poster is of 17 May at the earliest, the letter of 25 May at the latest.',
      },
    ],
  },
  'not-people': {
    account: 'sister',
    kind: 'post',
    stance: 'defence',
    context: 'With pic.twitter.com/4uKDxcccJI. The picture is not held.',
    wordings: [
      {
        text: "The enemies misinterpret the Islamic Republic's idea of “eliminating Israel”. Eliminating Israel does not mean eliminating Jewish people. We are not #Antisemitic; Jews live in peace in Iran. Eliminating Israel represents elimination of the imposed Zionist regime.",
        kind: 'press-quotation',
        by: ['S1'],
      },
    ],
    dates: [{ edtf: '2020-05-24', by: ['S1'], chosen: 'The only date given.' }],
  },
  speech: {
    kind: 'speech',
    context:
      'On Quds Day. Excerpts were also posted; no source names the account. The speech in its original language is not held.',
    wordings: [
      {
        text: "Westerners & Jewish corporation owners' main goal by fabricating the Zionist regime & this cancerous tumor was to build a stronghold to influence & dominate West Asia. So, they equipped the bogus, occupying regime with all kinds of military & non-military tools, even nukes",
        kind: 'excerpt',
        by: ['S1'],
        chosen: 'The longest of the three excerpts. They stand apart in the report, so they are not joined.',
      },
      { text: 'Israel\'s establishment was an unequaled "crime against humanity"', kind: 'excerpt', by: ['S1'] },
      { text: 'a cancerous tumor', kind: 'excerpt', by: ['S1'] },
    ],
    dates: [{ edtf: '2020-05-22', displayed: 'Quds Day, Friday', by: ['S1'], chosen: 'The only date given.' }],
  },
  arming: {
    account: 'main',
    kind: 'post',
    context: 'With #FlyTheFlag.',
    wordings: [
      {
        text: "The West Bank must be armed, just as Gaza. The only thing that can reduce the Palestinians' hardships is the hand of power. Otherwise, compromise won't reduce a bit of the cruelty of this usurping, evil, wolf-like entity.",
        kind: 'press-quotation',
        by: ['S4'],
      },
    ],
    dates: [{ edtf: '2020-05-18', by: ['S4'], chosen: 'The only date given.' }],
  },
};

/** How they stand to each other: “from” is … “to”. */
export const relations = [
  { from: 'not-people', to: 'elimination', kind: 'defence-of', note: 'It speaks of “eliminating Israel” itself.' },
  { from: 'not-people', to: 'growth', kind: 'defence-of', note: 'Two days later, by the sister account.' },
  { from: 'not-jews', to: 'poster', kind: 'defence-of', note: 'It follows the poster and precedes the letter.' },
  {
    from: 'speech',
    to: 'growth',
    kind: 'same-words',
    note: 'Israel National News prints “cancerous tumor” for the post, The Times of Israel prints it from the speech. The post as The Jerusalem Post embeds it has “cancerous growth”.',
  },
  { from: 'speech', to: 'virus', kind: 'context-of', note: 'Of the same day, Quds Day.' },
] as const satisfies readonly {
  readonly from: StatementKey;
  readonly to: StatementKey;
  readonly kind: 'defence-of' | 'same-words' | 'context-of';
  readonly note: string;
}[];

/** Those that the letter is reported to quote. */
export const quotedInLetter: readonly StatementKey[] = ['elimination', 'growth', 'virus'];
