import { positionOf, UNDATED } from '../../../core/domain/chronology.ts';
import { prepared, type Connection } from '../../connection.ts';
import { PARTS_MARK, PARTS_REACH } from '../../search/parts-index.ts';
import { uuidText } from '../uuid.ts';
import type { Pace } from './pace.ts';
import { checkPolicies } from './policies.ts';
import type { ReportBuilder } from './report.ts';

/** Everything that follows from evidential columns, compared with what it follows from. */
export async function checkDerived(database: Connection, report: ReportBuilder, pace: Pace): Promise<void> {
  await checkPositions(database, report, pace);
  await checkDateKeys(database, report, pace);
  await checkPolicies(database, caseZoneOf(database), report, pace);
  for (const { code, message, sql } of RULES) {
    const wrong = prepared(database, `SELECT count(*) FROM (${sql})`).pluck().get() as number;
    if (wrong > 0) report.finding(code, null, `${message} (${wrong}).`);
  }
}

/** Each statement counts nothing but these; each answers a row for every fault. */
const RULES: readonly { readonly code: string; readonly message: string; readonly sql: string }[] = [
  {
    code: 'derived.tallies',
    message: 'The tallies by month differ from the statements',
    sql: `SELECT account_id, period, grain, statements FROM tallies WHERE statements > 0 EXCEPT SELECT * FROM (
        SELECT account_id, period, grain, count(*) FROM statements WHERE set_aside = 0 AND account_id IS NOT NULL GROUP BY 1, 2, 3
        UNION ALL SELECT 0, period, grain, count(*) FROM statements WHERE set_aside = 0 GROUP BY 2, 3)`,
  },
  {
    code: 'derived.tallies',
    message: 'Statements are missing from the tallies by month',
    sql: `SELECT * FROM (SELECT account_id, period, grain, count(*) FROM statements WHERE set_aside = 0 AND account_id IS NOT NULL GROUP BY 1, 2, 3
        UNION ALL SELECT 0, period, grain, count(*) FROM statements WHERE set_aside = 0 GROUP BY 2, 3)
      EXCEPT SELECT account_id, period, grain, statements FROM tallies`,
  },
  {
    code: 'derived.filters',
    message: 'Tags on statements are filed at a wrong place',
    sql: `SELECT 1 FROM statement_tags t JOIN statements s ON s.id = t.statement_id
      WHERE t.set_aside <> s.set_aside OR t.sort_key <> s.sort_key OR t.tie <> s.tie`,
  },
  {
    code: 'derived.filters',
    message: 'The list of statements by clause differs from the links',
    sql: `SELECT * FROM (SELECT * FROM statement_clauses EXCEPT SELECT * FROM standing_links)
      UNION ALL SELECT * FROM (SELECT * FROM standing_links EXCEPT SELECT * FROM statement_clauses)`,
  },
  {
    code: 'derived.words',
    message: 'The word index holds entries of no statement',
    sql: 'SELECT id FROM words_docsize WHERE NOT EXISTS (SELECT 1 FROM statements s WHERE s.id = (words_docsize.id & 67108863) AND s.place = words_docsize.id)',
  },
  {
    code: 'derived.words',
    message: 'Statements are missing from the word index',
    sql: `SELECT s.id FROM statements s WHERE s.set_aside = 0
      AND (s.version_id IS NOT NULL OR EXISTS (SELECT 1 FROM renderings r WHERE r.statement_id = s.id AND r.chosen = 1))
      AND NOT EXISTS (SELECT 1 FROM words_docsize d WHERE d.id = s.place)`,
  },
  {
    code: 'derived.words',
    message: 'The index of parts of words holds entries of no statement',
    sql: `SELECT id FROM grams_docsize WHERE NOT ${PARTS_MARK}
      AND NOT EXISTS (SELECT 1 FROM statements s WHERE s.id = (grams_docsize.id & 67108863) AND s.place = grams_docsize.id)`,
  },
  {
    code: 'derived.words',
    message: 'Statements are missing from the index of parts of words',
    sql: `SELECT s.id FROM statements s WHERE s.id <= ${PARTS_REACH}
      AND NOT EXISTS (SELECT 1 FROM grams_docsize d WHERE d.id = s.place)`,
  },
];

interface Placed {
  uuid: Buffer;
  sort_key: number;
  period: number;
  grain: number;
  edtf: string | null;
  zone: string | null;
  date_key: number | null;
}

/** A statement stands where its chosen date puts it; without one, among the undated. */
async function checkPositions(database: Connection, report: ReportBuilder, pace: Pace): Promise<void> {
  const caseZone = caseZoneOf(database);
  const statements =
    database.prepare(`SELECT s.uuid, s.sort_key, s.period, s.grain, d.edtf, d.zone, d.sort_key AS date_key FROM statements s
    LEFT JOIN asserted_dates d ON d.statement_id = s.id AND d.chosen = 1`);
  let done = 0;
  for (const row of statements.iterate() as IterableIterator<Placed>) {
    if (!standsRight(row, caseZone)) {
      const uuid = uuidText(row.uuid);
      report.finding('derived.position', uuid, `Statement ${uuid} stands at a wrong place in the chronology.`);
    }
    done += 1;
    await pace.at('rows', done, done);
  }
}

/** The keys of all other claims of when: of those that weren't chosen, and of those about something else than a statement. */
async function checkDateKeys(database: Connection, report: ReportBuilder, pace: Pace): Promise<void> {
  const caseZone = caseZoneOf(database);
  const dates = database.prepare(
    'SELECT uuid, edtf, zone, sort_key FROM asserted_dates WHERE statement_id IS NULL OR chosen IS NULL',
  );
  let done = 0;
  for (const row of dates.iterate() as IterableIterator<Pick<Placed, 'uuid' | 'edtf' | 'zone' | 'sort_key'>>) {
    if (keyOf(row, caseZone) !== row.sort_key) {
      const uuid = uuidText(row.uuid);
      report.finding('derived.position', uuid, `The date ${uuid} has a sort key that doesn't follow from it.`);
    }
    done += 1;
    await pace.at('rows', done, done);
  }
}

function keyOf({ edtf, zone }: Pick<Placed, 'edtf' | 'zone'>, caseZone: string): number | undefined {
  try {
    return edtf === null ? UNDATED : positionOf(edtf, zone ?? caseZone, caseZone).sortKey;
  } catch {
    return undefined;
  }
}

function caseZoneOf(database: Connection): string {
  const zone = prepared(database, 'SELECT zone FROM cases').pluck().get();
  return typeof zone === 'string' ? zone : 'UTC';
}

function standsRight(row: Placed, caseZone: string): boolean {
  try {
    const { sortKey, period, grain } = positionOf(row.edtf, row.zone ?? caseZone, caseZone);
    const dateStands = row.date_key === null || row.date_key === (row.edtf === null ? UNDATED : sortKey);
    return dateStands && row.sort_key === sortKey && row.period === period && row.grain === grain;
  } catch {
    // Not a date that the program would have accepted.
    return false;
  }
}
