/** Rows of invented posts in six scripts, always the same for a seed: what a large export holds, account by account. */
export interface SeededRow {
  readonly native: string;
  readonly account: string;
  readonly lang: string;
  readonly date: string;
  readonly text: string;
}

const SYLLABLES: Readonly<Record<string, string>> = {
  en: 'ba re ti on al gi me ro st en der com ist pol na tor vi sa lo ur',
  fa: 'می ها دان گر ست ان کار پی شه رو نا چه با ران خو دا مر سا',
  ar: 'ال مق او مة حر ية شع ب نا صر كت لا فل سط ين دو لة قا',
  he: 'של ום מד ינה עם הת נג דו ים בר לה כת אר צו',
  ru: 'на ро ст во ми гра ция по лит ка дер жа',
  zh: '的 一 是 不 了 人 我 在 有 他 这 中 大 来 上 国 和 地 到 以',
};
const LANGUAGES = ['en', 'en', 'en', 'en', 'fa', 'fa', 'fa', 'ar', 'ar', 'he', 'ru', 'zh'];
const ACCOUNTS = 40;
const FIRST = Date.UTC(2009, 0, 1);
const SPAN = Date.UTC(2021, 0, 1) - FIRST;
/** Post ids carry a time from here on. */
const SNOWFLAKES = 1_288_834_974_657;

/** Numbers from 0 to 1, the same for a seed: Mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Vocabulary = ReadonlyMap<string, readonly string[]>;

function vocabularyOf(random: Random): Vocabulary {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return new Map(
    Object.entries(SYLLABLES).map(([lang, text]) => {
      const syllables = text.split(' ');
      if (lang === 'zh') return [lang, syllables];
      const word = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
      return [lang, Array.from({ length: 20_000 }, word)];
    }),
  );
}

/** A text of 3 to 30 words; some words are frequent, a few are planted for the searches: 30 %, 1 %, one in ten thousand, a phrase. */
function textOf(lang: string, at: number, vocabulary: Vocabulary, random: Random): string {
  const words = vocabulary.get(lang) ?? [];
  const count = 3 + Math.floor(Math.exp(1 + random() * 2.3));
  const text = Array.from(
    { length: count },
    () => words[Math.floor(Math.exp(random() * Math.log(words.length)))] ?? '',
  );
  const put = (word: string): void => void text.splice(Math.floor(random() * text.length), 0, word);
  if (random() < 0.3) put(COMMON[lang] ?? 'regime');
  if (random() < 0.01) put('uprooted');
  if (at % 10_000 === 77) put('zzrare');
  if (random() < 0.004) put('final solution');
  if (random() < 0.2) put(`#tag${Math.floor(random() * 500)}`);
  if (random() < 0.2) put(`https://t.co/${Math.floor(random() * 1e9).toString(36)}`);
  return text.join(' ');
}

/** What is searched for in each script: a word in three of ten texts. */
export const COMMON: Readonly<Record<string, string>> = { en: 'regime', fa: 'مقاومت', ar: 'المقاومة', he: 'התנגדות' };

export function* seededRows(count: number, seed: number): Generator<SeededRow> {
  const random = seeded(seed);
  const vocabulary = vocabularyOf(random);
  let at = 0;
  for (let account = 1; account <= ACCOUNTS; account++) {
    const share =
      account === ACCOUNTS
        ? count - at
        : Math.min(count - at, Math.max(50, Math.floor(count * 0.216 * 0.72 ** (account - 1))));
    const times = Float64Array.from({ length: share }, () => FIRST + Math.floor(random() * SPAN)).sort();
    for (const ms of times) {
      const lang = LANGUAGES[(account * 7 + Math.floor(random() * 3)) % LANGUAGES.length] ?? 'en';
      yield {
        ...dated(ms, at, random),
        account: `account${account}`,
        lang,
        text: textOf(lang, at, vocabulary, random),
      };
      at++;
    }
  }
}

/** Nine of ten have an id; dates go from the millisecond to the year, as in collections put together by hand. */
function dated(ms: number, at: number, random: Random): Pick<SeededRow, 'native' | 'date'> {
  const share = random();
  const iso = new Date(ms).toISOString();
  const length = share > 0.995 ? 4 : share > 0.98 ? 7 : share > 0.96 ? 10 : share > 0.8 ? 16 : 23;
  const snowflake = (BigInt(Math.max(0, ms - SNOWFLAKES)) << 22n) | BigInt(Math.floor(random() * 2 ** 22));
  const native = share > 0.9 ? '' : ms > SNOWFLAKES ? String(snowflake) : String(1e9 + at);
  return { native, date: length > 10 ? `${iso.slice(0, length)}Z` : iso.slice(0, length) };
}

export function toCsv(rows: Iterable<SeededRow>): string {
  const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = ['id,user,lang,date,text'];
  for (const { native, account, lang, date, text } of rows)
    lines.push([native, account, lang, date, quoted(text)].join(','));
  return `${lines.join('\n')}\n`;
}
