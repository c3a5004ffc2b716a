import { OnRecordError } from '../../../core/contract/errors.ts';

/** What a column can mean. */
export const roles = ['date', 'text', 'id', 'link', 'account', 'language'] as const;
export type Role = (typeof roles)[number];

/** Columns by role, counted from 0. */
export type Columns = Partial<Readonly<Record<Role, number>>>;

/** Headers that are known without a map, best first: a stable contract (docs/guide/importing-tables.md). */
const KNOWN: Readonly<Record<Role, readonly string[]>> = {
  date: ['date', 'created_at', 'timestamp', 'datetime', 'time'],
  text: ['text', 'full_text', 'content', 'body', 'tweet'],
  id: ['id', 'tweet_id', 'status_id'],
  link: ['url', 'link', 'permalink'],
  account: [
    'user',
    'username',
    'handle',
    'author',
    'screen_name',
    'user.screen_name',
    'user.username',
    'author.username',
  ],
  language: ['lang', 'language'],
};

const plainName = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** The columns whose headers are known. */
export function knownColumns(headers: readonly string[]): Columns {
  const names = headers.map(plainName);
  const columns: { [role in Role]?: number } = {};
  for (const role of roles) {
    const known = KNOWN[role].find((name) => names.includes(name));
    if (known !== undefined) columns[role] = names.indexOf(known);
  }
  return columns;
}

/** Headers that stand more than once, with the columns (from 1) that carry them: of those with a meaning the first is read. */
export function repeatedHeaders(
  headers: readonly string[],
): readonly { readonly header: string; readonly columns: readonly number[] }[] {
  const places = new Map<string, number[]>();
  headers.forEach((header, column) => {
    const name = plainName(header);
    if (name === '') return;
    const there = places.get(name);
    if (there === undefined) places.set(name, [column + 1]);
    else there.push(column + 1);
  });
  return [...places].flatMap(([header, columns]) => (columns.length > 1 ? [{ header, columns }] : []));
}

/**
 * The columns that a map names, by header (as it stands, else without regard to case) or by number from 1.
 * @throws OnRecordError input.invalid where the table has no such column
 */
export function mappedColumns(
  headers: readonly string[],
  map: Partial<Readonly<Record<Role, string | null>>>,
): Columns {
  const columns: { [role in Role]?: number } = {};
  for (const role of roles) {
    const wanted = map[role];
    if (wanted === undefined || wanted === null) continue;
    const column = columnOf(headers, wanted);
    if (column === null) {
      throw new OnRecordError(
        'input.invalid',
        `The map names a column “${wanted}” for the ${role}, which this table does not have.`,
        {
          detail: `Its columns are: ${listed(headers)}.`,
          safe: 'Nothing was imported.',
        },
      );
    }
    columns[role] = column;
  }
  return columns;
}

/** The first columns by number and name; a table can have thousands. */
function listed(headers: readonly string[]): string {
  const first = headers.slice(0, NAMED).map((header, at) => `${at + 1} “${header.slice(0, LONGEST_NAME)}”`);
  const more = headers.length - first.length;
  return more > 0 ? `${first.join(', ')} and ${more.toLocaleString('en')} more` : first.join(', ');
}

const NAMED = 40;
/** What is longer than this is no name but a text in the place of one; such columns go by number. */
const LONGEST_NAME = 200;

function columnOf(headers: readonly string[], wanted: string): number | null {
  const exact = headers.indexOf(wanted);
  if (exact !== -1) return exact;
  const loose = headers.findIndex((header) => plainName(header) === plainName(wanted));
  if (loose !== -1) return loose;
  const number = /^\d{1,5}$/.test(wanted) ? Number(wanted) : 0;
  return number >= 1 && number <= headers.length ? number - 1 : null;
}

/** How a map names a column: by its header where that is the only one of its name, else by number. */
export function columnName(headers: readonly string[], column: number): string {
  const header = headers[column] ?? '';
  const alone = headers.filter((other) => plainName(other) === plainName(header)).length === 1;
  return header.trim() !== '' && header.length <= LONGEST_NAME && alone && !/^\d+$/.test(header)
    ? header
    : String(column + 1);
}

/** What the cells of a column look like, for a proposal where the headers aren't known. */
export interface ColumnLook {
  readonly filled: number;
  readonly dates: number;
  readonly links: number;
  readonly ids: number;
  readonly handles: number;
  readonly characters: number;
}

/** Guesses columns from their contents. Only ever a proposal for a person: an import never rests on it. */
export function proposedColumns(looks: readonly ColumnLook[], known: Columns): Columns {
  const taken = new Set(Object.values(known));
  const proposed: { [role in Role]?: number } = { ...known };
  const choose = (role: Role, score: (look: ColumnLook) => number, least: number): void => {
    if (proposed[role] !== undefined) return;
    const ranked = looks.map((look, column) => ({
      column,
      score: taken.has(column) || look.filled === 0 ? 0 : score(look),
    }));
    const best = ranked.reduce((a, b) => (b.score > a.score ? b : a), { column: -1, score: 0 });
    if (best.score < least) return;
    proposed[role] = best.column;
    taken.add(best.column);
  };
  choose('link', (look) => look.links / look.filled, 0.5);
  choose('date', (look) => look.dates / look.filled, 0.5);
  choose('id', (look) => look.ids / look.filled, 0.8);
  choose('text', (look) => look.characters / look.filled, 12);
  choose('account', (look) => look.handles / look.filled, 0.8);
  return proposed;
}

export function lookOf(cells: readonly string[], isDate: (cell: string) => boolean): ColumnLook {
  const filled = cells.filter((cell) => cell !== '');
  const count = (test: (cell: string) => boolean): number => filled.filter(test).length;
  return {
    filled: filled.length,
    dates: count(isDate),
    links: count((cell) => /^https?:\/\//.test(cell)),
    ids: count((cell) => /^\d{10,20}$/.test(cell)),
    handles: count((cell) => /^@[\w.]{1,50}$/.test(cell)),
    characters: filled.reduce((sum, cell) => sum + (/^https?:\/\/\S*$/.test(cell) ? 0 : cell.length), 0),
  };
}
