import { boundaryAtOrBefore } from '../../core/text/graphemes.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidBytes } from '../custody/uuid.ts';

/** As much as stands in one line of a list. */
const LENGTH = 80;

/** What names an item of each kind to a person, looked up by its UUID. */
const LOOKUPS = [
  `SELECT coalesce(v.text, (SELECT text FROM renderings WHERE statement_id = s.id AND chosen = 1)) FROM statements s
   LEFT JOIN statement_versions v ON v.id = s.version_id WHERE s.uuid = ?`,
  'SELECT coalesce(file_name, requested_url) FROM captures WHERE uuid = ?',
  `SELECT coalesce((SELECT ifnull(handle, display_name) FROM handle_periods WHERE account_id = a.id AND set_aside_reason IS NULL ORDER BY id DESC LIMIT 1),
     url, platform) FROM accounts a WHERE uuid = ?`,
  'SELECT coalesce(title, url, publisher) FROM sources WHERE uuid = ?',
  `SELECT coalesce(v.text, (SELECT text FROM renderings WHERE statement_id = s.id AND chosen = 1)) FROM supports su
   JOIN statements s ON s.id = su.statement_id LEFT JOIN statement_versions v ON v.id = s.version_id WHERE su.uuid = ?`,
  `SELECT text FROM names WHERE subject_id = (SELECT id FROM subjects WHERE uuid = ?) AND set_aside_reason IS NULL
     ORDER BY kind <> 'main', id LIMIT 1`,
  `SELECT a.status || ': ' || coalesce((SELECT ifnull(handle, display_name) FROM handle_periods WHERE account_id = a.account_id AND set_aside_reason IS NULL
     ORDER BY id DESC LIMIT 1), '') FROM account_status_observations a WHERE uuid = ?`,
  'SELECT coalesce(c.file_name, i.format) FROM imports i LEFT JOIN captures c ON c.id = i.capture_id WHERE i.uuid = ?',
  'SELECT text FROM renderings WHERE uuid = ?',
  'SELECT asked FROM requests WHERE uuid = ?',
  "SELECT kind || ifnull(': ' || ifnull(text, outcome), '') FROM response_events WHERE uuid = ?",
  'SELECT status FROM statement_status_observations WHERE uuid = ?',
  "SELECT place || ': ' || query FROM searches_done WHERE uuid = ?",
  'SELECT text FROM review_notes WHERE uuid = ?',
  'SELECT coalesce(edtf, displayed) FROM asserted_dates WHERE uuid = ?',
  'SELECT kind FROM statement_relations WHERE uuid = ?',
  'SELECT title FROM dossiers WHERE uuid = ?',
  'SELECT d.title FROM editions e JOIN dossiers d ON d.id = e.dossier_id WHERE e.uuid = ?',
  'SELECT name FROM tags WHERE uuid = ?',
  'SELECT name FROM saved_filters WHERE uuid = ?',
  'SELECT title FROM policies WHERE uuid = ?',
  'SELECT p.title FROM policy_versions v JOIN policies p ON p.id = v.policy_id WHERE v.uuid = ?',
  'SELECT text FROM clauses WHERE uuid = ?',
  'SELECT text FROM policy_quotations WHERE uuid = ?',
  'SELECT rationale FROM clause_links WHERE uuid = ?',
  'SELECT name FROM actors WHERE uuid = ?',
  'SELECT title FROM cases WHERE uuid = ?',
] as const;

/** A few words that name an item to a person; null where there is nothing to name it by. */
export function labelOf(database: Connection, uuid: string | null): string | null {
  if (uuid === null) return null;
  const bytes = uuidBytes(uuid);
  for (const sql of LOOKUPS) {
    const text = prepared(database, sql).pluck().get(bytes);
    if (typeof text === 'string' && text.trim() !== '') return shortened(text);
  }
  return null;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= LENGTH ? line : `${line.slice(0, boundaryAtOrBefore(line, LENGTH))}…`;
}
