import { createHash } from 'node:crypto';
import { extentOf, positionOf, UNDATED } from '../../../core/domain/chronology.ts';
import { spanStanding } from '../../../core/text/spans.ts';
import { prepared, type Connection } from '../../connection.ts';
import { uuidText } from '../uuid.ts';
import type { Pace } from './pace.ts';
import type { ReportBuilder } from './report.ts';

/**
 * Policies and links, beyond what the log says of each row: a text has the hash it is known by, a clause is the slice of its text that
 * it says, a link's words stand where it points to, and the order of versions follows from their sightings.
 */
export async function checkPolicies(
  database: Connection,
  zone: string,
  report: ReportBuilder,
  pace: Pace,
): Promise<void> {
  await checkTexts(database, report, pace);
  await checkClauses(database, report, pace);
  await checkSpans(database, report, pace);
  checkSightings(database, zone, report);
  checkVersionOrder(database, report);
}

async function checkTexts(database: Connection, report: ReportBuilder, pace: Pace): Promise<void> {
  const rows = database.prepare('SELECT id, sha256, text FROM policy_texts');
  for (const row of rows.iterate() as IterableIterator<{ id: number; sha256: Buffer; text: string }>) {
    const hash = createHash('sha256').update(row.text, 'utf8').digest();
    if (!hash.equals(row.sha256)) {
      const known = row.sha256.toString('hex');
      report.finding('policy.text', known, `The policy text ${known} has another hash than the one it is known by.`);
    }
    await pace.at('rows', row.id, row.id);
  }
}

interface ClauseRow {
  readonly uuid: Buffer;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly whole: string;
}

async function checkClauses(database: Connection, report: ReportBuilder, pace: Pace): Promise<void> {
  const rows = database.prepare(
    'SELECT c.uuid, c.text, c.start, c."end", t.text AS whole FROM clauses c JOIN policy_texts t ON t.id = c.text_id ORDER BY c.text_id',
  );
  let done = 0;
  for (const row of rows.iterate() as IterableIterator<ClauseRow>) {
    if (row.whole.slice(row.start, row.end) !== row.text) {
      const uuid = uuidText(row.uuid);
      report.finding('clause.words', uuid, `The words of clause ${uuid} are not those at its place in the text.`);
    }
    done += 1;
    await pace.at('rows', done, done);
  }
}

interface SpanRow {
  readonly uuid: Buffer;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly text: string | null;
}

const SPANS = `SELECT x.uuid, x.start, x."end", x.exact,
    CASE x.side WHEN 'clause' THEN t.text ELSE coalesce(v.text, r.text) END AS text
  FROM clause_link_spans x JOIN clause_links k ON k.id = x.link_id JOIN clauses c ON c.id = k.clause_id
  JOIN policy_texts t ON t.id = c.text_id LEFT JOIN statement_versions v ON v.id = x.version_id
  LEFT JOIN renderings r ON r.id = x.rendering_id WHERE x.exact IS NOT NULL`;

async function checkSpans(database: Connection, report: ReportBuilder, pace: Pace): Promise<void> {
  let done = 0;
  for (const row of database.prepare(SPANS).iterate() as IterableIterator<SpanRow>) {
    if (spanStanding(row.text ?? '', row) !== 'stands') {
      const uuid = uuidText(row.uuid);
      report.finding('span.words', uuid, `The words of span ${uuid} of a link are not those at its place.`);
    }
    done += 1;
    await pace.at('rows', done, done);
  }
}

interface SightingRow {
  readonly uuid: Buffer;
  readonly first_seen: string;
  readonly first_key: number;
  readonly last_seen: string;
  readonly last_key: number;
}

function checkSightings(database: Connection, zone: string, report: ReportBuilder): void {
  const rows = prepared(database, 'SELECT uuid, first_seen, first_key, last_seen, last_key FROM sightings').all();
  for (const row of rows as SightingRow[]) {
    if (keysFollow(row, zone)) continue;
    const uuid = uuidText(row.uuid);
    report.finding('derived.position', uuid, `The sighting ${uuid} has a key that doesn't follow from its dates.`);
  }
}

function keysFollow(row: SightingRow, zone: string): boolean {
  try {
    const first = positionOf(row.first_seen, zone).sortKey;
    return first === row.first_key && extentOf(row.last_seen, zone).last * 16 + 15 === row.last_key;
  } catch {
    // Not a date that the program would have accepted.
    return false;
  }
}

const OUT_OF_ORDER = `SELECT uuid FROM policy_versions v WHERE sort_key <> ifnull(
  (SELECT min(first_key) FROM sightings s WHERE s.version_id = v.id AND s.set_aside_reason IS NULL), ${UNDATED})`;

function checkVersionOrder(database: Connection, report: ReportBuilder): void {
  for (const row of prepared(database, OUT_OF_ORDER).pluck().all() as Buffer[]) {
    const uuid = uuidText(row);
    report.finding(
      'derived.position',
      uuid,
      `The policy version ${uuid} stands at a wrong place in the order of time.`,
    );
  }
}
