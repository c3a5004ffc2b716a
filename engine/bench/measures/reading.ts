import { openCaseFile } from '../../../db/case-folder/case-file.ts';
import type { Connection } from '../../../db/connection.ts';
import { decodeChronologyCursor, encodeChronologyCursor } from '../../../db/stores/cursor.ts';
import { chronologyPage } from '../../../db/stores/statements/chronology-page.ts';
import { COLUMNS, FROM } from '../../../db/stores/statements/columns.ts';
import { histogram } from '../../../db/stores/statements/histogram.ts';
import { listStatements, type ListRequest } from '../../../db/stores/statements/list.ts';
import { contract } from '../../../core/contract/index.ts';
import { must } from '../bench-case.ts';
import type { Line, Measure, Samples, Skipped } from '../measure.ts';
import { COMMON } from '../seeded-rows.ts';
import { eachOf } from '../timing.ts';

const TIMES = 200;
const ms = (values: readonly number[]): Samples => ({ unit: 'ms', values });

/** P4 to P7: pages, searches and the histogram of a large case, each beside the plainest query that SQLite can answer. */
export const readingMeasure: Measure = {
  ids: ['P4', 'P5', 'P6', 'P7'],
  async run(context) {
    const { path, engine } = await context.largeCase();
    // Made at the first search inside words; its cost is no reading's.
    await must(engine, 'statements.prepareParts', {});
    const caseFile = await openCaseFile(path, { mode: 'read' });
    try {
      const { database } = caseFile;
      return [
        ...(await pageLines(database)),
        ...(await searchLines(database)),
        ...(await substringLines(database)),
        await histogramLine(database),
      ];
    } finally {
      await caseFile.close({ quick: true });
    }
  },
};

async function pageLines(database: Connection): Promise<Line[]> {
  const cursors = cursorsOf(database);
  const cursor = (at: number): string => cursors[at % cursors.length] ?? '';
  const last = Number(database.prepare('SELECT max(id) FROM statements').pluck().get());
  const primary = database.prepare(`SELECT ${COLUMNS} FROM ${FROM} WHERE s.id > ? ORDER BY s.id LIMIT 50`);
  const keyPage = {
    name: 'primary-key page of 50',
    samples: ms(await eachOf(TIMES, (at) => primary.all((at * 7919 * 131) % last))),
  };
  const along = { from: 'statements s', keys: 's' } as const;
  const all = { ...along, sql: 's.set_aside = ?', args: [0] };
  const account = Number(
    database
      .prepare('SELECT account_id FROM statements WHERE id = ?')
      .pluck()
      .get(Math.ceil(last / 3)),
  );
  const one = { ...along, sql: 's.account_id = ? AND s.set_aside = ?', args: [account, 0] };
  const keys = (at: number): ReturnType<typeof decodeChronologyCursor> => decodeChronologyCursor(cursor(at));
  const line = async (name: string, reach: number | null, work: (at: number) => unknown): Promise<Line> => ({
    id: 'P4',
    name,
    ours: ms(await eachOf(TIMES, work)),
    reference: keyPage,
    reach,
  });
  return [
    await line('page of 50, newest first', 3, (at) => chronologyPage(database, all, 'newest', keys(at), 50)),
    await line('page of 50, oldest first', 3, (at) => chronologyPage(database, all, 'oldest', keys(at), 50)),
    await line('page of 50, one account', 3, (at) => chronologyPage(database, one, 'newest', keys(at), 50)),
    await line('page of 50 with all that a list shows', null, (at) =>
      listStatements(database, request({ after: cursor(at) })),
    ),
  ];
}

function cursorsOf(database: Connection): readonly string[] {
  const sql = `SELECT sort_key, CAST(tie AS TEXT) AS tie FROM statements WHERE id % (SELECT max(id) / 200 + 1 FROM statements) = 1`;
  const rows = database.prepare(sql).all() as { sort_key: number; tie: string }[];
  return rows.map(({ sort_key: sortKey, tie }) => encodeChronologyCursor({ sortKey, tie: BigInt(tie) }));
}

const request = (given: Partial<ListRequest>): ListRequest => ({
  ...contract['statements.list'].input.parse({ order: 'newest', limit: 50 }),
  ...given,
});

/** Newest 50 with snippets and highlights. A person waits for these, so their limit is absolute: 95 of 100 within 5 ms. */
async function searchLines(database: Connection): Promise<(Line | Skipped)[]> {
  const searches: readonly (readonly [string, string])[] = [
    ['common word', COMMON['en'] ?? ''],
    ['word in 1 of 100', 'uprooted'],
    ['rare word', 'zzrare'],
    ['phrase', '"final solution"'],
    ['Persian', COMMON['fa'] ?? ''],
    ['Arabic', COMMON['ar'] ?? ''],
    ['Hebrew', COMMON['he'] ?? ''],
  ];
  const lines: Line[] = [];
  for (const [name, search] of searches) {
    const values = await eachOf(60, () => listStatements(database, request({ search })));
    lines.push({ id: 'P5', name: `search, ${name} (95 % within)`, ours: ms(values), reference: null, reach: 5 });
  }
  return lines;
}

/** Letters inside words beside a LIKE over all texts; the index is made first, as the program makes it at the first such search. */
async function substringLines(database: Connection): Promise<Line[]> {
  const like = database.prepare("SELECT count(*) FROM statement_versions WHERE text LIKE '%prooted%'");
  const reference = { name: 'LIKE over all texts', samples: ms(await eachOf(3, () => like.get())) };
  const searches = [
    ['rare', '*zrar*', 0.002],
    ['1 of 100', '*prooted*', 0.01],
    ['common', '*egim*', 0.01],
  ] as const;
  const lines: Line[] = [];
  for (const [name, search, reach] of searches) {
    const ours = ms(await eachOf(30, () => listStatements(database, request({ search }))));
    lines.push({
      id: 'P6',
      name: `letters inside words, ${name}`,
      ours,
      reference,
      reach,
      note: 'the limit is for a million rows',
    });
  }
  return lines;
}

async function histogramLine(database: Connection): Promise<Line> {
  const scan = database.prepare(
    'SELECT period, grain, count(*) FROM statements WHERE set_aside = 0 GROUP BY period, grain',
  );
  const reference = ms(await eachOf(3, () => scan.all()));
  const ours = ms(await eachOf(TIMES, () => histogram(database, null)));
  return {
    id: 'P7',
    name: 'months of the whole case',
    ours,
    reference: { name: 'GROUP BY over all rows', samples: reference },
    reach: 0.001,
    note: 'the limit is for a million rows',
  };
}
