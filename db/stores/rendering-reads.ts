import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import type { RenderingKind, RenderingStatus } from '../../core/domain/vocabulary.ts';
import { compareTexts } from '../../core/text/diff.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import { attestedBy } from './attested.ts';
import { exactText, type StoredText } from './exact-text.ts';
import { rowId } from './identity.ts';
import { recordedAt } from './recorded-at.ts';
import { datesOf } from './statements/side-reads.ts';
import { versionId } from './supports.ts';

type Rendering = OutputOf<Contract['statements.get']>['renderings'][number];

interface RenderingRow extends StoredText {
  readonly id: number;
  readonly uuid: Buffer;
  readonly version: Buffer | null;
  readonly lang: string;
  readonly kind: RenderingKind;
  readonly status: RenderingStatus;
  readonly made_by: string | null;
  readonly chosen: 1 | null;
  readonly chosen_reason: string | null;
  readonly chosen_by: string | null;
  readonly set_aside_reason: string | null;
}

const sqlOf = (
  aside: boolean,
): string => `SELECT r.id, r.uuid, v.uuid AS version, r.text, r.raw, r.raw_encoding, r.lang, r.kind, r.status, r.made_by, r.chosen,
    r.chosen_reason, a.name AS chosen_by, r.set_aside_reason
  FROM renderings r LEFT JOIN statement_versions v ON v.id = r.version_id LEFT JOIN actors a ON a.id = r.chosen_by
  WHERE r.statement_id = ? AND r.set_aside_reason IS ${aside ? 'NOT NULL' : 'NULL'} ORDER BY r.chosen IS NULL, r.id`;

/**
 * The wordings of a statement besides the original, the chosen one first, with dates and what attests them.
 * @param aside only those set aside, instead of those that stand
 */
export function renderingsOf(database: Connection, statementId: number, aside = false): Rendering[] {
  const rows = prepared(database, sqlOf(aside)).all(statementId) as RenderingRow[];
  const ids = rows.map(({ id }) => id);
  const dates = datesOf(database, 'rendering_id', ids);
  const attested = attestedBy(database, 'rendering_id', ids);
  return rows.map((row) => ({
    renderingId: uuidText(row.uuid),
    versionId: row.version === null ? null : uuidText(row.version),
    text: exactText(row),
    lang: row.lang,
    kind: row.kind,
    status: row.status,
    madeBy: row.made_by,
    chosen: row.chosen === 1,
    chosenReason: row.chosen_reason,
    chosenBy: row.chosen_by,
    setAsideReason: row.set_aside_reason,
    recordedAt: recordedAt(row.uuid),
    dates: (dates.get(row.id) ?? []).map((date) => ({ ...date, sources: [...date.sources] })),
    ...attested(row.id),
  }));
}

type Compared = OutputOf<Contract['renderings.compare']>;
type Wording = ParsedInputOf<Contract['renderings.compare']>['left'];

/** Two wordings side by side; of one statement or of two. @throws OnRecordError `object.not-found` */
export function compareWordings(database: Connection, given: ParsedInputOf<Contract['renderings.compare']>): Compared {
  const [left, right] = [wordsOf(database, given.left), wordsOf(database, given.right)];
  const { parts, complete } = compareTexts(left, right);
  return {
    left,
    right,
    parts: parts.map((part) => ({ ...part, left: [...part.left], right: [...part.right] })),
    complete,
  };
}

function wordsOf(database: Connection, { kind, id: uuid }: Wording): string {
  const isVersion = kind === 'version';
  const id = isVersion ? versionId(database, uuid) : rowId(database, 'rendering', uuid);
  const table = isVersion ? 'statement_versions' : 'renderings';
  return exactText(
    prepared(database, `SELECT text, raw, raw_encoding FROM ${table} WHERE id = ?`).get(id) as StoredText,
  );
}
