import { foldedText } from '../../core/text/normalise.ts';
import { prepared, type Connection } from '../connection.ts';

/**
 * The index of parts of words: three letters in a row, each with the statements that hold them, at their places. It is large, so it
 * is made when it is first wanted, and covers all statements up to an id. Statements get rising ids, so whatever is added later, one
 * by one or by an import, is simply not covered yet; what is covered is kept true by whoever changes it. How far it reaches is written
 * in the index itself, as an empty row far below every place: both can only change together.
 */
const MARK_FLOOR = '-4611686018427387904';
/** Tells the mark's row from those of statements, in `grams_docsize`. */
export const PARTS_MARK = 'id < -4611686018300000000';
/** The last id that the index covers, as an expression. */
export const PARTS_REACH = `ifnull((SELECT max(id) - (${MARK_FLOOR}) FROM grams_docsize WHERE ${PARTS_MARK}), 0)`;

/** The last id that the index covers; 0: there is none yet. */
export function partsReach(database: Connection): number {
  return prepared(database, `SELECT ${PARTS_REACH}`).pluck().get() as number;
}

/** How many statements are not in the index yet. */
export function partsMissing(database: Connection): number {
  return prepared(database, 'SELECT count(*) FROM statements WHERE id > ?').pluck().get(partsReach(database)) as number;
}

function moveMark(database: Connection, from: number, to: number): void {
  if (from > 0) prepared(database, `DELETE FROM grams WHERE rowid = CAST(? AS INTEGER) + ${MARK_FLOOR}`).run(from);
  prepared(database, `INSERT INTO grams (rowid, text) VALUES (CAST(? AS INTEGER) + ${MARK_FLOOR}, '')`).run(to);
}

/** Between two wordings: what is looked for never holds it. */
const APART = ' = ';
const TEXTS = `SELECT text FROM statement_versions WHERE statement_id = :id AND set_aside_reason IS NULL
  UNION ALL SELECT text FROM renderings WHERE statement_id = :id AND set_aside_reason IS NULL`;

/** All wordings of a statement as the index holds them. */
export function foldedWordings(database: Connection, id: number): string {
  return (prepared(database, TEXTS).pluck().all({ id }) as string[]).map(foldedText).join(APART);
}

/** Takes a statement out of the index before a change that the index sees. Nothing where it isn't covered. */
export function removeParts(database: Connection, id: number, place: bigint): void {
  if (id <= partsReach(database)) prepared(database, 'DELETE FROM grams WHERE rowid = ?').run(place);
}

/** And puts it back, as it is now. */
export function writeParts(database: Connection, id: number, place: bigint): void {
  if (id > partsReach(database)) return;
  prepared(database, 'INSERT INTO grams (rowid, text) VALUES (?, ?)').run(place, foldedWordings(database, id));
}

interface Covered {
  readonly id: number;
  readonly place: bigint;
}

/**
 * Adds the next statements to the index. Belongs inside a transaction: the index and its reach are one.
 * @returns how many were added; 0: it is complete
 */
export function addNextParts(database: Connection, most: number): number {
  const reach = partsReach(database);
  const rows = prepared(database, 'SELECT id, place FROM statements WHERE id > ? ORDER BY id LIMIT ?')
    .safeIntegers()
    .all(reach, most) as { id: bigint; place: bigint }[];
  const last = rows.at(-1);
  if (last === undefined) return 0;
  const covered: Covered[] = rows.map(({ id, place }) => ({ id: Number(id), place }));
  const texts = textsOf(database, covered);
  // Rising places: the index flushes all that it holds whenever a row number falls.
  covered.sort((a, b) => (a.place < b.place ? -1 : 1));
  moveMark(database, reach, Number(last.id));
  const insert = prepared(database, 'INSERT INTO grams (rowid, text) VALUES (?, ?)');
  for (const { id, place } of covered) insert.run(place, texts.get(id) ?? '');
  return covered.length;
}

const BATCH_TEXTS = `SELECT v.statement_id AS id, v.text FROM statement_versions v
    WHERE v.statement_id IN (SELECT value FROM json_each(:ids)) AND v.set_aside_reason IS NULL
  UNION ALL SELECT r.statement_id, r.text FROM renderings r
    WHERE r.statement_id IN (SELECT value FROM json_each(:ids)) AND r.set_aside_reason IS NULL`;

function textsOf(database: Connection, rows: readonly Covered[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const found = prepared(database, BATCH_TEXTS).all({ ids: JSON.stringify(rows.map(({ id }) => id)) }) as {
    id: number;
    text: string;
  }[];
  for (const { id, text } of found) {
    const before = texts.get(id);
    texts.set(id, before === undefined ? foldedText(text) : `${before}${APART}${foldedText(text)}`);
  }
  return texts;
}

/** Settings for writing much; answers what puts them back. */
export function openPartsForBulk(database: Connection): () => void {
  const tune = (name: string, value: number): void =>
    void prepared(database, 'INSERT INTO grams (grams, rank) VALUES (?, CAST(? AS INTEGER))').run(name, value);
  tune('hashsize', 16 << 20);
  tune('automerge', 0);
  tune('crisismerge', 200);
  return () => {
    tune('hashsize', 1 << 20);
    tune('automerge', 4);
    tune('crisismerge', 16);
  };
}

/** One piece of the index in place of many: searches read each piece. */
export function optimizeParts(database: Connection): void {
  prepared(database, "INSERT INTO grams (grams) VALUES ('optimize')").run();
}

/** What is asked of the index for a part: its letters three by three; null where it has fewer. */
export function gramsOf(part: string): string | null {
  const letters = Array.from(part);
  if (letters.length < 3) return null;
  return letters
    .slice(0, -2)
    .map((_, at) => `"${letters.slice(at, at + 3).join('')}"`)
    .join(' AND ');
}
