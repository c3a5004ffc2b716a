import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import type { SourceKind } from '../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { revisionOf } from '../custody/revision.ts';
import { uuidText } from '../custody/uuid.ts';
import { checkedDate } from './date-claims.ts';
import { rowId, rowIdOrNull } from './identity.ts';
import { findQuotation } from './policies/check-quotation.ts';
import { policyBrief, sourceBriefOf } from './policies/briefs.ts';
import { moveAside } from './policies/write.ts';

/** Policies as others quote them. */

export function addQuotation(act: Act, given: ParsedInputOf<Contract['quotations.add']>): string {
  const { database } = act;
  checkedDate(given.claimedOn);
  const { uuid } = act.insert('policy_quotations', {
    source_id: rowIdOrNull(database, 'source', given.sourceId),
    request_id: rowIdOrNull(database, 'request', given.requestId),
    statement_id: rowIdOrNull(database, 'statement', given.statementId),
    policy_id: rowIdOrNull(database, 'policy', given.policyId),
    text: given.text,
    lang: given.lang,
    claimed_on: given.claimedOn,
  });
  act.object(uuid);
  return uuid;
}

export function updateQuotation(act: Act, changes: ParsedInputOf<Contract['quotations.update']>): void {
  const { database } = act;
  act.update('policy_quotations', rowId(database, 'quotation', changes.quotationId), {
    policy_id: rowIdOrNull(database, 'policy', changes.policyId),
  });
  act.object(changes.quotationId);
}

export function moveQuotationAside(act: Act, uuid: string, reason: string | null): void {
  moveAside(act, 'policy_quotations', rowId(act.database, 'quotation', uuid), uuid, reason);
}

interface QuotationRow {
  readonly uuid: Buffer;
  readonly text: string;
  readonly lang: string;
  readonly claimed_on: string | null;
  readonly statement: Buffer | null;
  readonly request: Buffer | null;
  readonly source: Buffer | null;
  readonly kind: SourceKind | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly policy: Buffer | null;
  readonly platform: string;
  readonly policy_title: string;
  readonly policy_lang: string;
  readonly policy_url: string | null;
}

const LIST = `SELECT q.uuid, q.text, q.lang, q.claimed_on, s.uuid AS statement, r.uuid AS request, so.uuid AS source, so.kind, so.title,
    so.publisher, so.url, p.uuid AS policy, p.platform, p.title AS policy_title, p.lang AS policy_lang, p.url AS policy_url
  FROM policy_quotations q LEFT JOIN statements s ON s.id = q.statement_id LEFT JOIN requests r ON r.id = q.request_id
  LEFT JOIN sources so ON so.id = q.source_id LEFT JOIN policies p ON p.id = q.policy_id
  WHERE q.set_aside_reason IS NULL AND (:policy IS NULL OR q.policy_id = :policy) AND (:source IS NULL OR q.source_id = :source)
    AND (:statement IS NULL OR q.statement_id = :statement) AND (:request IS NULL OR q.request_id = :request) ORDER BY q.id`;

/** The quotations that stand, each beside what the stored texts say. */
export function listQuotations(
  database: Connection,
  filter: ParsedInputOf<Contract['quotations.list']>,
): OutputOf<Contract['quotations.list']> {
  const rows = prepared(database, LIST).all({
    policy: rowIdOrNull(database, 'policy', filter.policyId),
    source: rowIdOrNull(database, 'source', filter.sourceId),
    statement: rowIdOrNull(database, 'statement', filter.statementId),
    request: rowIdOrNull(database, 'request', filter.requestId),
  }) as QuotationRow[];
  return { items: rows.map((row) => quotationOf(database, row)), revision: revisionOf(database) };
}

function quotationOf(database: Connection, row: QuotationRow): OutputOf<Contract['quotations.list']>['items'][number] {
  const { policy, claimed_on: claimedOn } = row;
  const policyId = policy === null ? null : uuidText(policy);
  const asked = claimedOn === null ? null : { edtf: claimedOn, zone: null };
  return {
    quotationId: uuidText(row.uuid),
    text: row.text,
    lang: row.lang,
    claimedOn,
    source: sourceBriefOf(row),
    statementId: row.statement === null ? null : uuidText(row.statement),
    requestId: row.request === null ? null : uuidText(row.request),
    policy:
      policy === null
        ? null
        : policyBrief({
            uuid: policy,
            platform: row.platform,
            title: row.policy_title,
            lang: row.policy_lang,
            url: row.policy_url,
          }),
    fidelity: findQuotation(database, row.text, policyId, asked),
  };
}
