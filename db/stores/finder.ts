import { foldedText, foldedWords } from '../../core/text/fold.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import { listAccounts } from './account-reads.ts';

export interface FoundAccount {
  readonly accountId: string;
  readonly platform: string;
  readonly handle: string | null;
  readonly name: string | null;
  readonly subject: string | null;
}

export interface FoundCapture {
  readonly captureId: string;
  readonly fileName: string | null;
  readonly type: string;
  readonly recordedAt: number;
}

export interface FoundRequest {
  readonly requestId: string;
  readonly requestedBy: string;
  readonly addressee: string | null;
  readonly platform: string;
  readonly sentOn: string | null;
}

/** A test for names: every word that was typed stands in it, folded as a search folds. null: nothing was typed that could be found. */
function nameTest(words: string): ((...names: readonly (string | null)[]) => boolean) | null {
  const wanted = foldedWords(words);
  if (wanted.length === 0) return null;
  return (...names) => {
    const text = names.map((name) => (name === null ? '' : foldedText(name))).join('\n');
    return wanted.every((word) => text.includes(word));
  };
}

/** Accounts by any handle, name, link or name of their subject; a case has few, so each is looked at. */
export function findAccounts(database: Connection, words: string, limit: number): FoundAccount[] {
  const fits = nameTest(words);
  if (fits === null) return [];
  const names = otherNames(database);
  const found: FoundAccount[] = [];
  for (const { accountId, platform, handle, name, subject, subjectId, url } of listAccounts(database, null)) {
    const known = [...(names.get(accountId) ?? []), ...(subjectId === null ? [] : (names.get(subjectId) ?? []))];
    if (!fits(platform, handle, name, subject, url, ...known)) continue;
    found.push({ accountId, platform, handle, name, subject });
    if (found.length === limit) break;
  }
  return found;
}

/** Every name that an account or a subject ever had, by its UUID. */
function otherNames(database: Connection): ReadonlyMap<string, readonly string[]> {
  const sql = `SELECT a.uuid, ifnull(h.handle, '') || ' ' || ifnull(h.display_name, '') AS name FROM handle_periods h
      JOIN accounts a ON a.id = h.account_id WHERE h.set_aside_reason IS NULL
    UNION ALL SELECT s.uuid, n.text FROM names n JOIN subjects r ON r.id = n.subject_id JOIN subjects s ON s.id = ifnull(r.same_as_id, r.id) WHERE n.set_aside_reason IS NULL`;
  const names = new Map<string, string[]>();
  for (const { uuid, name } of prepared(database, sql).all() as { uuid: Buffer; name: string }[]) {
    const key = uuidText(uuid);
    const known = names.get(key);
    if (known === undefined) names.set(key, [name]);
    else known.push(name);
  }
  return names;
}

const CAPTURES = `SELECT c.uuid, c.file_name, c.requested_url, c.recorded_at, b.type FROM captures c JOIN blobs b ON b.id = c.blob_id
  WHERE c.set_aside_reason IS NULL ORDER BY c.recorded_at DESC, c.id DESC`;

/** Captures by file name or link, the latest first. */
export function findCaptures(database: Connection, words: string, limit: number): FoundCapture[] {
  const fits = nameTest(words);
  if (fits === null) return [];
  const found: FoundCapture[] = [];
  for (const row of prepared(database, CAPTURES).iterate()) {
    const { uuid, file_name, requested_url, recorded_at, type } = row as {
      uuid: Buffer;
      file_name: string | null;
      requested_url: string | null;
      recorded_at: number;
      type: string;
    };
    if (!fits(file_name, requested_url)) continue;
    found.push({ captureId: uuidText(uuid), fileName: file_name, type, recordedAt: recorded_at });
    if (found.length === limit) break;
  }
  return found;
}

const REQUESTS = `SELECT r.uuid, r.requested_by, r.addressee, r.platform, r.channel, r.reference, d.edtf FROM requests r
  LEFT JOIN asserted_dates d ON d.request_id = r.id AND d.chosen = 1 WHERE r.set_aside_reason IS NULL ORDER BY r.id DESC`;

/** Requests by who asked whom, by what way and under which reference, the last recorded first. */
export function findRequests(database: Connection, words: string, limit: number): FoundRequest[] {
  const fits = nameTest(words);
  if (fits === null) return [];
  const found: FoundRequest[] = [];
  for (const row of prepared(database, REQUESTS).iterate()) {
    const { uuid, requested_by, addressee, platform, channel, reference, edtf } = row as {
      uuid: Buffer;
      requested_by: string;
      addressee: string | null;
      platform: string;
      channel: string;
      reference: string | null;
      edtf: string | null;
    };
    if (!fits(requested_by, addressee, platform, channel, reference)) continue;
    found.push({ requestId: uuidText(uuid), requestedBy: requested_by, addressee, platform, sentOn: edtf });
    if (found.length === limit) break;
  }
  return found;
}
