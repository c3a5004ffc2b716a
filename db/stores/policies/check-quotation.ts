import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { parseDateInZone } from '../../../core/domain/asserted-date.ts';
import type { AskedDate, DayAnswer } from '../../../core/domain/policy/on-day.ts';
import { OnRecordError } from '../../../core/contract/index.ts';
import { checkQuotation, type QuotationCheck } from '../../../core/text/quotation/check-quotation.ts';
import { quotable, type QuotableText } from '../../../core/text/quotation/words.ts';
import { prepared, type Connection } from '../../connection.ts';
import { uuidText } from '../../custody/uuid.ts';
import { rowId } from '../identity.ts';
import { textOn } from './times.ts';

/** The fidelity of a quotation: computed against the stored texts each time it is asked for. */

export type QuotationFound = OutputOf<Contract['policies.checkQuotation']>;

interface TextRow {
  readonly policy: number;
  readonly policy_uuid: Buffer;
  readonly version: Buffer;
  readonly text_id: number;
}

const TEXTS = `SELECT p.id AS policy, p.uuid AS policy_uuid, v.uuid AS version, v.text_id FROM policy_versions v
  JOIN policies p ON p.id = v.policy_id
  WHERE p.set_aside_reason IS NULL AND v.set_aside_reason IS NULL AND (:policy IS NULL OR p.id = :policy) ORDER BY v.sort_key, v.id`;

/** Texts made ready are kept while their case is open: making one takes longer than looking a quotation up in it. */
const ready = new WeakMap<Connection, Map<number, QuotableText>>();
const KEPT_READY = 64;

function readyText(database: Connection, id: number): QuotableText {
  const known = ready.get(database) ?? new Map<number, QuotableText>();
  ready.set(database, known);
  const there = known.get(id);
  if (there !== undefined) return there;
  const text = prepared(database, 'SELECT text FROM policy_texts WHERE id = ?').pluck().get(id) as string;
  const made = quotable(text);
  const [oldest] = known.keys();
  if (known.size >= KEPT_READY && oldest !== undefined) known.delete(oldest);
  known.set(id, made);
  return made;
}

interface Compared {
  readonly row: TextRow;
  readonly check: QuotationCheck;
  readonly onDay: boolean;
}

/**
 * Looks a quotation up in the texts of one policy or of all; of those that match alike, in the one on record on the date.
 * @throws OnRecordError `object.not-found`, `date.invalid`
 */
export function findQuotation(
  database: Connection,
  text: string,
  policyId: string | null,
  asked: AskedDate | null,
): QuotationFound {
  if (asked !== null) checkAsked(asked);
  const policy = policyId === null ? null : rowId(database, 'policy', policyId);
  const rows = prepared(database, TEXTS).all({ policy }) as TextRow[];
  const days = new Map<number, DayAnswer>();
  const dayOf = (id: number): DayAnswer | null => {
    if (asked === null) return null;
    const answer = days.get(id) ?? textOn(database, id, asked);
    days.set(id, answer);
    return answer;
  };
  const checks = new Map<number, QuotationCheck>();
  const compared = rows.map((row): Compared => {
    const check = checks.get(row.text_id) ?? checkQuotation(text, readyText(database, row.text_id));
    checks.set(row.text_id, check);
    return { row, check, onDay: dayOf(row.policy)?.versions.includes(uuidText(row.version)) ?? false };
  });
  const best = compared.reduce<Compared | null>((a, b) => (a === null || isBetter(b, a) ? b : a), null);
  const onlyPolicy = policy === null ? null : dayOf(policy);
  if (best === null) return { ...nothing(), onDay: onlyPolicy, isTextOfDay: null };
  const holding = compared.filter(({ check }) => check.match === 'exact').map(({ row }) => uuidText(row.version));
  if (best.check.match === 'none') return { ...nothing(), onDay: onlyPolicy, isTextOfDay: null };
  return {
    ...best.check,
    policyId: uuidText(best.row.policy_uuid),
    versionId: uuidText(best.row.version),
    clauseId: clauseAt(database, best.row.text_id, best.check.passage),
    passageText: passageText(database, best),
    holding,
    onDay: dayOf(best.row.policy),
    isTextOfDay: asked === null ? null : best.onDay,
  };
}

/** @throws OnRecordError `date.invalid` */
export function checkAsked({ edtf, zone }: AskedDate): void {
  const parsed = parseDateInZone(edtf, zone);
  if (!parsed.ok)
    throw new OnRecordError('date.invalid', 'This is not a date.', { detail: `${edtf}: ${parsed.message}` });
}

const RANK = { exact: 2, altered: 1, none: 0 } as const;

function isBetter(a: Compared, b: Compared): boolean {
  const rank = RANK[a.check.match] - RANK[b.check.match];
  if (rank !== 0) return rank > 0;
  if (a.onDay !== b.onDay) return a.onDay;
  return a.check.score > b.check.score;
}

function nothing(): Omit<QuotationFound, 'onDay' | 'isTextOfDay'> {
  const none = checkQuotation('', quotable(''));
  return { ...none, policyId: null, versionId: null, clauseId: null, passageText: null, holding: [] };
}

function passageText(database: Connection, { row, check }: Compared): string | null {
  const { passage } = check;
  return passage === null ? null : readyText(database, row.text_id).text.slice(passage.start, passage.end);
}

const AT = `SELECT uuid FROM clauses WHERE text_id = ? AND set_aside_reason IS NULL AND start <= ? AND "end" >= ?
  ORDER BY "end" - start, id LIMIT 1`;

/** The smallest clause that holds a passage. */
function clauseAt(database: Connection, text: number, passage: QuotationCheck['passage']): string | null {
  if (passage === null) return null;
  const uuid = prepared(database, AT).pluck().get(text, passage.start, passage.end);
  return uuid instanceof Uint8Array ? uuidText(uuid) : null;
}
