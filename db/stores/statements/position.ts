import { positionOf, tieOf } from '../../../core/domain/chronology.ts';
import { prepared, type Connection } from '../../connection.ts';
import { withWords } from '../../search/word-index.ts';
import { caseZone } from '../case-record.ts';
import { rekeySightings } from '../policies/times.ts';

/** The derived columns of a statement: where it stands in the chronology. They follow from its chosen date and its id. */
export interface Place {
  readonly sort_key: number;
  readonly tie: bigint;
  readonly period: number;
  readonly grain: number;
}

export interface PlacedBy {
  readonly edtf: string | null;
  readonly zone: string | null;
  readonly nativeId: string | null;
  readonly uuid: Uint8Array;
  readonly setAside: boolean;
  /** The statement's own row number, whose place is no obstacle to itself; 0 for a new one. */
  readonly id: number;
}

export function placeOf(database: Connection, by: PlacedBy): Place {
  const zone = caseZone(database);
  const { sortKey, period, grain } = positionOf(by.edtf, by.zone ?? zone, zone);
  return { sort_key: sortKey, tie: nextFreeTie(database, sortKey, by), period, grain };
}

/** Two accounts may have one native id at one instant: the next free number then. */
function nextFreeTie(database: Connection, sortKey: number, by: Omit<PlacedBy, 'edtf' | 'zone'>): bigint {
  const taken = prepared(
    database,
    'SELECT 1 FROM statements WHERE set_aside = ? AND sort_key = ? AND tie = ? AND id <> ?',
  ).pluck();
  let tie = tieOf(by.nativeId, by.uuid);
  // Downward at the top of what 64 bits hold, else upward.
  const step = tie >= 2n ** 63n - 2n ** 20n ? -1n : 1n;
  while (taken.get(by.setAside ? 1 : 0, sortKey, tie, by.id) !== undefined) tie += step;
  return tie;
}

/** The tie that a statement takes where it stands now, in one half of the chronology or the other. */
export function freeTie(database: Connection, id: number, setAside: boolean): bigint {
  const row = prepared(database, 'SELECT uuid, native_id, sort_key FROM statements WHERE id = ?').get(id) as {
    readonly uuid: Buffer;
    readonly native_id: string | null;
    readonly sort_key: number;
  };
  return nextFreeTie(database, row.sort_key, { nativeId: row.native_id, uuid: row.uuid, setAside, id });
}

interface PlacedRow {
  readonly uuid: Buffer;
  readonly native_id: string | null;
  readonly set_aside_reason: string | null;
  readonly edtf: string | null;
  readonly zone: string | null;
}

const PLACED = `SELECT s.uuid, s.native_id, s.set_aside_reason, d.edtf, d.zone FROM statements s
  LEFT JOIN asserted_dates d ON d.statement_id = s.id AND d.chosen = 1 WHERE s.id = ?`;

/**
 * Runs a change of statements and brings all that follows from it up to date: their places and the word index. Belongs inside the act
 * of the change; `setAside` is given where the change moves them between the two halves of the chronology.
 */
export function withPlaces<T>(database: Connection, ids: readonly number[], change: () => T): T {
  return withWords(database, ids, () => {
    const result = change();
    for (const id of ids) replace(database, id);
    return result;
  });
}

function replace(database: Connection, id: number): void {
  const row = prepared(database, PLACED).get(id) as PlacedRow;
  const { sort_key, tie, period, grain } = placeOf(database, {
    edtf: row.edtf,
    zone: row.zone,
    nativeId: row.native_id,
    uuid: row.uuid,
    setAside: row.set_aside_reason !== null,
    id,
  });
  prepared(database, 'UPDATE statements SET sort_key = ?, tie = ?, period = ?, grain = ? WHERE id = ?').run(
    sort_key,
    tie,
    period,
    grain,
    id,
  );
}

/** After the case's zone changed: labels, and times that were read in it, move; instants stay. */
export function replaceAll(database: Connection): void {
  rekeyClaims(database);
  rekeySightings(database);
  const ids = prepared(database, 'SELECT id FROM statements ORDER BY id').pluck().all() as number[];
  const moved = ids.filter((id) => moves(database, id));
  withPlaces(database, moved, () => undefined);
}

function moves(database: Connection, id: number): boolean {
  const zone = caseZone(database);
  const row = prepared(database, PLACED).get(id) as PlacedRow;
  const now = prepared(database, 'SELECT sort_key, period FROM statements WHERE id = ?').get(id) as {
    readonly sort_key: number;
    readonly period: number;
  };
  const { sortKey, period } = positionOf(row.edtf, row.zone ?? zone, zone);
  return sortKey !== now.sort_key || period !== now.period;
}

function rekeyClaims(database: Connection): void {
  const zone = caseZone(database);
  const claims = prepared(
    database,
    'SELECT id, edtf, zone, sort_key FROM asserted_dates WHERE edtf IS NOT NULL',
  ).all() as {
    readonly id: number;
    readonly edtf: string;
    readonly zone: string | null;
    readonly sort_key: number;
  }[];
  const update = prepared(database, 'UPDATE asserted_dates SET sort_key = ? WHERE id = ?');
  for (const claim of claims) {
    const { sortKey } = positionOf(claim.edtf, claim.zone ?? zone, zone);
    if (sortKey !== claim.sort_key) update.run(sortKey, claim.id);
  }
}
