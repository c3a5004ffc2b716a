import type { imports } from '../../core/contract/imports.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import type { OutputOf, ParsedInputOf } from '../../core/contract/transport.ts';
import { caseZone } from '../../db/stores/case-record.ts';
import { listImports } from '../../db/stores/imports.ts';
import { AccountDirectory } from '../ingest/import/account-directory.ts';
import { previewTable, runTable, type Counts, type TableJob } from '../ingest/import/table-run.ts';
import { tableFiles } from '../ingest/import/table-files.ts';
import { fileSource } from '../ingest/tables/byte-source.ts';
import { Findings } from '../ingest/tables/findings.ts';
import { planTables } from '../ingest/tables/plan-table.ts';
import { sampleRows } from '../ingest/tables/sample-rows.ts';
import type { TablePlan } from '../ingest/tables/table-plan.ts';
import { withSteadyHeap } from '../ingest/steady-heap.ts';
import { auditedSteps, type Handlers, type OperationContext, type Steps } from '../operation.ts';

type Request = ParsedInputOf<(typeof imports)['imports.run']>;
type Preview = OutputOf<(typeof imports)['imports.preview']>;
type Report = Omit<OutputOf<(typeof imports)['imports.run']>, 'imports'>;

export const importHandlers: Handlers<typeof imports> = {
  'imports.preview': (input, context) => withSteadyHeap(() => preview(input, context)),

  'imports.run': auditedSteps((input, steps, context) => withSteadyHeap(() => run(input, steps, context))),

  'imports.list': (_input, context) => ({ items: [...listImports(context.caseFile.database)] }),
};

async function preview(input: Request, context: OperationContext): Promise<Preview> {
  const findings = new Findings();
  const all = await planned(input, context, findings);
  const layoutKnown = !all.every(needsMap);
  const jobs = layoutKnown ? withoutUnknown(all, findings) : all;
  const counts: Counts[] = [];
  for (const job of jobs) {
    beginFile(job, all, findings);
    if (job.plan.known) counts.push(await previewTable(job, context.caseFile.database, context));
  }
  const [first] = jobs;
  if (first === undefined) throw nothing();
  const { map, headers } = first.plan;
  return {
    ...reportOf(jobs, counts, findings),
    map,
    layoutKnown,
    headers: headers.map((header) => header.slice(0, 200).toWellFormed()),
    sheets: first.plan.sheets.map(({ number, name, hidden }) => ({ number, name, hidden })),
    sample: sampleRows(first.plan, input.platform),
  };
}

async function run(input: Request, steps: Steps, context: OperationContext): Promise<Report & { imports: string[] }> {
  const findings = new Findings();
  const all = await planned(input, context, findings);
  const [first] = all;
  if (first === undefined) throw nothing();
  if (all.every(needsMap)) throw layoutUnknown(first);
  const jobs = withoutUnknown(all, findings);
  const counts: (Counts & { importId: string })[] = [];
  for (const job of jobs) {
    beginFile(job, all, findings);
    counts.push(await runTable(job, context.caseFile, steps, context));
  }
  return { ...reportOf(jobs, counts, findings), imports: counts.map(({ importId }) => importId) };
}

/** A file that holds nothing needs none. */
function needsMap({ plan }: TableJob): boolean {
  return !plan.known && plan.opening.sample.length > 0;
}

/** Of several files, those whose layout nobody knows are refused with what a map would need; the rest goes on. */
function withoutUnknown(jobs: readonly TableJob[], findings: Findings): TableJob[] {
  for (const job of jobs.filter(needsMap)) {
    findings.in(job.source.name);
    const { whole } = job.plan.opening.places;
    const { message, detail } = layoutUnknown(job);
    findings.refuse(whole, `${message} ${detail ?? ''}`.trim());
  }
  return jobs.filter((job) => !needsMap(job));
}

/** Settles every file before the first is written. */
async function planned(input: Request, context: OperationContext, findings: Findings): Promise<TableJob[]> {
  const { database } = context.caseFile;
  const paths = await tableFiles(
    input.files.map((token) => context.files.path(token)),
    findings,
  );
  const jobs: TableJob[] = [];
  for (const path of paths) {
    const source = fileSource(path);
    context.progress({ step: 'looking', done: jobs.length, total: paths.length, item: source.name });
    for (const plan of await planTables(source, input, context.signal)) {
      const accounts = new AccountDirectory(database, input.accountId, plan.census.sha256);
      jobs.push({ path, source, plan, platform: input.platform, accounts, findings, caseZone: caseZone(database) });
    }
    await context.breathe();
  }
  return jobs;
}

function beginFile(job: TableJob, jobs: readonly TableJob[], findings: Findings): void {
  findings.in(jobs.some(({ path }) => path !== job.path) ? job.source.name : null);
  for (const { where, code, message } of job.plan.findings) findings.warn(where, code, message);
}

function reportOf(jobs: readonly TableJob[], counts: readonly Counts[], findings: Findings): Report {
  const said = (of: (plan: TablePlan) => string | null): string | null => {
    const all = new Set(jobs.map((job) => of(job.plan)).filter((text) => text !== null));
    return all.size === 0 ? null : [...all].join('; ');
  };
  const sum = (of: (counts: Counts) => number): number => counts.reduce((total, each) => total + of(each), 0);
  return {
    format: said((plan) => plan.opening.format) ?? '',
    encoding: said((plan) => plan.encoding?.name ?? null),
    dateOrder: said((plan) => plan.dateOrder),
    zone: said((plan) => plan.zone),
    zoneEvidence: said((plan) => plan.zoneEvidence),
    read: sum((each) => each.read),
    added: sum((each) => each.added),
    duplicates: sum((each) => each.duplicates),
    refused: findings.refused,
    refusedTotal: findings.refusedTotal,
    warnings: findings.warnings,
    warningsTotal: findings.warningsTotal,
    declared: null,
  };
}

function nothing(): OnRecordError {
  return new OnRecordError('import.unreadable', 'There is no table here.', {
    detail: 'Tables are CSV, TSV, JSON or XLSX files.',
    safe: 'Nothing was imported.',
  });
}

/** The whole proposal travels in `detail`, so that a person can complete it and give it back. */
function layoutUnknown({ plan, source }: TableJob): OnRecordError {
  const why = plan.findings.filter(({ where }) => /(?:^|, )date$/.test(where)).map(({ message }) => message);
  const missing = [
    plan.columns.date === undefined ? 'a date' : null,
    plan.columns.text === undefined ? 'a text' : null,
  ].filter((name) => name !== null);
  const what = missing.length > 0 ? [`No column is known as ${missing.join(' and ')}.`] : [];
  return new OnRecordError('import.layout-unknown', `The layout of ${source.name} is not known.`, {
    detail: [...what, ...why, `Give a map. Proposed: ${JSON.stringify(plan.map)}`].join(' '),
    safe: 'Nothing was imported.',
  });
}
