import { OnRecordError } from '../../../core/contract/index.ts';
import type { AskedDate, DayAnswer } from '../../../core/domain/policy/on-day.ts';
import { prepared, type Connection } from '../../connection.ts';
import { uuidText } from '../../custody/uuid.ts';
import { rowId } from '../identity.ts';
import { refuseAside } from '../policies/write.ts';
import { textOn } from '../policies/times.ts';

/** The chosen date of a statement; null where none is chosen, or only words are known. */
export function dateOfStatement(database: Connection, statement: number): AskedDate | null {
  const row = prepared(database, 'SELECT edtf, zone FROM asserted_dates WHERE statement_id = ? AND chosen = 1').get(
    statement,
  ) as { readonly edtf: string | null; readonly zone: string | null } | undefined;
  return row === undefined || row.edtf === null ? null : { edtf: row.edtf, zone: row.zone };
}

/** The text of a policy on a statement's date; null for a statement without one. */
export function textForStatement(database: Connection, policy: number, statement: number): DayAnswer | null {
  const asked = dateOfStatement(database, statement);
  return asked === null ? null : textOn(database, policy, asked);
}

interface VersionRow {
  readonly id: number;
  readonly uuid: Buffer;
  readonly policy: number;
}

const VERSIONS = `SELECT v.id, v.uuid, v.policy_id AS policy FROM clauses c JOIN clause_lines l ON l.id = c.line_id
  JOIN policy_versions v ON v.text_id = c.text_id AND v.policy_id = l.policy_id
  WHERE c.id = ? AND v.set_aside_reason IS NULL ORDER BY v.sort_key, v.id`;

/**
 * The version of a clause's text that a link stands on: the one asked for; else of the versions with this text the one on record on
 * the statement's date; else the last.
 * @throws OnRecordError `object.conflict` where no version with this text stands, or the one asked for has another text
 */
export function chooseVersion(database: Connection, clause: number, statement: number, asked: string | null): number {
  const rows = prepared(database, VERSIONS).all(clause) as VersionRow[];
  const refuse = (message: string, detail: string | null): never => {
    throw new OnRecordError('object.conflict', message, {
      ...(detail === null ? {} : { detail }),
      safe: 'Nothing was changed.',
    });
  };
  if (asked !== null) {
    const id = rowId(database, 'policy-version', asked);
    refuseAside(database, 'policy_versions', id, 'This version is set aside.');
    return rows.some((row) => row.id === id) ? id : refuse('The clause does not stand in that version.', asked);
  }
  const last = rows.at(-1);
  if (last === undefined) return refuse('No version with this clause’s text stands.', null);
  const answer = textForStatement(database, last.policy, statement);
  const ofDay = rows.findLast((row) => answer?.versions.includes(uuidText(row.uuid)) ?? false);
  return (ofDay ?? last).id;
}
