/** The words that dates are made of, one object a language. The parts of a date are joined by the templates, never by code. */
export interface DateLanguage {
  readonly tag: string;
  /** January to December, in full: documents never shorten them. */
  readonly months: readonly string[];
  /** For screens. */
  readonly shortMonths: readonly string[];
  /** By EDTF's numbers 21 to 24. */
  readonly seasons: Readonly<Record<number, string>>;
  readonly day: (day: number, month: string, year: string) => string;
  readonly month: (month: string, year: string) => string;
  readonly season: (season: string, year: string) => string;
  readonly commonEra: (year: string) => string;
  readonly beforeCommonEra: (year: string) => string;
  readonly decade: (first: string) => string;
  readonly years: (first: string, last: string) => string;
  readonly hour: (hour: string) => string;
  readonly dayAndTime: (day: string, time: string) => string;
  readonly shortDayAndTime: (day: string, time: string) => string;
  readonly timeInZone: (time: string, zone: string) => string;
  readonly about: (date: string) => string;
  readonly perhaps: (date: string) => string;
  readonly perhapsAbout: (date: string) => string;
  readonly before: (date: string) => string;
  readonly after: (date: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  readonly notGiven: string;
  readonly notes: {
    readonly timeNotGiven: string;
    readonly dayNotGiven: string;
    readonly monthNotGiven: string;
    readonly yearNotGiven: string;
    readonly startUnknown: string;
    readonly endUnknown: string;
    readonly startOpen: string;
    readonly endOpen: string;
    readonly zoneNotStated: string;
    readonly endOfDay: string;
  };
}

export const ENGLISH: DateLanguage = {
  tag: 'en',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  seasons: { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' },
  day: (day, month, year) => `${day} ${month}${year && ` ${year}`}`,
  month: (month, year) => `${month}${year && ` ${year}`}`,
  season: (season, year) => `${season} ${year}`,
  commonEra: (year) => `${year} CE`,
  beforeCommonEra: (year) => `${year} BCE`,
  decade: (first) => `the ${first}s`,
  years: (first, last) => `the years ${first} to ${last}`,
  hour: (hour) => `${hour}h`,
  dayAndTime: (day, time) => `${day}, ${time}`,
  shortDayAndTime: (day, time) => `${day} ${time}`,
  timeInZone: (time, zone) => `${time} ${zone}`,
  about: (date) => `about ${date}`,
  perhaps: (date) => `perhaps ${date}`,
  perhapsAbout: (date) => `perhaps about ${date}`,
  before: (date) => `before ${date}`,
  after: (date) => `after ${date}`,
  between: (from, to) => `between ${from} and ${to}`,
  fromTo: (from, to) => `${from} to ${to}`,
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  notGiven: 'not given',
  notes: {
    timeNotGiven: 'time not given',
    dayNotGiven: 'day not given',
    monthNotGiven: 'month not given',
    yearNotGiven: 'year not given',
    startUnknown: 'start not known',
    endUnknown: 'end not known',
    startOpen: 'no start',
    endOpen: 'no end',
    zoneNotStated: 'zone not stated',
    endOfDay: 'end of the day',
  },
};
