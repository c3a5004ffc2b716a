import { UNDATED, minuteOf, positionOf, tieOf } from '../../core/domain/chronology.ts';
import { prepared } from '../../db/connection.ts';
import type { CaseFile } from '../../db/case-folder/case-file.ts';
import { leafHash } from '../../db/custody/merkle.ts';
import { recordAct, type Act } from '../../db/custody/record-act.ts';
import { recordBatch, recordValue } from '../../db/custody/record-bulk.ts';
import { transact } from '../../db/custody/transact.ts';
import { uuid7, uuidBytes, uuidText } from '../../db/custody/uuid.ts';
import { randomBytes } from 'node:crypto';

export const ADA = { name: 'Ada' } as const;

export function addAccount(caseFile: CaseFile, platform = 'twitter'): { id: number; uuid: string } {
  return recordAct(caseFile, { type: 'accounts.add', actor: ADA }, (act) => {
    const added = act.insert('accounts', { platform });
    act.object(added.uuid);
    return added;
  });
}

export interface NewStatement {
  readonly accountId: number;
  readonly text: string;
  readonly edtf?: string | null;
}

/** One statement as the program keeps it: its wording, its row, its date, its words. */
export function insertStatement(
  act: Act,
  given: NewStatement,
): { id: number; uuid: string; versionUuid: string; dateId: number } {
  const id = prepared(
    act.database,
    `SELECT 1 + max((SELECT ifnull(max(id), 0) FROM statements), (SELECT ifnull(max(first_id + leaves - 1), 0) FROM import_batches))`,
  )
    .pluck()
    .get() as number;
  const uuid = uuid7();
  const edtf = given.edtf === undefined ? '2020-05-22' : given.edtf;
  const { sortKey, period, grain } = positionOf(edtf, 'UTC');
  const version = act.insert('statement_versions', { statement_id: id, text: given.text });
  act.insert('statements', {
    id,
    uuid,
    account_id: given.accountId,
    kind: 'post',
    version_id: version.id,
    sort_key: sortKey,
    tie: tieOf(null, uuid),
    period,
    grain,
  });
  const date = act.insert('asserted_dates', {
    statement_id: id,
    edtf,
    displayed: edtf === null ? 'last week' : null,
    method: 'displayed',
    sort_key: edtf === null ? UNDATED : sortKey,
    chosen: 1,
    chosen_reason: 'only claim',
  });
  indexWords(act.database, sortKey, id, given.text);
  act.object(uuidText(uuid));
  return { id, uuid: uuidText(uuid), versionUuid: version.uuid, dateId: date.id };
}

export function indexWords(database: Act['database'], sortKey: number, id: number, text: string): void {
  const sql =
    'INSERT INTO words (rowid, text, renderings, meta) VALUES ((CAST(? AS INTEGER) << 26) + CAST(? AS INTEGER), ?, ?, ?)';
  prepared(database, sql).run(minuteOf(sortKey), id, text, '', '');
}

export function addStatement(caseFile: CaseFile, given: NewStatement) {
  return recordAct(caseFile, { type: 'statements.add', actor: ADA, reason: 'seen' }, (act) =>
    insertStatement(act, given),
  );
}

/** A bulk import of `count` statements under events of at most `size` records. */
export function importStatements(
  caseFile: CaseFile,
  account: { id: number; uuid: string },
  count: number,
  size = 1000,
): { importUuid: string } {
  const { importId, importUuid, actor } = recordAct(caseFile, { type: 'imports.begin', actor: ADA }, (act) => {
    const { id, uuid } = act.insert('imports', { format: 'csv', read: count, added: count });
    act.object(uuid);
    return { importId: id, importUuid: uuid, actor: act.actor.uuid };
  });
  for (let done = 0; done < count; done += size) {
    transact(caseFile.database, () =>
      importBatch(caseFile, { account, importId, importUuid, actor, from: done, count: Math.min(size, count - done) }),
    );
  }
  return { importUuid };
}

interface BatchPlan {
  readonly account: { id: number; uuid: string };
  readonly importId: number;
  readonly importUuid: string;
  readonly actor: string;
  readonly from: number;
  readonly count: number;
}

function importBatch(caseFile: CaseFile, plan: BatchPlan): void {
  const { database } = caseFile;
  const next = prepared(database, 'SELECT 1 + ifnull(max(id), 0) FROM statements').pluck().get() as number;
  const salts = randomBytes(32 * plan.count);
  const leaves = Array.from({ length: plan.count }, (_, k) => {
    const value = importRecord(caseFile, plan, next + k, plan.from + k + 1);
    return leafHash(salts.subarray(32 * k, 32 * k + 32), value);
  });
  recordBatch(caseFile, {
    type: 'imports.run',
    actor: plan.actor,
    importUuid: plan.importUuid,
    importId: plan.importId,
    firstId: next,
    leaves: Buffer.concat(leaves),
    salts,
  });
}

function importRecord({ database }: CaseFile, plan: BatchPlan, id: number, row: number): string {
  const [statement, version, date] = [uuid7(), uuid7(), uuid7()];
  const edtf = new Date(Date.UTC(2020, 0, 1) + row * 3_600_000).toISOString().slice(0, 16) + 'Z';
  const text = `Statement number ${row}`;
  const { sortKey, period, grain } = positionOf(edtf, 'UTC');
  prepared(database, 'INSERT INTO statement_versions (id, statement_id, uuid, text) VALUES (?, ?, ?, ?)').run(
    id,
    id,
    version,
    text,
  );
  prepared(
    database,
    `INSERT INTO statements (id, uuid, account_id, kind, version_id, import_row, sort_key, tie, period, grain) VALUES (?, ?, ?, 'post', ?, ?, ?, ?, ?, ?)`,
  ).run(id, statement, plan.account.id, id, row, sortKey, tieOf(null, statement), period, grain);
  prepared(
    database,
    `INSERT INTO asserted_dates (uuid, statement_id, edtf, method, sort_key, chosen, chosen_reason) VALUES (?, ?, ?, 'displayed', ?, 1, 'only claim')`,
  ).run(date, id, edtf, sortKey);
  indexWords(database, sortKey, id, text);
  const [s, v, d] = [uuidText(statement), uuidText(version), uuidText(date)];
  return recordValue([
    {
      table: 'statements',
      cells: {
        uuid: s,
        account_id: plan.account.uuid,
        graphic: 0,
        import_row: row,
        kind: 'post',
        privileged: 0,
        sensitive: 0,
        version_id: v,
      },
    },
    { table: 'statement_versions', cells: { uuid: v, statement_id: s, text } },
    {
      table: 'asserted_dates',
      cells: { uuid: d, statement_id: s, edtf, method: 'displayed', chosen: 1, chosen_reason: 'only claim' },
    },
  ]);
}

/** Row number of a statement by its UUID text. */
export function statementId(caseFile: CaseFile, uuid: string): number {
  return prepared(caseFile.database, 'SELECT id FROM statements WHERE uuid = ?').pluck().get(uuidBytes(uuid)) as number;
}
