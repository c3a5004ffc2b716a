import type { DateRecord, SupportRecord } from '../../core/dossier/records.ts';
import type { DateMethod } from '../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import type { ClaimOwner } from './date-claims.ts';
import { idList } from './identity.ts';

export type SupportOwner =
  | 'statement_id'
  | 'version_id'
  | 'rendering_id'
  | 'asserted_date_id'
  | 'account_status_id'
  | 'statement_status_id'
  | 'request_id'
  | 'response_event_id';

const REST = 'AND su.statement_id IS NULL AND su.rendering_id IS NULL AND su.asserted_date_id IS NULL';
const BEFORE_REQUESTS = `AND su.version_id IS NULL AND su.account_status_id IS NULL AND su.statement_status_id IS NULL
  AND su.policy_version_id IS NULL ${REST}`;

/** What the indexes on supports need to hear before they are used: they are partial, and one holds several columns. */
const INDEXED: Readonly<Record<SupportOwner, string>> = {
  statement_id: '',
  rendering_id: '',
  asserted_date_id: '',
  version_id: REST,
  account_status_id: `AND su.version_id IS NULL ${REST}`,
  statement_status_id: `AND su.version_id IS NULL AND su.account_status_id IS NULL ${REST}`,
  request_id: BEFORE_REQUESTS,
  response_event_id: `AND su.request_id IS NULL ${BEFORE_REQUESTS}`,
};

interface SupportRow {
  readonly owner: number;
  readonly source: Buffer | null;
  readonly capture: Buffer | null;
  readonly page: string | null;
  readonly timecode: string | null;
  readonly note: string | null;
}

/** What attests these things: standing sources and captures, in the order in which they were attached. */
export function supportsOf(
  database: Connection,
  owner: SupportOwner,
  ids: readonly number[],
): ReadonlyMap<number, readonly SupportRecord[]> {
  if (ids.length === 0) return new Map();
  const rows = prepared(
    database,
    `SELECT su.${owner} AS owner, so.uuid AS source, c.uuid AS capture, su.page, su.timecode, su.note
     FROM supports su LEFT JOIN sources so ON so.id = su.source_id LEFT JOIN captures c ON c.id = su.capture_id
     WHERE su.${owner} IN (SELECT value FROM json_each(?)) ${INDEXED[owner]} AND su.set_aside_reason IS NULL
       AND so.set_aside_reason IS NULL AND c.set_aside_reason IS NULL ORDER BY su.id`,
  ).all(idList(ids)) as SupportRow[];
  return grouped(rows, ({ source, capture, page, timecode, note }) => ({
    sourceId: source === null ? null : uuidText(source),
    captureId: capture === null ? null : uuidText(capture),
    page,
    timecode,
    note,
  }));
}

export type DateOwner = ClaimOwner;

interface DateRow {
  readonly owner: number;
  readonly id: number;
  readonly uuid: Buffer;
  readonly edtf: string | null;
  readonly zone: string | null;
  readonly displayed: string | null;
  readonly assertedBy: string | null;
  readonly method: DateMethod;
  readonly chosen: 1 | null;
  readonly chosenReason: string | null;
}

/** All claims of when about these things, in the order of their recording, each with what attests it. */
export function datesOf(
  database: Connection,
  owner: DateOwner,
  ids: readonly number[],
): ReadonlyMap<number, readonly DateRecord[]> {
  if (ids.length === 0) return new Map();
  const rows = prepared(
    database,
    `SELECT d.${owner} AS owner, d.id, d.uuid, d.edtf, d.zone, d.displayed, d.asserted_by AS assertedBy, d.method,
       d.chosen, d.chosen_reason AS chosenReason
     FROM asserted_dates d WHERE d.${owner} IN (SELECT value FROM json_each(?)) AND d.set_aside_reason IS NULL ORDER BY d.id`,
  ).all(idList(ids)) as DateRow[];
  const supports = supportsOf(
    database,
    'asserted_date_id',
    rows.map(({ id }) => id),
  );
  return grouped(rows, ({ id, uuid, edtf, zone, displayed, assertedBy, method, chosen, chosenReason }) => ({
    dateId: uuidText(uuid),
    edtf,
    zone,
    displayed,
    assertedBy,
    method,
    chosen: chosen === 1,
    chosenReason,
    supports: supports.get(id) ?? [],
  }));
}

/** Rows under the thing that they belong to, in their order. */
export function grouped<R extends { readonly owner: number }, T>(
  rows: readonly R[],
  made: (row: R) => T,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.owner);
    if (group === undefined) groups.set(row.owner, [made(row)]);
    else group.push(made(row));
  }
  return groups;
}
