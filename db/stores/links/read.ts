import type { Contract, OutputOf, ParsedInputOf } from '../../../core/contract/index.ts';
import type { LinkDecision } from '../../../core/domain/vocabulary.ts';
import { prepared, type Connection, type SqlValue } from '../../connection.ts';
import { revisionOf } from '../../custody/revision.ts';
import { uuidText } from '../../custody/uuid.ts';
import { clauseById } from '../clauses/read.ts';
import { decodeNumberCursor, encodeNumberCursor } from '../cursor.ts';
import { rowId } from '../identity.ts';
import { policyBrief } from '../policies/briefs.ts';
import { lettersOf, type Letters } from './letters.ts';
import { linkRecords, type LinkRecord, type LinkSpan } from './records.ts';

type LinkPage = OutputOf<Contract['links.list']>;
type LinkDetail = OutputOf<Contract['links.get']>;

/** One page of links in the order in which they were made. */
export function listLinks(database: Connection, request: ParsedInputOf<Contract['links.list']>): LinkPage {
  const { sql, args } = conditionOf(database, request);
  const from = `FROM clause_links k JOIN clauses c ON c.id = k.clause_id JOIN clause_lines l ON l.id = c.line_id WHERE ${sql}`;
  const after = request.after === null ? 0 : (decodeNumberCursor(request.after, 1)[0] ?? 0);
  const ids = prepared(database, `SELECT k.id ${from} AND k.id > ? ORDER BY k.id LIMIT ?`)
    .pluck()
    .all(...args, after, request.limit + 1) as number[];
  const shown = ids.slice(0, request.limit);
  const last = ids.length > request.limit ? shown.at(-1) : undefined;
  const total = prepared(database, `SELECT count(*) ${from}`)
    .pluck()
    .get(...args) as number;
  return {
    items: rowsOf(database, linkRecords(database, shown)),
    next: last === undefined ? null : encodeNumberCursor([last]),
    total,
    revision: revisionOf(database),
  };
}

function conditionOf(
  database: Connection,
  filter: ParsedInputOf<Contract['links.list']>,
): { readonly sql: string; readonly args: readonly SqlValue[] } {
  const parts = [`k.set_aside_reason IS ${filter.setAside ? 'NOT NULL' : 'NULL'}`];
  const args: SqlValue[] = [];
  const take = (sql: string, value: SqlValue): void => {
    parts.push(sql);
    args.push(value);
  };
  if (filter.statementId !== null) take('k.statement_id = ?', rowId(database, 'statement', filter.statementId));
  if (filter.clauseId !== null) take('k.clause_id = ?', rowId(database, 'clause', filter.clauseId));
  if (filter.lineId !== null) take('c.line_id = ?', rowId(database, 'clause-line', filter.lineId));
  if (filter.policyId !== null) take('l.policy_id = ?', rowId(database, 'policy', filter.policyId));
  if (filter.decision === 'open') parts.push('k.decision IS NULL');
  else if (filter.decision !== null) take('k.decision = ?', filter.decision);
  return { sql: parts.join(' AND '), args };
}

type LinkRow = LinkPage['items'][number];

function rowOf(database: Connection, link: LinkRecord, letters: Letters): LinkRow {
  const policy = prepared(database, 'SELECT * FROM policies WHERE id = ?').get(link.policy) as Parameters<
    typeof policyBrief
  >[0];
  return {
    linkId: link.linkId,
    statementId: link.statementId,
    policy: policyBrief(policy),
    versionId: link.versionId,
    clauseId: link.clauseId,
    lineId: link.lineId,
    path: link.path,
    number: link.number,
    statementWords: joined(link.statementSpans),
    clauseWords: joined(link.clauseSpans),
    statementSpans: link.statementSpans.map((span) => statementSpan(span, letters)),
    clauseSpans: link.clauseSpans.map(({ spanId, words, setAsideReason, wordsStand }, index) => ({
      spanId,
      words,
      setAsideReason,
      number: index + 1,
      stands: wordsStand,
    })),
    firstSeen: link.firstSeen,
    verdict: link.verdict,
    strength: link.strength,
    author: link.author,
    madeAt: link.madeAt,
    reviewer: link.reviewer,
    decision: link.decision,
    setAsideReason: link.setAsideReason,
    findings: [...link.findings],
  };
}

function rowsOf(database: Connection, links: readonly LinkRecord[]): LinkRow[] {
  const letters = lettersOf(
    database,
    links.map(({ statement }) => statement),
  );
  return links.map((link) => rowOf(database, link, letters));
}

function statementSpan(span: LinkSpan, letters: Letters): LinkRow['statementSpans'][number] {
  const { spanId, words, setAsideReason, versionId, renderingId, wording, shown, captureId, region } = span;
  return {
    spanId,
    words,
    setAsideReason,
    letter: letters.get(spanId) ?? '',
    versionId,
    renderingId,
    wording,
    shown,
    stands: span.wordsStand && span.wordingStands,
    captureId,
    region,
  };
}

/** The words of the spans that stand, in the order of the text. */
function joined(spans: readonly LinkSpan[]): string {
  const standing = spans.flatMap(({ words, setAsideReason }) =>
    words === null || setAsideReason !== null ? [] : [words],
  );
  return [...standing]
    .sort((a, b) => a.start - b.start)
    .map(({ exact }) => exact)
    .join(' … ');
}

/** @throws OnRecordError `object.not-found` */
export function getLink(database: Connection, uuid: string): LinkDetail {
  const [link] = linkRecords(database, [rowId(database, 'link', uuid)]);
  if (link === undefined) throw new Error('a link without its parts');
  return {
    ...rowOf(database, link, lettersOf(database, [link.statement])),
    rationale: link.rationale,
    counter: link.counter,
    clause: clauseById(database, link.clause),
    elements: [...link.elements],
    exceptions: [...link.exceptions],
    notes: notesOf(database, link.id),
    onDay: link.onDay,
    isTextOfDay: link.isTextOfDay,
    revision: revisionOf(database),
  };
}

const NOTES = `SELECT n.text, n.decision, n.made_at AS madeAt, a.uuid, a.name FROM review_notes n JOIN actors a ON a.id = n.author_id
  WHERE n.statement_id IS NULL AND n.link_id = ? ORDER BY n.id`;

function notesOf(database: Connection, link: number): LinkDetail['notes'] {
  const rows = prepared(database, NOTES).all(link) as {
    readonly text: string;
    readonly decision: LinkDecision | null;
    readonly madeAt: number;
    readonly uuid: Buffer;
    readonly name: string;
  }[];
  return rows.map(({ text, decision, madeAt, uuid, name }) => ({
    text,
    // The notes have no word for it: what has words and no decision of its own is a rejection.
    decision: decision ?? 'rejected',
    author: { actorId: uuidText(uuid), name },
    madeAt,
  }));
}
