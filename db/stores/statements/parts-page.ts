import { foldedText, type SearchPart } from '../../../core/text/normalise.ts';
import { prepared, type Connection } from '../../connection.ts';
import { foldedWordings, gramsOf, partsMissing, partsReach } from '../../search/parts-index.ts';
import type { Keys, Order } from './chronology-page.ts';
import type { StatementRecord } from './columns.ts';
import { hitsAlong, inOrder, listed, mergedHits, type Hit, type Hits, type Section } from './hits.ts';
import { keysOf, rowsOfHits, type RowTest } from './search-page.ts';
import type { Selection } from './selection.ts';

/** So many statements outside the index are tested one by one without anybody noticing. */
export const SMALL_TAIL = 2_000;
/** Reading along the chronology ends after so many rows; the next page goes on from there. */
const MOST_WALKED = 20_000;
const STEP = 1_000;

/** Whether the letters stand in some wording of a statement, and those excluded in none. The shown words are looked at first. */
export function partsTest(database: Connection, parts: readonly SearchPart[]): RowTest {
  return (row) => {
    const shown = foldedText(row.text ?? '');
    const wanted = parts.filter((part) => !part.excluded && !shown.includes(part.text));
    const excluded = parts.filter((part) => part.excluded);
    if (excluded.some((part) => shown.includes(part.text))) return false;
    if (wanted.length === 0 && excluded.length === 0) return true;
    const all = foldedWordings(database, row.id);
    return wanted.every((part) => all.includes(part.text)) && !excluded.some((part) => all.includes(part.text));
  };
}

/** What is asked of the index; null where nothing of three letters is looked for. */
function gramExpression(parts: readonly SearchPart[]): string | null {
  const grams = parts.filter((part) => !part.excluded).flatMap((part) => gramsOf(part.text) ?? []);
  return grams.length === 0 ? null : grams.join(' AND ');
}

/** How many statements would have to be read one by one, since the index doesn't hold them yet. */
export function notPrepared(database: Connection, parts: readonly SearchPart[]): number {
  return gramExpression(parts) === null ? 0 : partsMissing(database);
}

export interface PartsPage {
  readonly rows: readonly StatementRecord[];
  /** Where the reading stopped early; null: at the page's end, or at the end of all. */
  readonly stoppedAt: Keys | null;
}

/**
 * Rows with letters inside their words. Three letters in a row are looked up in their index and each candidate's text is tested; fewer, or
 * without the index, the rows before are read along and tested, a bounded number at a time.
 * @param walk answers rows of the selection after a place, without regard to the search
 */
export function partsPage(
  database: Connection,
  selection: Selection,
  parts: readonly SearchPart[],
  page: { readonly order: Order; readonly after: Keys | null; readonly limit: number },
  walk: (after: Keys | null, limit: number) => readonly StatementRecord[],
): PartsPage {
  const test = partsTest(database, parts);
  const match = gramExpression(parts);
  if (match === null || partsMissing(database) > SMALL_TAIL) return walked(test, page, walk);
  const tail = tailHits(database, parts);
  const hitsOf = (section: Section): Hits => {
    const indexed = hitsAlong(database, 'grams', match, section);
    const inside = tail.filter(([, minute]) => minute >= section.first && minute < section.end);
    if (inside.length === 0) return indexed;
    return mergedHits(indexed, listed(inOrder(inside, section.down)), section.down);
  };
  return { rows: rowsOfHits(database, selection, page, hitsOf, test), stoppedAt: null };
}

/** What stands beyond the index's reach and holds the letters. */
function tailHits(database: Connection, parts: readonly SearchPart[]): readonly Hit[] {
  const rows = prepared(database, 'SELECT id, place >> 26 FROM statements WHERE id > ?')
    .raw()
    .all(partsReach(database)) as Hit[];
  const wanted = parts.filter((part) => !part.excluded);
  return rows.filter(([id]) => {
    const all = foldedWordings(database, id);
    return wanted.every((part) => all.includes(part.text));
  });
}

/** Reads along and tests, a bounded number of rows: the next page goes on where it stopped. */
export function walked(
  test: RowTest,
  { after, limit }: { readonly after: Keys | null; readonly limit: number },
  walk: (after: Keys | null, limit: number) => readonly StatementRecord[],
): PartsPage {
  const rows: StatementRecord[] = [];
  let from = after;
  for (let read = 0; read < MOST_WALKED; read += STEP) {
    const step = walk(from, STEP);
    for (const row of step) {
      if (!test(row)) continue;
      rows.push(row);
      if (rows.length === limit) return { rows, stoppedAt: null };
    }
    const last = step.at(-1);
    if (last === undefined || step.length < STEP) return { rows, stoppedAt: null };
    from = keysOf(last);
  }
  return { rows, stoppedAt: from };
}
