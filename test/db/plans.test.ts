import { describe, expect, it } from 'vitest';
import type { Connection } from '../../db/connection.ts';
import { attestedSql } from '../../db/stores/attested.ts';
import { pageSql } from '../../db/stores/statements/chronology-page.ts';
import { COLUMNS, FROM } from '../../db/stores/statements/columns.ts';
import { HISTOGRAM_SQL } from '../../db/stores/statements/histogram.ts';
import { EVENTS_SQL } from '../../db/stores/statements/events.ts';
import { hitsSql, reachingSql } from '../../db/stores/statements/hits.ts';
import { countSql, LOOSE_SQL, placeSql } from '../../db/stores/statements/ranks.ts';
import { resolveSql } from '../../db/stores/statements/search-page.ts';
import { conditionOf, type Selection } from '../../db/stores/statements/selection.ts';
import { CAPTURES_SQL, COUNTS_SQL, IMPORT_CAPTURES_SQL, TAGS_SQL } from '../../db/stores/statements/side-reads.ts';
import { temporaryCase } from './temporary-case.ts';

/** What SQLite will do, step by step. Plans don't depend on values, so every parameter is NULL. */
function planOf(database: Connection, sql: string): readonly string[] {
  const statement = database.prepare(`EXPLAIN QUERY PLAN ${sql}`);
  const count = (sql.match(/\?/g) ?? []).length;
  return (statement.all(...Array<null>(count).fill(null)) as { detail: string }[]).map((row) => row.detail);
}

/** No step sorts, and none reads a whole table. Lists handed in as JSON are walked; that is what they are for. */
function expectNoWalk(plan: readonly string[]): void {
  const walks = plan.filter((step) => /TEMP B-TREE|^SCAN (?!json_each|j VIRTUAL|.*VIRTUAL TABLE)/.test(step));
  expect(walks).toEqual([]);
}

interface HotQuery {
  readonly name: string;
  readonly sql: string;
  readonly steps: readonly string[];
  /** Sorting is part of it, over a page of rows. */
  readonly sorts?: boolean;
}

const BELOW = '(t.sort_key, t.tie) < (?, ?) ORDER BY t.sort_key DESC, t.tie DESC LIMIT 50';
const filtered = (table: string, where: string): string =>
  `SELECT ${COLUMNS} FROM ${table} t CROSS JOIN ${FROM} WHERE s.id = t.statement_id AND ${where} AND t.set_aside = 0 AND ${BELOW}`;
const CHRONOLOGY = 'SEARCH s USING INDEX statements_chronology (set_aside=? AND (sort_key,tie)';
const VERSION = 'SEARCH v USING INTEGER PRIMARY KEY (rowid=?)';

const ALL = { from: 'statements s', keys: 's', sql: 's.set_aside = ?' } as const;
const none: Selection = {
  accountIds: null,
  notAccountIds: [],
  speakerIds: null,
  kinds: [],
  states: [],
  grains: [],
  tagIds: [],
  clauseLine: null,
  setAside: 0,
  range: null,
  search: null,
  notUnderstood: [],
};
const pageOf = (selection: Partial<Selection>, step: 'DESC' | 'ASC' = 'DESC'): string =>
  pageSql(conditionOf({ ...none, ...selection }), step);

