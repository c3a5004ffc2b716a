import type { SourceKey } from './shape.ts';

export interface SampleSource {
  readonly publisher: string;
  /** null: not recorded, and never filled. */
  readonly title: string | null;
  readonly author: string | null;
  readonly url: string;
  /** EDTF. */
  readonly printed: string | null;
  /** The transcript made for the sample: what is known of this report. */
  readonly transcript: string;
}

/** The twelve press reports. */
export const sources: Readonly<Record<SourceKey, SampleSource>> = {
  S1: {
    publisher: 'The Times of Israel',
    title: null,
    author: null,
    url: 'timesofisrael.com/israel-seeking-to-get-iranian-supreme-leader-kicked-off-twitter/',
    printed: '2020-05-25',
    transcript: 'transcript-S01-times-of-israel.txt',
  },
  S2: {
    publisher: 'The Algemeiner',
    title: null,
    author: null,
    url: 'algemeiner.com/2020/05/25/israeli-minister-urges-twitter-to-suspend-account-of-irans-ayatollah-for-hate-speech-incitement/',
    printed: '2020-05-25',
    transcript: 'transcript-S02-algemeiner.txt',
  },
  S3: {
    publisher: 'Israel National News',
    title: "Minister to Twitter: Suspend Khamenei's account",
    author: 'Elad Benari',
    url: 'israelnationalnews.com/News/News.aspx/280853',
    printed: null,
    transcript: 'transcript-S03-israel-national-news.txt',
  },
  S4: {
    publisher: 'The Jerusalem Post',
    title: 'Israeli minister to Twitter: Remove Khamenei from microblogging platform',
    author: null,
    url: 'jpost.com/breaking-news/strategic-affairs-minister-asks-twitter-to-ban-khamenei-629235',
    printed: null,
    transcript: 'transcript-S04-jerusalem-post.txt',
  },
  S5: {
    publisher: 'Jewish Journal',
    title: "Ayatollah Khamenei Issues Poster Calling for 'Final Solution' Against Israel",
    author: null,
    url: 'jewishjournal.com/israel/316061/ayatollah-khamenei-issues-poster-calling-for-final-solution-against-israel/',
    printed: '2020-05-19',
    transcript: 'transcript-S05-jewish-journal.txt',
  },
  S6: {
    publisher: 'Israel Hayom',
    title: "Israel urges Twitter to suspend Khamenei's account over anti-Semitic posts",
    author: 'News Agencies and ILH Staff',
    url: 'israelhayom.com/2020/05/26/israel-urged-twitter-to-suspend-khameneis-account-over-anti-semitic-posts',
    printed: '2020-05-26T13:10',
    transcript: 'transcript-S06-israel-hayom.txt',
  },
  S7: {
    publisher: 'saraacarter.com',
    title: "Israeli Official Asks Twitter To Suspend Khamenei's Account",
    author: null,
    url: 'saraacarter.com/israeli-official-asks-twitter-to-suspend-khameneis-account/',
    printed: null,
    transcript: 'transcript-S07-saraacarter.txt',
  },
  S8: {
    publisher: 'CBN News',
    title: "Iran's Supreme Leader Releases 'Final Solution' Poster, Vows to Destroy Israel",
    author: null,
    url: 'www2.cbn.com/news/news/irans-supreme-leader-releases-final-solution-poster-vows-destroy-israel',
    printed: null,
    transcript: 'transcript-S08-cbn-news.txt',
  },
  S9: {
    publisher: 'The Media Line',
    title: "Israel Calls on Twitter to Ban Iran's Khamenei after 'Eliminate Israel' Tweets",
    author: null,
    url: 'themedialine.org/mideast-daily-news/israel-calls-on-twitter-to-ban-irans-khamenei-after-eliminate-israel-tweets/print/',
    printed: null,
    transcript: 'transcript-S09-media-line.txt',
  },
  S10: {
    publisher: 'The Times of Israel',
    title: "Twitter to MKs: Unlike Trump tweets, Khamenei's 'eliminate Israel' posts are ok",
    author: 'Raphael Ahren',
    url: 'timesofisrael.com/twitter-tells-mks-khameneis-eliminate-israel-posts-dont-violate-its-rules/',
    printed: null,
    transcript: 'transcript-S10-times-of-israel.txt',
  },
  S11: {
    publisher: 'Tehran Times',
    title: "Twitter: Ayatollah Khamenei's tweets don't violate our rules",
    author: null,
    url: 'tehrantimes.com/news/450700/Twitter-Ayatollah-Khamenei-s-tweets-don-t-violate-our-rules',
    printed: '2020-07-31T18:20',
    transcript: 'transcript-S11-tehran-times.txt',
  },
  S12: {
    publisher: 'Young Journalists Club',
    title: null,
    author: null,
    url: 'yjc.ir/en/news/47181/',
    printed: '2020-07-30',
    transcript: 'transcript-S12-young-journalists-club.txt',
  },
};

/** S6 says when its page was modified: a claim beside the one of when it was printed. */
export const modified = { of: 'S6', edtf: '2021-11-16T15:42', displayed: 'modified 16 November 2021, 15:42' } as const;
