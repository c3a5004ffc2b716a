import { OnRecordError } from '../../../core/contract/index.ts';
import { prepared, type Connection } from '../../connection.ts';
import { uuidBytes } from '../../custody/uuid.ts';
import { exactText, type StoredText } from '../exact-text.ts';
import { rowId } from '../identity.ts';

/** A wording of a statement that words can be marked in. */
export interface Wording {
  readonly column: 'version_id' | 'rendering_id';
  readonly id: number;
  readonly text: string;
}

interface Asked {
  readonly versionId: string | null;
  readonly renderingId: string | null;
}

const SHOWN_VERSION = `SELECT v.id, v.text, v.raw, v.raw_encoding FROM statements s JOIN statement_versions v ON v.id = s.version_id WHERE s.id = ?`;
const CHOSEN_RENDERING = `SELECT id, text, raw, raw_encoding FROM renderings WHERE statement_id = ? AND chosen = 1`;
const VERSION = `SELECT id, text, raw, raw_encoding, set_aside_reason FROM statement_versions WHERE statement_id = ? AND uuid = ?`;
const RENDERING = `SELECT id, statement_id, text, raw, raw_encoding, status, set_aside_reason FROM renderings WHERE id = ?`;

type WordingRow = StoredText & { readonly id: number; readonly set_aside_reason?: string | null };

/**
 * The wording that is asked for, or the one shown now.
 * @throws OnRecordError `object.not-found`; `object.conflict` for one that is set aside or rejected, or where no words are held
 */
export function wordingOf(database: Connection, statement: number, asked: Asked): Wording {
  if (asked.renderingId !== null) return renderingOf(database, statement, asked.renderingId);
  if (asked.versionId !== null) return versionOf(database, statement, asked.versionId);
  const shown = prepared(database, SHOWN_VERSION).get(statement) as WordingRow | undefined;
  if (shown !== undefined) return { column: 'version_id', id: shown.id, text: exactText(shown) };
  const chosen = prepared(database, CHOSEN_RENDERING).get(statement) as WordingRow | undefined;
  if (chosen !== undefined) return { column: 'rendering_id', id: chosen.id, text: exactText(chosen) };
  throw new OnRecordError('object.conflict', 'No words of this statement are shown, so none can be marked.', {
    detail: 'Name the rendering.',
    safe: 'Nothing was changed.',
  });
}

function versionOf(database: Connection, statement: number, uuid: string): Wording {
  const row = prepared(database, VERSION).get(statement, uuidBytes(uuid)) as WordingRow | undefined;
  if (row === undefined) {
    throw new OnRecordError('object.not-found', 'This statement has no such wording.', { detail: uuid });
  }
  refuseGone((row.set_aside_reason ?? null) !== null, uuid);
  return { column: 'version_id', id: row.id, text: exactText(row) };
}

function renderingOf(database: Connection, statement: number, uuid: string): Wording {
  const row = prepared(database, RENDERING).get(rowId(database, 'rendering', uuid)) as WordingRow & {
    readonly statement_id: number;
    readonly status: string;
  };
  if (row.statement_id !== statement) {
    throw new OnRecordError('object.not-found', 'This statement has no such rendering.', { detail: uuid });
  }
  refuseGone((row.set_aside_reason ?? null) !== null || row.status === 'rejected', uuid);
  return { column: 'rendering_id', id: row.id, text: exactText(row) };
}

function refuseGone(gone: boolean, uuid: string): void {
  if (!gone) return;
  throw new OnRecordError('object.conflict', 'This wording is set aside or rejected.', {
    detail: uuid,
    safe: 'Nothing was changed.',
  });
}
