import type { z } from 'zod';
import type { dateClaim } from '../../core/contract/claims.ts';
import { OnRecordError } from '../../core/contract/errors.ts';
import { parseDateInZone, statesTime, statesZone } from '../../core/domain/asserted-date.ts';
import { positionOf } from '../../core/domain/chronology.ts';
import type { DateMethod } from '../../core/domain/vocabulary.ts';
import type { Act } from '../custody/record-act.ts';
import { caseZone } from './case-record.ts';
import { rowId } from './identity.ts';
import { addSupport } from './supports.ts';

/** A claim of when as it comes in. */
export type DateClaim = z.output<typeof dateClaim>;

/** A claim as it is stored: checked, and with at most one zone. */
export interface StoredClaim {
  readonly edtf: string | null;
  readonly zone: string | null;
  readonly displayed: string | null;
  readonly asserted_by: string | null;
}

const OFFSET = /^[+-]\d\d:\d\d$/;

/**
 * Checks a claim. An offset given as its zone becomes a part of the time, since only zones with a name stand beside it; what was
 * given stays as displayed.
 * @throws OnRecordError `date.invalid`
 */
export function storedClaim(claim: DateClaim): StoredClaim {
  const { edtf, zone, displayed } = claim;
  const asserted_by = claim.assertedBy;
  if (edtf === null) return { edtf, zone: null, displayed, asserted_by };
  if (zone !== null && OFFSET.test(zone) && statesTime(edtf) && !statesZone(edtf)) {
    const instant = checked(`${edtf}${zone}`, null);
    return { edtf: instant, zone: null, displayed: displayed ?? edtf, asserted_by };
  }
  checked(edtf, zone);
  return { edtf, zone: zone !== null && OFFSET.test(zone) ? null : zone, displayed, asserted_by };
}

function checked(edtf: string, zone: string | null): string {
  const parsed = parseDateInZone(edtf, zone);
  if (parsed.ok) return edtf;
  throw new OnRecordError('date.invalid', 'This date can’t be read.', {
    detail: `${edtf}: ${parsed.message}`,
    safe: 'Nothing was changed.',
  });
}

/** @throws OnRecordError `date.invalid` for a date that stands in a column of its own (accessed, from, until) */
export function checkedDate(edtf: string | null | undefined): void {
  if (typeof edtf === 'string') checked(edtf, null);
}

export type ClaimOwner =
  | 'statement_id'
  | 'version_id'
  | 'rendering_id'
  | 'source_id'
  | 'account_status_id'
  | 'statement_status_id'
  | 'request_id'
  | 'response_event_id';

export interface ClaimMaking {
  readonly method: DateMethod;
  /** A reason chooses it; null leaves it as one claim among others. */
  readonly choose: string | null;
}

/** Adds a claim of when about one thing, with the source that attests it. */
export function addClaim(
  act: Act,
  owner: ClaimOwner,
  ownerId: number,
  claim: DateClaim,
  { method, choose }: ClaimMaking,
): { readonly id: number; readonly uuid: string } {
  const stored = storedClaim(claim);
  const zone = caseZone(act.database);
  const added = act.insert('asserted_dates', {
    [owner]: ownerId,
    edtf: stored.edtf,
    zone: stored.zone,
    displayed: stored.displayed,
    asserted_by: stored.asserted_by,
    method,
    sort_key: positionOf(stored.edtf, stored.zone ?? zone, zone).sortKey,
    chosen: choose === null ? null : 1,
    chosen_reason: choose,
    chosen_by: choose === null ? null : act.actor.id,
  });
  if (claim.sourceId !== null) {
    addSupport(act, { source_id: rowId(act.database, 'source', claim.sourceId), asserted_date_id: added.id });
  }
  return added;
}

/** How a claim was made that comes without a method: what was displayed is displayed, everything else a person says. */
export function methodOf(claim: DateClaim): DateMethod {
  return claim.displayed === null ? 'person' : 'displayed';
}
