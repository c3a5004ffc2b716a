import { prepared, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';

/** Every chain's second event, the first after a case was made: of the sample it is the one that names its making. */
const SECOND = `SELECT CAST(e.body AS TEXT) ->> 'type' FROM chains c JOIN events e ON e.chain = c.chain AND e.seq = 2`;

/** Whether this case was made as the sample, whatever it was renamed to since. */
export function isSample(database: Connection): boolean {
  return prepared(database, SECOND).pluck().all().includes('sample.make');
}

const BY_WORDS = `SELECT s.uuid FROM renderings r JOIN statements s ON s.id = r.statement_id
  WHERE r.text = ? AND r.set_aside_reason IS NULL AND s.set_aside = 0 ORDER BY s.id LIMIT 1`;

/** The statement of which one wording is exactly this; for small cases, since it looks at every wording. */
export function statementWithWords(database: Connection, words: string): string | null {
  return one(database, BY_WORDS, words);
}

const BY_STATEMENT = `SELECT l.uuid FROM clause_links l JOIN statements s ON s.id = l.statement_id
  WHERE s.uuid = unhex(replace(?, '-', '')) AND l.set_aside_reason IS NULL ORDER BY l.id LIMIT 1`;

export function firstLinkOf(database: Connection, statementId: string): string | null {
  return one(database, BY_STATEMENT, statementId);
}

const FIRST_POLICY = 'SELECT uuid FROM policies WHERE title = ? AND set_aside_reason IS NULL ORDER BY id LIMIT 1';

export function policyTitled(database: Connection, title: string): string | null {
  return one(database, FIRST_POLICY, title);
}

const FIRST_REQUEST =
  'SELECT uuid FROM requests WHERE requested_by = ? AND set_aside_reason IS NULL ORDER BY id LIMIT 1';

export function requestBy(database: Connection, requestedBy: string): string | null {
  return one(database, FIRST_REQUEST, requestedBy);
}

function one(database: Connection, sql: string, words: string): string | null {
  const found = prepared(database, sql).pluck().get(words);
  return found instanceof Uint8Array ? uuidText(found) : null;
}
