import type {
  Direction,
  RenderingKind,
  Stance,
  StatementKind,
  StatementState,
} from '../../../core/domain/vocabulary.ts';

/** A statement as every list reads it: one row of the chronology with the words shown. */
export interface StatementRecord {
  readonly id: number;
  readonly uuid: Buffer;
  readonly account_id: number | null;
  readonly speaker_id: number | null;
  readonly kind: StatementKind;
  readonly native_id: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly direction: Direction | null;
  readonly stance: Stance | null;
  readonly state: StatementState | null;
  readonly sensitive: 0 | 1;
  readonly import_row: number | null;
  readonly version_id: number | null;
  readonly sort_key: number;
  /** Beyond 2^53: read as text. */
  readonly tie: string;
  readonly grain: 0 | 1 | 2 | 3;
  /** Of the version shown; null where the original wasn't seen. */
  readonly text: string | null;
  /** The version's exact bytes where they aren't well-formed Unicode. */
  readonly raw: Buffer | null;
  readonly raw_encoding: string | null;
}

export const COLUMNS = `s.id, s.uuid, s.account_id, s.speaker_id, s.kind, s.native_id, s.url, s.lang, s.direction, s.stance,
  s.state, s.sensitive, s.import_row, s.version_id, s.sort_key, CAST(s.tie AS TEXT) AS tie, s.grain, v.text, v.raw, v.raw_encoding`;

export const FROM = 'statements s LEFT JOIN statement_versions v ON v.id = s.version_id';

/** The wording shown where the original wasn't seen. */
export interface ChosenRendering {
  readonly statement_id: number;
  readonly text: string;
  readonly raw: Buffer | null;
  readonly raw_encoding: string | null;
  readonly kind: RenderingKind;
  readonly lang: string;
}