/** Those that the stores ask now. */
const ASKED: readonly HotQuery[] = [
  { name: 'page, newest first', sql: pageSql(ALL, 'DESC'), steps: [`${CHRONOLOGY}<(?,?))`, VERSION] },
  { name: 'page, oldest first', sql: pageSql(ALL, 'ASC'), steps: [`${CHRONOLOGY}>(?,?))`, VERSION] },
  {
    name: 'page, undated',
    sql: pageSql(ALL, 'UNDATED'),
    steps: ['SEARCH s USING INDEX statements_chronology (set_aside=? AND sort_key=? AND tie>?)', VERSION],
  },
  {
    name: 'page of an account',
    sql: pageSql({ ...ALL, sql: 's.account_id = ? AND s.set_aside = ?' }, 'DESC'),
    steps: ['SEARCH s USING INDEX statements_account (account_id=? AND set_aside=? AND (sort_key,tie)<(?,?))', VERSION],
  },
  {
    name: 'page of a speaker',
    sql: pageSql({ ...ALL, sql: 's.speaker_id = ? AND s.set_aside = ?' }, 'DESC'),
    steps: ['SEARCH s USING INDEX statements_speaker (speaker_id=? AND set_aside=? AND (sort_key,tie)<(?,?))', VERSION],
  },
  {
    name: 'page of a tag',
    sql: pageOf({ tagIds: [1] }),
    steps: [
      'SEARCH t USING PRIMARY KEY (tag_id=? AND set_aside=? AND (sort_key,tie)<(?,?))',
      'SEARCH s USING INTEGER PRIMARY KEY',
    ],
  },
  {
    name: 'page of a clause',
    sql: pageOf({ clauseLine: 1 }, 'ASC'),
    steps: [
      'SEARCH t USING PRIMARY KEY (line_id=? AND set_aside=? AND (sort_key,tie)>(?,?))',
      'SEARCH s USING INTEGER PRIMARY KEY',
    ],
  },
  {
    name: 'page of a clause and an account',
    sql: pageOf({ clauseLine: 1, accountIds: [1] }),
    steps: ['SEARCH t USING COVERING INDEX statement_clauses_account'],
  },
  {
    name: 'page of vague dates',
    sql: pageOf({ grains: [1, 2, 3] }),
    steps: ['SEARCH s USING INDEX statements_vague (set_aside=? AND (sort_key,tie)<(?,?))'],
  },
  {
    name: 'page of one state',
    sql: pageOf({ states: ['review'] }),
    steps: ['SEARCH s USING INDEX statements_'],
  },
  {
    name: 'rank of a row',
    sql: countSql('set_aside = 0'),
    steps: ['USING INDEX statements_chronology (set_aside=? AND sort_key>? AND (sort_key,tie)<(?,?))'],
  },
  {
    name: 'row of a rank',
    sql: placeSql('account_id = ? AND set_aside = 0'),
    steps: ['USING INDEX statements_account (account_id=? AND set_aside=? AND sort_key>?)'],
  },
  {
    name: 'vague keys for the ranks',
    sql: LOOSE_SQL,
    steps: ['USING INDEX statements_vague (set_aside=? AND sort_key>?)'],
  },
  {
    name: 'far-reaching dates of a search',
    sql: reachingSql('far'),
    steps: ['SEARCH s USING INDEX statements_vague (set_aside=? AND sort_key>? AND sort_key<?)'],
  },
  {
    name: 'vague dates before the range of a search',
    sql: reachingSql('year'),
    steps: ['SEARCH s USING INDEX statements_vague (set_aside=? AND sort_key>? AND sort_key<?)'],
  },
  { name: 'parts, down', sql: `${hitsSql(true, 'grams')} LIMIT ?`, steps: ['SCAN grams VIRTUAL TABLE'] },
  {
    name: 'tags of a page',
    sql: TAGS_SQL,
    steps: ['statement_tags_statement', 'SEARCH t USING INTEGER PRIMARY KEY'],
    sorts: true,
  },
  { name: 'events', sql: EVENTS_SQL, steps: ['MERGE', 'asserted_dates_happenings', 'sightings_happenings'] },
  { name: 'histogram', sql: HISTOGRAM_SQL, steps: ['SEARCH tallies USING PRIMARY KEY (account_id=?)'] },
  { name: 'search, down', sql: `${hitsSql(true)} LIMIT ?`, steps: ['SCAN words VIRTUAL TABLE'] },
  { name: 'search, up', sql: `${hitsSql(false)} LIMIT ?`, steps: ['SCAN words VIRTUAL TABLE'] },
  {
    name: 'rows of a search',
    sql: resolveSql('s.set_aside = ?'),
    steps: ['SEARCH s USING INTEGER PRIMARY KEY', VERSION],
  },
  { name: 'captures of a page', sql: CAPTURES_SQL, steps: ['SEARCH su USING INDEX supports_statement'], sorts: true },
  { name: 'captures of imports', sql: IMPORT_CAPTURES_SQL, steps: ['SEARCH b USING INTEGER PRIMARY KEY'], sorts: true },
  { name: 'counts of a page', sql: COUNTS_SQL, steps: ['clause_links_statement'], sorts: true },
];

