import type { DateRecord, RenderingRecord, StatementRecord, VersionRecord } from '../../core/dossier/records.ts';
import type {
  Direction,
  RenderingKind,
  RenderingStatus,
  Stance,
  StatementKind,
  StatementState,
  StatementStatus,
} from '../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import { datesOf, grouped, supportsOf } from './dossier-supports.ts';
import { idList } from './identity.ts';

interface Row {
  readonly id: number;
  readonly uuid: Buffer;
  readonly account: Buffer | null;
  readonly speaker: Buffer | null;
  readonly kind: StatementKind;
  readonly nativeId: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly direction: Direction | null;
  readonly context: string | null;
  readonly stance: Stance | null;
  readonly state: StatementState | null;
  readonly sensitive: 0 | 1;
  readonly graphic: 0 | 1;
  readonly privileged: 0 | 1;
  readonly version_id: number | null;
  readonly import_row: number | null;
}

/** So many statements are read together: one query a kind of record, and bounded memory for what SQLite holds of them. */
const TOGETHER = 500;

/** Whole statements in the order of `ids`. */
export function statementsOf(database: Connection, ids: readonly number[]): StatementRecord[] {
  const read: StatementRecord[] = [];
  const imports = importOf(database);
  for (let i = 0; i < ids.length; i += TOGETHER) read.push(...readSome(database, ids.slice(i, i + TOGETHER), imports));
  return read;
}

type ImportOf = (statementId: number) => string | null;

const STATEMENTS = `SELECT s.id, s.uuid, a.uuid AS account, p.uuid AS speaker, s.kind, s.native_id AS nativeId, s.url, s.lang,
    s.direction, s.context, s.stance, s.state, s.sensitive, s.graphic, s.privileged, s.version_id, s.import_row
  FROM json_each(?) j JOIN statements s ON s.id = j.value
  LEFT JOIN accounts a ON a.id = s.account_id LEFT JOIN subjects p ON p.id = s.speaker_id ORDER BY j.key`;

function readSome(database: Connection, ids: readonly number[], imports: ImportOf): StatementRecord[] {
  const rows = prepared(database, STATEMENTS).all(idList(ids)) as Row[];
  const dates = datesOf(database, 'statement_id', ids);
  const versions = versionsOf(database, ids);
  const renderings = renderingsOf(database, ids);
  const statuses = statusesOf(database, ids);
  const supports = supportsOf(database, 'statement_id', ids);
  return rows.map(({ id, uuid, account, speaker, sensitive, graphic, privileged, version_id, import_row, ...row }) => ({
    ...row,
    statementId: uuidText(uuid),
    accountId: account === null ? null : uuidText(account),
    speakerId: speaker === null ? null : uuidText(speaker),
    sensitive: sensitive === 1,
    graphic: graphic === 1,
    privileged: privileged === 1,
    dates: dates.get(id) ?? [],
    versions: (versions.get(id) ?? []).map(({ row: versionRow, ...version }) => ({
      ...version,
      shown: versionRow === version_id,
    })),
    renderings: renderings.get(id) ?? [],
    statuses: statuses.get(id) ?? [],
    supports: supports.get(id) ?? [],
    importedFrom: importedFrom(id, import_row, imports),
  }));
}

function importedFrom(id: number, row: number | null, imports: ImportOf): StatementRecord['importedFrom'] {
  const importId = row === null ? null : imports(id);
  return row === null || importId === null ? null : { importId, row };
}

type Version = Omit<VersionRecord, 'shown'> & { readonly row: number };

function versionsOf(database: Connection, ids: readonly number[]): ReadonlyMap<number, readonly Version[]> {
  const rows = prepared(
    database,
    `SELECT statement_id AS owner, id, uuid, text, note FROM statement_versions
     WHERE statement_id IN (SELECT value FROM json_each(?)) AND set_aside_reason IS NULL ORDER BY id`,
  ).all(idList(ids)) as { owner: number; id: number; uuid: Buffer; text: string; note: string | null }[];
  const versions = rows.map(({ id }) => id);
  const dates = datesOf(database, 'version_id', versions);
  const supports = supportsOf(database, 'version_id', versions);
  return grouped(rows, ({ id, uuid, text, note }) => ({
    row: id,
    versionId: uuidText(uuid),
    text,
    note,
    dates: dates.get(id) ?? [],
    supports: supports.get(id) ?? [],
  }));
}

interface RenderingRow {
  readonly owner: number;
  readonly id: number;
  readonly uuid: Buffer;
  readonly text: string;
  readonly lang: string;
  readonly kind: RenderingKind;
  readonly status: RenderingStatus;
  readonly madeBy: string | null;
  readonly chosen: 1 | null;
  readonly chosenReason: string | null;
}

function renderingsOf(database: Connection, ids: readonly number[]): ReadonlyMap<number, readonly RenderingRecord[]> {
  const rows = prepared(
    database,
    `SELECT statement_id AS owner, id, uuid, text, lang, kind, status, made_by AS madeBy, chosen, chosen_reason AS chosenReason
     FROM renderings WHERE statement_id IN (SELECT value FROM json_each(?)) AND set_aside_reason IS NULL ORDER BY id`,
  ).all(idList(ids)) as RenderingRow[];
  const supports = supportsOf(
    database,
    'rendering_id',
    rows.map(({ id }) => id),
  );
  return grouped(rows, ({ id, uuid, text, lang, kind, status, madeBy, chosen, chosenReason }) => ({
    renderingId: uuidText(uuid),
    text,
    lang,
    kind,
    status,
    madeBy,
    chosen: chosen === 1,
    chosenReason,
    supports: supports.get(id) ?? [],
  }));
}

interface StatusRow {
  readonly owner: number;
  readonly id: number;
  readonly status: StatementStatus;
  readonly country: string | null;
  readonly note: string | null;
}

function statusesOf(
  database: Connection,
  ids: readonly number[],
): ReadonlyMap<number, readonly StatementRecord['statuses'][number][]> {
  const rows = prepared(
    database,
    `SELECT statement_id AS owner, id, status, country, note FROM statement_status_observations
     WHERE statement_id IN (SELECT value FROM json_each(?)) AND set_aside_reason IS NULL ORDER BY id`,
  ).all(idList(ids)) as StatusRow[];
  const observed = rows.map(({ id }) => id);
  const dates = datesOf(database, 'statement_status_id', observed);
  const supports = supportsOf(database, 'statement_status_id', observed);
  return grouped(rows, ({ id, status, country, note }) => ({
    status,
    country,
    note,
    dates: dates.get(id) ?? [],
    supports: supports.get(id) ?? [],
  }));
}

/** Which import brought an imported statement: the last batch that begins at or before it. */
function importOf(database: Connection): ImportOf {
  const batches = prepared(
    database,
    'SELECT b.first_id, i.uuid FROM import_batches b JOIN imports i ON i.id = b.import_id ORDER BY b.first_id',
  ).all() as { readonly first_id: number; readonly uuid: Buffer }[];
  return (statementId) => {
    const batch = batches.findLast(({ first_id }) => first_id <= statementId);
    return batch === undefined ? null : uuidText(batch.uuid);
  };
}

/** The chosen claim of a statement, where it has one. */
export function chosenDate(statement: StatementRecord): DateRecord | undefined {
  return statement.dates.find(({ chosen }) => chosen);
}
