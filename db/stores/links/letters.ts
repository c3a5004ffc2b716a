import { spanLetters } from '../../../core/domain/policy/span-marks.ts';
import { prepared, type Connection } from '../../connection.ts';
import { uuidText } from '../../custody/uuid.ts';

/** The letter of each span on a statement's side, by the span's id. */
export type Letters = ReadonlyMap<string, string>;

interface Row {
  readonly uuid: Buffer;
  readonly wording: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly region: string | null;
}

const SPANS = `SELECT x.uuid, x.start, x."end", x.capture_id || ' ' || x.region AS region,
    CASE WHEN x.version_id IS NOT NULL THEN 'v' || x.version_id WHEN x.rendering_id IS NOT NULL THEN 'r' || x.rendering_id END AS wording
  FROM clause_links k JOIN clause_link_spans x ON x.link_id = k.id AND x.side = 'statement' WHERE k.statement_id = ? ORDER BY x.id`;

/** Of all links of these statements, those set aside too. */
export function lettersOf(database: Connection, statements: Iterable<number>): Letters {
  const letters = new Map<string, string>();
  for (const statement of new Set(statements)) {
    const rows = prepared(database, SPANS).all(statement) as Row[];
    for (const [index, letter] of spanLetters(rows).entries()) {
      const row = rows[index];
      if (row !== undefined) letters.set(uuidText(row.uuid), letter);
    }
  }
  return letters;
}
