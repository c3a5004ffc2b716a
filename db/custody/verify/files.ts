import { prepared, type Connection } from '../../connection.ts';
import type { BlobStore } from '../../blobs/store.ts';
import { uuidText } from '../uuid.ts';
import type { Pace } from './pace.ts';
import type { ReportBuilder } from './report.ts';

interface BlobRow {
  id: number;
  sha256: Buffer;
  bytes: number;
}

/** Reads every stored file and compares it with its SHA-256; lists files that nothing names. */
export async function checkFiles(
  database: Connection,
  blobs: BlobStore,
  report: ReportBuilder,
  pace: Pace,
): Promise<void> {
  const rows = prepared(
    database,
    'SELECT id, sha256, bytes FROM blobs WHERE disposed_at IS NULL ORDER BY id',
  ).all() as BlobRow[];
  const known = new Set<string>();
  for (const [index, blob] of rows.entries()) {
    known.add(blobs.nameOf(blob.sha256));
    const state = await blobs.verify(blob.sha256, { signal: pace.signal });
    if (state !== 'whole') tell(database, blob, state, report);
    report.checked.blobs += 1;
    report.checked.bytes += blob.bytes;
    await pace.at('files', index, rows.length);
  }
  for await (const name of blobs.names()) {
    if (!known.has(name)) {
      report.note('file.orphan', name, `The stored file ${name} belongs to nothing in the case. It is kept.`);
    }
  }
}

interface User {
  uuid: Buffer;
  name: string | null;
}

const USERS: readonly (readonly [what: string, sql: string])[] = [
  ['Capture', 'SELECT uuid, file_name AS name FROM captures WHERE blob_id = ? ORDER BY id'],
  ['Derivative', 'SELECT uuid, kind AS name FROM derivatives WHERE blob_id = ? ORDER BY id'],
  [
    'Dossier file',
    'SELECT e.uuid, f.path AS name FROM edition_files f JOIN editions e ON e.id = f.edition_id WHERE f.blob_id = ?',
  ],
];

/** Names every item that needs the file. */
function tell(database: Connection, blob: BlobRow, state: 'missing' | 'changed', report: ReportBuilder): void {
  const code = state === 'missing' ? 'blob.missing' : 'blob.changed';
  const what = state === 'missing' ? 'is missing from the case folder' : 'was changed or damaged';
  let told = false;
  for (const [kind, sql] of USERS) {
    for (const { uuid, name } of prepared(database, sql).all(blob.id) as User[]) {
      report.finding(code, uuidText(uuid), `${kind} "${name ?? uuidText(uuid)}": its stored file ${what}.`);
      told = true;
    }
  }
  if (!told) report.finding(code, null, `The stored file with SHA-256 ${blob.sha256.toString('hex')} ${what}.`);
}