/** Those that the schema was made for and later screens will ask. */
/** What attests things is read by its index, whichever column names them. */
const ATTESTED: readonly HotQuery[] = [
  {
    name: 'attested statements',
    sql: attestedSql('statement_id'),
    steps: ['supports_statement (statement_id=?)'],
    sorts: true,
  },
  {
    name: 'attested renderings',
    sql: attestedSql('rendering_id'),
    steps: ['supports_rendering (rendering_id=?)'],
    sorts: true,
  },
  { name: 'attested requests', sql: attestedSql('request_id'), steps: ['supports_rest (version_id=?'], sorts: true },
  {
    name: 'attested answers',
    sql: attestedSql('response_event_id'),
    steps: ['supports_rest (version_id=?'],
    sorts: true,
  },
];

const MADE_FOR: readonly HotQuery[] = [
  {
    name: 'tag',
    sql: filtered('statement_tags', 't.tag_id = ?'),
    steps: ['SEARCH t USING PRIMARY KEY', 'SEARCH s USING INTEGER PRIMARY KEY', VERSION],
  },
  {
    name: 'clause',
    sql: filtered('statement_clauses', 't.line_id = ?'),
    steps: ['SEARCH t USING', 'SEARCH s USING INTEGER PRIMARY KEY'],
  },
  {
    name: 'clause and account',
    sql: filtered('statement_clauses', 't.line_id = ? AND t.account_id = ?'),
    steps: ['SEARCH t USING COVERING INDEX statement_clauses_account', 'SEARCH s USING INTEGER PRIMARY KEY'],
  },
  {
    name: 'month',
    sql: `SELECT ${COLUMNS} FROM ${FROM} WHERE s.set_aside = 0 AND s.sort_key >= ? ORDER BY s.sort_key, s.tie LIMIT 50`,
    steps: ['SEARCH s USING INDEX statements_chronology (set_aside=? AND sort_key>?)', VERSION],
  },
  {
    name: 'happenings',
    sql: 'SELECT * FROM happenings WHERE (sort_key, uuid) < (?, ?) ORDER BY sort_key DESC, uuid DESC LIMIT 50',
    steps: ['MERGE', 'asserted_dates_happenings', 'sightings_happenings'],
  },
  {
    name: 'waiting',
    sql: "SELECT id FROM statements WHERE state = 'review' AND state <> 'accepted' AND set_aside_reason IS NULL ORDER BY sort_key, tie",
    steps: ['SEARCH statements USING INDEX statements_waiting (state=?)'],
  },
  {
    name: 'duplicates',
    sql: 'SELECT id FROM statements WHERE native_id = ? AND account_id = ?',
    steps: ['INDEX statements_native (native_id=? AND account_id=?)'],
  },
  {
    name: 'history',
    sql: 'SELECT chain, seq FROM event_objects WHERE object = ?',
    steps: ['SEARCH event_objects USING PRIMARY KEY (object=?)'],
  },
  {
    name: 'batch of a statement',
    sql: 'SELECT chain, seq FROM import_batches WHERE first_id <= ? ORDER BY first_id DESC LIMIT 1',
    steps: ['SEARCH import_batches USING INTEGER PRIMARY KEY (rowid<?)'],
  },
  {
    name: 'policy on the day',
    sql: 'SELECT id FROM policy_versions WHERE policy_id = ? AND sort_key <= ? ORDER BY sort_key DESC',
    steps: ['policy_versions_time (policy_id=? AND sort_key<?)'],
  },
  {
    name: 'log',
    sql: 'SELECT body FROM events WHERE chain = ? AND seq < ? ORDER BY seq DESC LIMIT 100',
    steps: ['SEARCH events USING PRIMARY KEY (chain=? AND seq<?)'],
  },
];

describe('hot queries keep their plan', () => {
  it.each([...ASKED, ...ATTESTED, ...MADE_FOR])('$name', async ({ sql, steps, sorts }) => {
    const { database } = await temporaryCase();
    const plan = planOf(database, sql);
    for (const step of steps) expect(plan.join('\n')).toContain(step);
    if (sorts !== true) expectNoWalk(plan);
  });

  it('would notice a walk through a table, and a sort', async () => {
    const { database } = await temporaryCase();
    expect(() => expectNoWalk(planOf(database, 'SELECT * FROM statements WHERE context = ?'))).toThrow();
    expect(() =>
      expectNoWalk(planOf(database, 'SELECT * FROM statements WHERE set_aside = ? ORDER BY lang')),
    ).toThrow();
  });
});
