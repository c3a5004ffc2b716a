const DAY = 86_400_000;

/** A day as another calendar names it, from Intl's data: year and day in digits, the month by its number or English name. */
export type NamedDay = Readonly<Record<'year' | 'month' | 'day', string>>;

/** Names days in a calendar of Intl. @param month how months are named there */
export function dayNamer(calendar: 'persian' | 'hebrew', month: 'numeric' | 'long'): (at: number) => NamedDay {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month,
    day: 'numeric',
  });
  return (at) => {
    const parts: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(at)) parts[type] = value;
    return { year: parts['year'] ?? '', month: parts['month'] ?? '', day: parts['day'] ?? '' };
  };
}

/** The first day for which `fits` holds, among so many from a day on; null: none. */
export function findDay(from: number, days: number, fits: (at: number) => boolean): number | null {
  for (let n = 0; n < days; n++) if (fits(from + n * DAY)) return from + n * DAY;
  return null;
}
