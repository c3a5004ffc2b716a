import type { InputOf, Contract, OutputOf } from '../../core/contract/index.ts';
import { prepared, type Connection, type Row } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidText } from '../custody/uuid.ts';

type CaseInfo = OutputOf<Contract['cases.info']>;

interface CaseRow {
  readonly uuid: Buffer;
  readonly title: string;
  readonly reference: string | null;
  readonly description: string | null;
  readonly zone: string;
}

export function readCase(
  database: Connection,
): Pick<CaseInfo, 'caseId' | 'title' | 'reference' | 'description' | 'zone'> {
  const row = prepared(database, 'SELECT uuid, title, reference, description, zone FROM cases').get() as CaseRow;
  const { uuid, ...rest } = row;
  return { caseId: uuidText(uuid), ...rest };
}

/** The zone in which dates without one are read. */
export function caseZone(database: Connection): string {
  return prepared(database, 'SELECT zone FROM cases').pluck().get() as string;
}

const count = (from: string): string => `(SELECT count(*) FROM ${from})`;

/** Statements come from the tallies: counting a million rows would be felt. */
const COUNTS = `SELECT
  ${count('accounts WHERE set_aside_reason IS NULL')} AS accounts,
  (SELECT ifnull(sum(statements), 0) FROM tallies WHERE account_id = 0) AS statements,
  ${count('captures WHERE set_aside_reason IS NULL')} AS captures,
  ${count('policies WHERE set_aside_reason IS NULL')} AS policies,
  ${count('policy_versions WHERE set_aside_reason IS NULL')} AS versions,
  ${count('clauses WHERE set_aside_reason IS NULL')} AS clauses,
  ${count('clause_links WHERE set_aside_reason IS NULL')} AS links, ${count('editions')} AS editions,
  ${count('requests WHERE set_aside_reason IS NULL')} AS requests, ${count('events')} AS events`;

export function caseCounts(database: Connection): CaseInfo['counts'] {
  return prepared(database, COUNTS).get() as CaseInfo['counts'];
}

/** Captures that attest nothing and brought no table: they wait to be placed. */
const INBOX = `SELECT count(*) FROM captures c WHERE c.set_aside_reason IS NULL
  AND NOT EXISTS (SELECT 1 FROM supports WHERE capture_id = c.id AND set_aside_reason IS NULL)
  AND NOT EXISTS (SELECT 1 FROM imports WHERE capture_id = c.id)`;

export function inboxSize(database: Connection): number {
  return prepared(database, INBOX).pluck().get() as number;
}

export function setAsideStatements(database: Connection): number {
  return prepared(database, 'SELECT count(*) FROM statements WHERE set_aside = 1').pluck().get() as number;
}

export function lastCheckpoint(database: Connection): CaseInfo['checkpoint'] {
  const row = prepared(database, 'SELECT made_at, signature FROM checkpoints ORDER BY id DESC LIMIT 1').get() as
    { readonly made_at: number; readonly signature: string | null } | undefined;
  return row === undefined ? null : { madeAt: row.made_at, signed: row.signature !== null };
}

const COLUMNS = {
  title: 'title',
  reference: 'reference',
  description: 'description',
  purpose: 'purpose',
  legalBasis: 'legal_basis',
  retentionOn: 'retention_on',
  zone: 'zone',
} as const;

/** Changes the case's own row. A new zone moves labels: `rekeyLabels` must follow in the same act. */
export function updateCase(act: Act, changes: InputOf<Contract['cases.update']>): void {
  const row: Row = {};
  for (const [field, column] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, string][]) {
    const value = changes[field];
    if (value !== undefined) row[column] = value;
  }
  if (changes.legalHold !== undefined) row['legal_hold'] = changes.legalHold ? 1 : 0;
  act.update('cases', 1, row);
  act.object(readCase(act.database).caseId);
}
