import { searchText } from '../../core/text/normalise.ts';
import type { StatementKind } from '../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../connection.ts';
import { metaText } from './filter-tokens.ts';
import { removeParts, writeParts } from './parts-index.ts';

/**
 * Keeps the word index in step with the statements: one row a statement, at the statement's place (minute × 2^26 + id), with the
 * words shown, all other wordings, and filter tokens. It is contentless, so a row is removed and written again.
 */

/** Between two wordings, so that no phrase is found across them: a token that no query can hold. */
const APART = ' = ';

interface IndexedRow {
  readonly place: bigint;
  readonly account_id: bigint | null;
  readonly speaker_id: bigint | null;
  readonly kind: StatementKind;
  readonly lang: string | null;
  readonly set_aside: bigint;
  readonly version_id: bigint | null;
}

const ROW = `SELECT place, account_id, speaker_id, kind, lang, set_aside, version_id FROM statements WHERE id = ?`;
const WORDINGS = `SELECT text, id IS (SELECT version_id FROM statements WHERE id = :id) AS shown FROM statement_versions
    WHERE statement_id = :id AND set_aside_reason IS NULL
  UNION ALL SELECT text, chosen IS 1 AND (SELECT version_id FROM statements WHERE id = :id) IS NULL FROM renderings
    WHERE statement_id = :id AND set_aside_reason IS NULL`;

/**
 * Runs a change of statements that the index sees (words, date, account, kind, language, setting aside) and brings it up to date.
 * Belongs inside the transaction of the change.
 */
export function withWords<T>(database: Connection, ids: readonly number[], change: () => T): T {
  for (const id of ids) removeWords(database, id);
  const result = change();
  // Rising places: the index flushes all that it holds whenever a row number falls.
  const rows = ids.map((id) => ({ id, row: indexedRow(database, id) }));
  rows.sort((a, b) => (a.row.place < b.row.place ? -1 : 1));
  for (const { id, row } of rows) writeWords(database, id, row);
  for (const { id, row } of rows) writeParts(database, id, row.place);
  return result;
}

/** For a statement that was just added. */
export function addWords(database: Connection, id: number): void {
  writeWords(database, id, indexedRow(database, id));
}

function removeWords(database: Connection, id: number): void {
  const { place } = indexedRow(database, id);
  prepared(database, 'DELETE FROM words WHERE rowid = ?').run(place);
  removeParts(database, id, place);
}

function indexedRow(database: Connection, id: number): IndexedRow {
  const row = prepared(database, ROW).safeIntegers().get(id) as IndexedRow | undefined;
  if (row === undefined) throw new Error(`no statement ${id} to index`);
  return row;
}

function writeWords(database: Connection, id: number, row: IndexedRow): void {
  const wordings = prepared(database, WORDINGS).all({ id }) as { text: string; shown: number }[];
  const shown = wordings.filter((wording) => wording.shown === 1);
  const others = wordings.filter((wording) => wording.shown !== 1);
  const words = (list: typeof wordings): string => list.map(({ text }) => searchText(text)).join(APART);
  const meta = metaText({
    accountId: row.account_id === null ? null : Number(row.account_id),
    speakerId: row.speaker_id === null ? null : Number(row.speaker_id),
    kind: row.kind,
    lang: row.lang,
    setAside: row.set_aside === 1n,
    tagIds: numbers(database, 'SELECT tag_id FROM statement_tags WHERE statement_id = ? ORDER BY tag_id', id),
    clauseLines: numbers(database, 'SELECT line_id FROM statement_clauses WHERE statement_id = ? ORDER BY line_id', id),
  });
  prepared(database, 'INSERT INTO words (rowid, text, renderings, meta) VALUES (?, ?, ?, ?)').run(
    row.place,
    words(shown),
    others.length === 0 ? null : words(others),
    meta,
  );
}

function numbers(database: Connection, sql: string, id: number): number[] {
  return prepared(database, sql).pluck().all(id) as number[];
}
