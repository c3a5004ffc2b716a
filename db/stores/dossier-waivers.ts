import { OnRecordError } from '../../core/contract/errors.ts';
import type { WaiverRecord } from '../../core/dossier/records.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidBytes, uuidText } from '../custody/uuid.ts';
import { rowId } from './identity.ts';

/** What is waived: one finding, or every one of a code. */
export interface Waivable {
  readonly code: string;
  /** UUID text of what the finding is about; null: whatever it is about. */
  readonly object: string | null;
}

/** The waivers that stand, in the order of their making. */
export function waiversOf(database: Connection, dossierId: number): WaiverRecord[] {
  const rows = prepared(
    database,
    `SELECT code, object, reason FROM dossier_waivers WHERE dossier_id = ? AND set_aside_reason IS NULL ORDER BY id`,
  ).all(dossierId) as { readonly code: string; readonly object: Buffer | null; readonly reason: string }[];
  return rows.map(({ code, object, reason }) => ({
    code,
    objectId: object === null ? null : uuidText(object),
    reason,
  }));
}

/** Lets findings stand for a reason. Another reason takes the place of an earlier one, which stays on record. */
export function waive(act: Act, dossierUuid: string, findings: readonly Waivable[], reason: string): void {
  const dossier = rowId(act.database, 'dossier', dossierUuid);
  for (const finding of findings) waiveOne(act, dossier, finding, reason);
  act.object(dossierUuid);
}

/** @param dossier row number */
export function waiveOne(act: Act, dossier: number, finding: Waivable, reason: string): void {
  const known = standing(act.database, dossier, finding);
  if (known?.reason === reason) return;
  if (known !== undefined) act.update('dossier_waivers', known.id, { set_aside_reason: 'Another reason was given.' });
  act.insert('dossier_waivers', {
    dossier_id: dossier,
    code: finding.code,
    object: finding.object === null ? null : uuidBytes(finding.object),
    reason,
    actor_id: act.actor.id,
    made_at: act.at,
  });
}

/** @throws OnRecordError `object.not-found` where a finding isn't waived */
export function unwaive(act: Act, dossierUuid: string, findings: readonly Waivable[], reason: string): void {
  const dossier = rowId(act.database, 'dossier', dossierUuid);
  for (const finding of findings) {
    const known = standing(act.database, dossier, finding);
    if (known === undefined) {
      throw new OnRecordError('object.not-found', 'This finding is not waived in this dossier.', {
        detail: finding.code,
        safe: 'Nothing was changed.',
      });
    }
    act.update('dossier_waivers', known.id, { set_aside_reason: reason });
  }
  act.object(dossierUuid);
}

function standing(
  database: Connection,
  dossier: number,
  { code, object }: Waivable,
): { readonly id: number; readonly reason: string } | undefined {
  return prepared(
    database,
    'SELECT id, reason FROM dossier_waivers WHERE dossier_id = ? AND code = ? AND object IS ? AND set_aside_reason IS NULL',
  ).get(dossier, code, object === null ? null : uuidBytes(object)) as
    { readonly id: number; readonly reason: string } | undefined;
}
