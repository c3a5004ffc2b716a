import { stat } from 'node:fs/promises';
import type { CaseFile } from '../../../db/case-folder/case-file.ts';
import type { Connection } from '../../../db/connection.ts';
import { Duplicates, type DuplicateQuestion } from '../../../db/stores/import-duplicates.ts';
import { statementWithOtherWords } from '../../../db/stores/import-other-words.ts';
import { rowsOfSameFile, type KnownRows } from '../../../db/stores/import-same-file.ts';
import { ImportWriter, openForBulk, placeStatement, RECORDS_PER_COMMIT } from '../../../db/stores/import-writer.ts';
import { captureOfFile } from '../../../db/stores/imports.ts';
import type { OperationContext, Steps } from '../../operation.ts';
import { changedWhileRead, storedSource, type ByteSource } from '../tables/byte-source.ts';
import type { Findings } from '../tables/findings.ts';
import { RecordMaker, type ImportRecord } from '../tables/read-records.ts';
import { readTable, type TablePlan } from '../tables/table-plan.ts';
import type { AccountDirectory } from './account-directory.ts';

/** One file on its way in. */
export interface TableJob {
  readonly path: string;
  readonly source: ByteSource;
  readonly plan: TablePlan;
  readonly platform: string | null;
  readonly accounts: AccountDirectory;
  readonly findings: Findings;
  /** IANA name: where a time without zone is placed. */
  readonly caseZone: string;
}

export interface Counts {
  read: number;
  added: number;
  duplicates: number;
}

type Asked = DuplicateQuestion & { readonly record: ImportRecord; readonly period: number; readonly grain: number };

/** A preview commits nothing: small groups are forgotten before the memory that they took is counted as long-lived. */
const RECORDS_PER_LOOK = 500;

const PLATFORM_UNKNOWN =
  'Neither links nor an option say what platform this is: new accounts are on record with the platform “unknown”.';

/** What decides about each record, and where it would stand. Records of a name that fits several accounts are refused here. */
function questions(job: TableJob, records: readonly ImportRecord[]): Asked[] {
  return records.flatMap((record) => {
    const found = job.accounts.find(record.account);
    if (found.kind === 'several') {
      job.findings.refuse(
        job.plan.opening.places.record(record.number, record.line),
        `Several accounts of this case are named “${record.account.handle ?? ''}”; say which one.`,
      );
      return [];
    }
    if (found.kind === 'none' && record.account.platform === 'unknown')
      job.findings.once('accounts', 'platform-unknown', PLATFORM_UNKNOWN);
    const { sortKey, period, grain } = placeStatement(record, job.caseZone);
    const { row, nativeId, edtf, text } = record;
    const accountId = found.kind === 'one' ? found.account.id : null;
    return [
      {
        record,
        row,
        accountId,
        accountKey: job.accounts.keyOf(record.account),
        nativeId,
        edtf,
        sortKey,
        text,
        period,
        grain,
      },
    ];
  });
}

/** Names each record that is a post of the case with words that the case doesn't hold: they aren't taken, and mustn't go unsaid. */
function sayOtherWords(job: TableJob, database: Connection, again: readonly Asked[], sameFile: KnownRows): void {
  for (const { record, nativeId, text, row } of again) {
    const found = job.accounts.find(record.account);
    if (nativeId === null || found.kind !== 'one' || sameFile.has(row)) continue;
    const statement = statementWithOtherWords(database, { accountId: found.account.id, nativeId, text });
    if (statement === null) continue;
    const message = `The post ${nativeId} is in the case already, with other words (statement ${statement}). The words here were not taken; add them to it as a wording that was seen.`;
    job.findings.warn(job.plan.opening.places.record(record.number, record.line), 'other-words', message);
  }
}

/** What an import of the file would do; writes nothing. */
export async function previewTable(job: TableJob, database: Connection, context: OperationContext): Promise<Counts> {
  const sameFile = rowsOfSameFile(database, job.plan.census.sha256);
  sayIfSetAside(job, sameFile);
  const duplicates = new Duplicates(database, { sameFile, isOld: () => true, written: false });
  const counts: Counts = { read: 0, added: 0, duplicates: 0 };
  counts.read = await inGroups(job, job.source, context, RECORDS_PER_LOOK, (records) => {
    const asked = questions(job, records);
    const marks = duplicates.mark(asked);
    const again = asked.filter((_, at) => marks[at] === true);
    sayOtherWords(job, database, again, sameFile);
    counts.duplicates += again.length;
    counts.added += marks.length - again.length;
  });
  return counts;
}

