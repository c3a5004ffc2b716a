import type { DateLanguage } from '../date-language.ts';

/** Why a text is no date. `message` is for the person who typed it: what is wrong and what to write instead. */
export interface DateProblem {
  readonly ok: false;
  readonly message: string;
}

export function problem(message: string): DateProblem {
  return { ok: false, message };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The sentences. `year` and so on are the parts as they were typed. */
export const problems = {
  empty: () => problem('No date is given. Write 2020-05-22, 2020-05 or 2020, or leave the date out.'),
  form: (text: string) =>
    problem(
      `“${shorten(text)}” is not written year first. Write 2020-05-22, 2020-05 or 2020; with a time, 2020-05-22T09:14Z.`,
    ),
  spaces: () => problem('Take out the space before or after the date.'),
  timeMark: (text: string) => problem(`Put a T between day and time: ${shorten(text)}.`),
  year: (typed: string) => problem(`The year “${shorten(typed)}” needs four digits, such as 2020 or 0409.`),
  yearZero: () => problem('There is no year -0000. The year before 0001 is 0000.'),
  century: () => problem('There is no century -00. The one before 00 is -01.'),
  decade: (typed: string) => problem(`Write a decade with an X for the open digit: ${shorten(typed)}X.`),
  longYear: (typed: string) =>
    problem(
      `A year beyond 9999 is written with a Y before it: Y${shorten(typed)}. Years to 9999 have four digits and no Y.`,
    ),
  shortLongYear: (digits: string) => problem(`Y is only for years beyond 9999. Write ${digits}.`),
  longYearAlone: () => problem('A year with a Y stands alone, without month, day or mark.'),
  openYear: () => problem('A year with open digits stands alone: 202X is the 2020s. It takes no month or day.'),
  openPart: () => problem('Only a whole month or day can be left open: 2020-05-XX, 2020-XX or 2020-XX-XX.'),
  monthDigits: (year: string, typed: string) =>
    problem(`Write the month with two digits${typed.length === 1 ? `: ${year}-0${typed}` : ', such as 05'}.`),
  month: (year: string, month: number) =>
    problem(`There is no month ${month}. Write 01 to 12, a season 21 to 24, or ${year} if the month is not known.`),
  dayDigits: (before: string, typed: string) =>
    problem(`Write the day with two digits${typed.length === 1 ? `: ${before}-0${typed}` : ', such as 03'}.`),
  day: (year: string, month: number, days: number, language: DateLanguage) => {
    const name = language.months[month - 1] ?? '';
    const named = month === 2 ? `${name} ${year}` : name;
    return problem(`${named} has ${days} days. Write ${year}-${two(month)} if the day is not known.`);
  },
  seasonDay: () => problem('A season has no day. Write a month, or the season alone, such as 2020-21 for spring 2020.'),
  seasonInside: () =>
    problem('A season can’t begin or end a span. Write its first or last month, such as 2020-03/2020-05.'),
  timeWithoutDay: () => problem('A time of day needs a full date before it, such as 2020-05-22T09:14Z.'),
  timeForm: () =>
    problem('Write the time as hours and minutes, 09:14 or 09:14:05, then Z or an offset such as +04:30.'),
  hour: (hour: string) => problem(`There is no hour ${hour}. A day has the hours 00 to 23.`),
  midnight: () => problem('24:00 is only the very end of a day. Write 00:00 of the next day and count on from there.'),
  minutes: (typed: string) => problem(`There is no minute ${typed}. An hour has the minutes 00 to 59.`),
  seconds: (typed: string) =>
    problem(`There is no second ${typed}. A minute has the seconds 00 to 59; leap seconds aren’t recorded.`),
  offset: (typed: string) => problem(`The offset ${typed} is outside -12:00 to +14:00, the offsets in use.`),
  offsetZero: () => problem('An offset of zero is written Z or +00:00.'),
  brackets: () =>
    problem(
      'Brackets hold two bounds: [2020-05-17..2020-05-24], [..2020-05-24] for at the latest, [2020-05-17..] for at the earliest.',
    ),
  bracketMark: () =>
    problem('A date in brackets takes no mark after them: [..2020-05-24] says by itself that the day is not given.'),
  bracketsEmpty: () => problem('At least one bound is needed: [..2020-05-24] or [2020-05-17..].'),
  spanParts: () => problem('A span has one stroke between two dates: 2020-05-01/2020-05-03.'),
  spanOrder: (from: string, to: string) =>
    problem(`The span ends before it begins. Write ${to}/${from}, or correct one of them.`),
  boundOrder: (from: string, to: string) =>
    problem(`The later bound stands first. Write [${to}..${from}], or correct one of them.`),
  mixedZones: () => problem('Give both times of a span or of brackets a zone, or neither.'),
};

function shorten(text: string): string {
  return text.length > 40 ? `${Array.from(text).slice(0, 40).join('')}…` : text;
}
