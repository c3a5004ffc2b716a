import { prepared, type Connection } from '../../connection.ts';
import { contentNameOfDamaged, type BlobStore } from '../../blobs/store.ts';
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
  let shared = 0;
  for (const [index, blob] of rows.entries()) {
    known.add(blobs.nameOf(blob.sha256));
    const state = await stateOf(blobs, blob.sha256, pace.signal);
    if (state === 'shared') shared += 1;
    else if (state !== 'whole') tell(database, blob, state, report);
    report.checked.blobs += 1;
    report.checked.bytes += blob.bytes;
    await pace.at('files', index, rows.length);
  }
  if (shared > 0) {
    const which = shared === 1 ? '1 stored file has' : `${shared} stored files have`;
    report.note('blob.shared', null, `${which} a second name on this disk: whoever changes it there changes it here.`);
  }
  for await (const name of blobs.names()) {
    if (known.has(contentNameOfDamaged(name) ?? '')) {
      report.note(
        'file.set-beside',
        name,
        `The damaged file ${name} was set beside when a sound copy took its place. It is kept.`,
      );
    } else if (!known.has(name)) {
      report.note('file.orphan', name, `The stored file ${name} belongs to nothing in the case. It is kept.`);
    }
  }
}

type FileState = 'whole' | 'shared' | 'linked' | 'missing' | 'changed' | 'unreadable';

/** One file that the disk won't give (or a folder in its place) must not keep the others from being read. */
async function stateOf(blobs: BlobStore, sha256: Uint8Array, signal: AbortSignal | undefined): Promise<FileState> {
  try {
    const state = await blobs.verify(sha256, { signal });
    if (state !== 'whole') return state;
    const place = await blobs.placeOf(sha256);
    if (place === 'own') return 'whole';
    return place === 'link' ? 'linked' : 'shared';
  } catch {
    signal?.throwIfAborted();
    return 'unreadable';
  }
}

/** What is wrong with a file. One with a second name is whole, and only noted: copies made by linking look like that. */
type Wrong = Exclude<FileState, 'whole' | 'shared'>;

const WHAT: Readonly<Record<Wrong, string>> = {
  linked: 'is only a link: its bytes lie outside the case folder',
  missing: 'is missing from the case folder',
  changed: 'was changed or damaged',
  unreadable: 'cannot be read from the disk',
};

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
function tell(database: Connection, blob: BlobRow, state: Wrong, report: ReportBuilder): void {
  const code = `blob.${state}`;
  const what = WHAT[state];
  let told = false;
  for (const [kind, sql] of USERS) {
    for (const { uuid, name } of prepared(database, sql).all(blob.id) as User[]) {
      report.finding(code, uuidText(uuid), `${kind} "${name ?? uuidText(uuid)}": its stored file ${what}.`);
      told = true;
    }
  }
  if (!told) report.finding(code, null, `The stored file with SHA-256 ${blob.sha256.toString('hex')} ${what}.`);
}