/** Whoever imports a file again to get statements back that were set aside would else only see that nothing was added. */
function sayIfSetAside({ findings }: TableJob, { setAside }: KnownRows): void {
  if (setAside === 0) return;
  const message = `${setAside.toLocaleString('en')} statements of an earlier import of this file are set aside. Importing it again doesn’t bring them back; restoring them does.`;
  findings.warn('file', 'set-aside', message);
}

/** Keeps the file itself and opens the import: from here on the file as received is part of the case. */
async function begin(
  job: TableJob,
  { blobs }: CaseFile,
  steps: Steps,
  context: OperationContext,
): Promise<{ id: number; uuid: string }> {
  const { plan, path, source } = job;
  const { mtimeMs } = await stat(path);
  const stored = await blobs.addFromFile(path, { signal: context.signal });
  if (!stored.sha256.equals(plan.census.sha256)) throw changedWhileRead(source.name);
  return steps.act((act) => {
    const { format } = plan.opening;
    const { sha256, bytes } = stored;
    const type = TYPES[format] ?? 'text/plain';
    const captureId = captureOfFile(act, {
      sha256,
      bytes,
      type,
      fileName: source.name,
      originalPath: path,
      modifiedAt: Math.trunc(mtimeMs),
    });
    const about = { format, encoding: plan.encoding?.name ?? null, zone: plan.zone };
    const added = act.insert('imports', { capture_id: captureId, ...about, read: 0, added: 0, duplicates: 0 });
    act.object(added.uuid);
    return added;
  });
}

/** Takes a file in: the file itself first, then its statements, in acts of at most 10,000 that each stand whole. */
export async function runTable(
  job: TableJob,
  caseFile: CaseFile,
  steps: Steps,
  context: OperationContext,
): Promise<Counts & { readonly importId: string }> {
  const { database, blobs } = caseFile;
  const { plan } = job;
  // Asked before the import begins, which would else find its own records.
  const sameFile = rowsOfSameFile(database, plan.census.sha256);
  sayIfSetAside(job, sameFile);
  const begun = await begin(job, caseFile, steps, context);
  const counts: Counts = { read: 0, added: 0, duplicates: 0 };
  const writer = new ImportWriter(caseFile, { operation: steps.operation, importId: begun.id, importUuid: begun.uuid });
  const duplicates = new Duplicates(database, { sameFile, isOld: (id) => job.accounts.isOld(id), written: true });
  const kept = storedSource(blobs, plan.census.sha256, job.source.name);
  const restore = openForBulk(database);
  try {
    await inGroups(job, kept, context, RECORDS_PER_COMMIT, (records, read) => {
      steps.act((act) => {
        const asked = questions(job, records);
        const marks = duplicates.mark(asked);
        const fresh = asked.filter((_, at) => marks[at] === false);
        const placed = fresh.map(({ record, sortKey, period, grain }) => {
          return { record, sortKey, period, grain, account: job.accounts.ensure(act, record.account) };
        });
        writer.write(placed, act.actor.uuid);
        const again = asked.filter((_, at) => marks[at] === true);
        sayOtherWords(job, database, again, sameFile);
        counts.read = read;
        counts.added += fresh.length;
        counts.duplicates += asked.length - fresh.length;
        act.update('imports', begun.id, { ...counts });
        act.object(begun.uuid);
      });
    });
  } finally {
    restore();
  }
  return { ...counts, importId: begun.uuid };
}

/**
 * Reads a table in groups of at most `size` records; between them others get their turn, and a cancelled operation ends. A last group comes,
 * perhaps empty, if records were read since the one before. Answers how many records there were.
 */
async function inGroups(
  job: TableJob,
  source: ByteSource,
  context: OperationContext,
  size: number,
  take: (records: readonly ImportRecord[], read: number) => void,
): Promise<number> {
  const maker = new RecordMaker(job.plan, job.platform, job.findings);
  let group: ImportRecord[] = [];
  let taken = 0;
  const flush = async (): Promise<void> => {
    take(group, maker.read);
    group = [];
    taken = maker.read;
    context.progress({ step: 'reading', done: taken, total: null, item: job.source.name });
    await context.breathe();
  };
  for await (const records of readTable(source, job.plan)) {
    for (const record of records) {
      const made = maker.make(record);
      if (made !== null && group.push(made) === size) await flush();
    }
    await context.breathe();
  }
  if (maker.read > taken) await flush();
  return maker.read;
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  jsonl: 'application/jsonl',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
