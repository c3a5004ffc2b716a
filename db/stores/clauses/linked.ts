import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { firstGraphemes } from '../../../core/text/graphemes.ts';
import { prepared, type Connection } from '../../connection.ts';
import { revisionOf } from '../../custody/revision.ts';
import { uuidText } from '../../custody/uuid.ts';
import { policyBrief } from '../policies/briefs.ts';

type Linked = OutputOf<Contract['clauses.linked']>;

type Row = Parameters<typeof policyBrief>[0] & {
  readonly clause: Buffer;
  readonly line: Buffer;
  readonly label: string | null;
  readonly path: string;
  readonly number: string | null;
  readonly text: string;
  readonly statements: number;
};

const TALLIES = 'SELECT line_id, count(*) AS statements FROM statement_clauses WHERE set_aside = 0 GROUP BY line_id';
/** As much as is looked at for the beginning of a clause's words, in characters of the database. */
const LONGEST = 600;
const LINKED = `SELECT p.*, c.uuid AS clause, l.uuid AS line, l.label, c.path, c.number, substr(c.text, 1, ${LONGEST}) AS text, n.statements
  FROM (${TALLIES}) n JOIN clause_lines l ON l.id = n.line_id JOIN policies p ON p.id = l.policy_id
  JOIN clauses c ON c.id = (SELECT max(id) FROM clauses WHERE line_id = l.id)
  ORDER BY n.statements DESC, p.platform, p.title, c.path, l.id LIMIT ?`;

const SHOWN = 160;

/** Every clause to which a statement in the chronology is linked, through all versions of its text. */
export function linkedClauses(database: Connection, limit: number): Linked {
  const rows = prepared(database, LINKED).all(limit) as Row[];
  const total = prepared(database, `SELECT count(*) FROM (${TALLIES})`).pluck().get() as number;
  return {
    items: rows.map((row) => ({
      clauseId: uuidText(row.clause),
      lineId: uuidText(row.line),
      label: row.label,
      path: row.path,
      number: row.number,
      text: firstGraphemes(row.text.replace(/\s+/gu, ' ').trim(), SHOWN),
      policy: policyBrief(row),
      statements: row.statements,
    })),
    total,
    revision: revisionOf(database),
  };
}
