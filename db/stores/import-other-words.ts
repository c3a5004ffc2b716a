import { prepared, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import { idList } from './identity.ts';
import { recordsOfAccount } from './same-accounts.ts';

/** A post that the case has, as a table gives it again. */
export interface PostAgain {
  readonly accountId: number;
  readonly nativeId: string;
  readonly text: string;
}

const SQL = `SELECT s.uuid,
    EXISTS (SELECT 1 FROM statement_versions v WHERE v.statement_id = s.id AND v.text = ?1 AND v.set_aside_reason IS NULL)
    OR EXISTS (SELECT 1 FROM renderings r WHERE r.statement_id = s.id AND r.text = ?1 AND r.set_aside_reason IS NULL) AS known
  FROM statements s WHERE s.native_id = ?2 AND s.account_id IN (SELECT value FROM json_each(?3)) ORDER BY s.id LIMIT 1`;

/**
 * The statement whose recorded words, in none of its wordings, are those that the table gives. A post that was edited, or altered by somebody
 * on its way, looks like one that is merely there already; whoever imports it has to be told.
 * @returns its UUID; null: these words are on record, or there is no such post
 */
export function statementWithOtherWords(database: Connection, again: PostAgain): string | null {
  const { accountId, nativeId, text } = again;
  const row = prepared(database, SQL).get({
    1: text,
    2: nativeId,
    3: idList(recordsOfAccount(database, accountId)),
  }) as { readonly uuid: Buffer; readonly known: 0 | 1 } | undefined;
  return row === undefined || row.known === 1 ? null : uuidText(row.uuid);
}
