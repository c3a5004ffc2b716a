import { OnRecordError } from '../../../../core/contract/errors.ts';
import { fullYear, MONTHS, offsetOf, plainShapes, timeOf, wallOf, type DateShape } from './shapes.ts';

/**
 * A pattern of a map's `dateFormat`: letters Y M D h m s (and H for h), `a` for am or pm, MMM for a month's name, f for fractions, Z for an
 * offset; everything else stands for itself. After an hour, M means minutes, since people write `H:MM`.
 */
type Part = 'year' | 'month' | 'name' | 'day' | 'hour' | 'minute' | 'second' | 'fraction' | 'half' | 'offset';

const SOURCES: Readonly<Record<Part, string>> = {
  year: '(\\d{2}|\\d{4})',
  month: '(\\d{1,2})',
  name: '([A-Za-z]{3,9})\\.?',
  day: '(\\d{1,2})',
  hour: '(\\d{1,2})',
  minute: '(\\d{2})',
  second: '(\\d{2})',
  fraction: '(\\d{1,9})',
  half: '([AaPp])\\.?[Mm]\\.?',
  offset: '(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)',
};

/**
 * The shape that a map's `dateFormat` names.
 * @throws OnRecordError input.invalid for a pattern without day, month and year
 */
export function patternShape(pattern: string): DateShape {
  if (/^(?:edtf|iso)$/i.test(pattern.trim())) return plainShapes[0] ?? invalid(pattern);
  const parts: Part[] = [];
  const source = pattern.replace(/Y+|M+|D+|[Hh]+|m+|s+|f+|S+|[aA]|Z+|[^YMDHhmsfSaAZ]/g, (letters) => {
    const part = partOf(letters, parts);
    if (part === null) return letters === ' ' ? ' +' : letters.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    parts.push(part);
    return SOURCES[part];
  });
  const hasMonth = parts.includes('month') || parts.includes('name');
  if (!parts.includes('year') || !parts.includes('day') || !hasMonth || new Set(parts).size < parts.length)
    invalid(pattern);
  const whole = new RegExp(`^${source}$`);
  return { name: pattern, read: (cell) => readParts(whole.exec(cell), parts) };
}

function partOf(letters: string, before: readonly Part[]): Part | null {
  switch (letters[0]) {
    case 'Y':
      return 'year';
    case 'M':
      if (before.includes('hour') && !before.includes('minute')) return 'minute';
      return letters.length > 2 ? 'name' : 'month';
    case 'D':
      return 'day';
    case 'H':
    case 'h':
      return 'hour';
    case 'm':
      return 'minute';
    case 's':
      return 'second';
    case 'S':
    case 'f':
      return 'fraction';
    case 'a':
    case 'A':
      return 'half';
    case 'Z':
      return 'offset';
    default:
      return null;
  }
}

function readParts(found: RegExpExecArray | null, parts: readonly Part[]): ReturnType<DateShape['read']> {
  if (found === null) return null;
  const part = (name: Part): string | undefined => found[parts.indexOf(name) + 1];
  const has = (name: Part): string | undefined => (parts.includes(name) ? part(name) : undefined);
  const named = has('name')?.slice(0, 3).toLowerCase();
  const month = named === undefined ? Number(has('month')) : MONTHS.findIndex((name) => name === named) + 1;
  const time = timeOf(has('hour'), has('minute') ?? '0', has('second'), has('fraction'), has('half'));
  return wallOf({
    year: fullYear(has('year') ?? ''),
    month,
    day: Number(has('day')),
    time,
    offset: offsetOf(has('offset')),
  });
}

function invalid(pattern: string): never {
  throw new OnRecordError('input.invalid', `“${pattern}” is no date format.`, {
    detail: 'Write EDTF, or a pattern of Y M D h m s such as M/D/YY h:m, in which year, month and day stand once.',
    safe: 'Nothing was imported.',
  });
}
