import type { z } from 'zod';
import type { region } from '../../../core/contract/links.ts';
import type { DayAnswer, PolicyTimes } from '../../../core/domain/policy/on-day.ts';
import { textOnDay } from '../../../core/domain/policy/on-day.ts';
import { linkFindings, type LinkFinding } from '../../../core/domain/policy/link-findings.ts';
import { linkVerdict } from '../../../core/domain/policy/link-verdict.ts';
import type { ElementFinding, ExceptionAnswer, LinkDecision, RenderingKind } from '../../../core/domain/vocabulary.ts';
import { spanStanding, type ExactSpan } from '../../../core/text/spans.ts';
import { prepared, type Connection } from '../../connection.ts';
import { uuidText } from '../../custody/uuid.ts';
import { caseZone } from '../case-record.ts';
import { exactText } from '../exact-text.ts';
import { idList } from '../identity.ts';
import { timesOf } from '../policies/times.ts';
import { dateOfStatement } from './text-of-day.ts';

/** Links whole, with what follows from them, as list, desk and dossier read them. */

export interface LinkPerson {
  readonly actorId: string;
  readonly name: string;
}

export interface LinkSpan {
  readonly spanId: string;
  readonly words: ExactSpan | null;
  readonly setAsideReason: string | null;
  readonly versionId: string | null;
  readonly renderingId: string | null;
  readonly wording: 'version' | RenderingKind | null;
  readonly shown: boolean;
  readonly captureId: string | null;
  readonly region: z.output<typeof region> | null;
  /** The stored words stand where the offsets say. */
  readonly wordsStand: boolean;
  readonly wordingStands: boolean;
}

export interface LinkRecord {
  readonly id: number;
  readonly linkId: string;
  readonly statement: number;
  readonly statementId: string;
  readonly policy: number;
  readonly policyId: string;
  readonly versionId: string;
  readonly clause: number;
  readonly clauseId: string;
  readonly lineId: string;
  readonly path: string;
  readonly number: string | null;
  readonly rationale: string;
  readonly counter: string | null;
  readonly strength: number | null;
  /** When the version was first seen. */
  readonly firstSeen: string | null;
  readonly verdict: ElementFinding | null;
  readonly author: LinkPerson;
  readonly madeAt: number;
  readonly reviewer: LinkPerson | null;
  readonly decision: LinkDecision | null;
  readonly setAsideReason: string | null;
  readonly statementSpans: readonly LinkSpan[];
  readonly clauseSpans: readonly LinkSpan[];
  readonly elements: readonly {
    readonly elementId: string;
    readonly element: string;
    readonly finding: ElementFinding | null;
    readonly note: string | null;
  }[];
  readonly exceptions: readonly {
    readonly exceptionId: string;
    readonly path: string;
    readonly text: string;
    readonly bears: boolean;
    readonly applies: ExceptionAnswer | null;
    readonly answer: string | null;
  }[];
  readonly onDay: DayAnswer | null;
  readonly isTextOfDay: boolean;
  readonly findings: readonly LinkFinding[];
}

interface Row {
  readonly id: number;
  readonly uuid: Buffer;
  readonly statement_id: number;
  readonly statement: Buffer;
  readonly policy_id: number;
  readonly policy: Buffer;
  readonly version: Buffer;
  readonly clause_id: number;
  readonly clause: Buffer;
  readonly clause_stands: 0 | 1;
  readonly line_id: number;
  readonly line: Buffer;
  readonly path: string;
  readonly number: string | null;
  readonly rationale: string;
  readonly counter: string | null;
  readonly strength: number | null;
  readonly author: Buffer;
  readonly author_name: string;
  readonly made_at: number;
  readonly reviewer: Buffer | null;
  readonly reviewer_name: string | null;
  readonly decision: LinkDecision | null;
  readonly set_aside_reason: string | null;
  readonly text_id: number;
  readonly first_seen: string | null;
}

const LINKS = `SELECT k.*, s.uuid AS statement, v.policy_id, p.uuid AS policy, v.uuid AS version, c.uuid AS clause,
    c.set_aside_reason IS NULL AND v.set_aside_reason IS NULL AND p.set_aside_reason IS NULL AS clause_stands,
    c.line_id, l.uuid AS line, c.path, c.number, a.uuid AS author, a.name AS author_name, r.uuid AS reviewer, r.name AS reviewer_name,
    c.text_id, (SELECT g.first_seen FROM sightings g WHERE g.version_id = v.id AND g.set_aside_reason IS NULL
      ORDER BY g.first_key LIMIT 1) AS first_seen
  FROM json_each(?) j JOIN clause_links k ON k.id = j.value JOIN statements s ON s.id = k.statement_id
  JOIN clauses c ON c.id = k.clause_id JOIN clause_lines l ON l.id = c.line_id
  JOIN policy_versions v ON v.id = k.policy_version_id JOIN policies p ON p.id = v.policy_id
  JOIN actors a ON a.id = k.author_id LEFT JOIN actors r ON r.id = k.reviewer_id ORDER BY j.key`;

/** Links by their row numbers, in that order. */
export function linkRecords(database: Connection, ids: readonly number[]): LinkRecord[] {
  const read = new Read(database);
  return (prepared(database, LINKS).all(idList(ids)) as Row[]).map((row) => linkRecord(database, row, read));
}

/** What many links share, read once: the times of each policy and its texts. */
class Read {
  readonly #database: Connection;
  readonly #times = new Map<number, PolicyTimes>();
  readonly #texts = new Map<number, string>();

  constructor(database: Connection) {
    this.#database = database;
  }

  text(id: number): string {
    const known = this.#texts.get(id);
    if (known !== undefined) return known;
    const text = prepared(this.#database, 'SELECT text FROM policy_texts WHERE id = ?').pluck().get(id) as string;
    this.#texts.set(id, text);
    return text;
  }

  /** The text of a policy on a statement's date. */
  answer(policy: number, statement: number): DayAnswer | null {
    const asked = dateOfStatement(this.#database, statement);
    if (asked === null) return null;
    const times = this.#times.get(policy) ?? timesOf(this.#database, policy);
    this.#times.set(policy, times);
    return textOnDay(times, asked, caseZone(this.#database));
  }
}

function linkRecord(database: Connection, row: Row, read: Read): LinkRecord {
  const spans = spansOf(database, row, read);
  const elements = elementsOf(database, row);
  const exceptions = exceptionsOf(database, row);
  const onDay = read.answer(row.policy_id, row.statement_id);
  const versionId = uuidText(row.version);
  const isTextOfDay = onDay?.versions.includes(versionId) ?? false;
  const findings = linkFindings({
    clauseStands: row.clause_stands === 1,
    spans: spans.filter(({ setAsideReason }) => setAsideReason === null),
    day: onDay,
    isTextOfDay,
    elements: elements.map(({ finding }) => finding),
    exceptions: exceptions.filter(({ bears }) => bears).map(({ applies }) => applies),
    decision: row.decision,
    hasCounter: row.counter !== null,
  });
  return {
    id: row.id,
    linkId: uuidText(row.uuid),
    statement: row.statement_id,
    statementId: uuidText(row.statement),
    policy: row.policy_id,
    policyId: uuidText(row.policy),
    versionId,
    clause: row.clause_id,
    clauseId: uuidText(row.clause),
    lineId: uuidText(row.line),
    path: row.path,
    number: row.number,
    rationale: row.rationale,
    counter: row.counter,
    strength: row.strength,
    firstSeen: row.first_seen,
    verdict: linkVerdict(elements.map(({ finding }) => finding)),
    author: { actorId: uuidText(row.author), name: row.author_name },
    madeAt: row.made_at,
    reviewer: row.reviewer === null ? null : { actorId: uuidText(row.reviewer), name: row.reviewer_name ?? '' },
    decision: row.decision,
    setAsideReason: row.set_aside_reason,
    statementSpans: spans.filter(({ side }) => side === 'statement'),
    clauseSpans: spans.filter(({ side }) => side === 'clause'),
    elements,
    exceptions,
    onDay,
    isTextOfDay,
    findings,
  };
}

interface SpanRow {
  readonly uuid: Buffer;
  readonly side: 'statement' | 'clause';
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string | null;
  readonly capture: Buffer | null;
  readonly region: string | null;
  readonly set_aside_reason: string | null;
  readonly version: Buffer | null;
  readonly version_shown: 0 | 1 | null;
  readonly version_gone: string | null;
  readonly rendering: Buffer | null;
  readonly rendering_kind: RenderingKind | null;
  readonly rendering_shown: 0 | 1 | null;
  readonly rendering_gone: 0 | 1 | null;
  readonly text: string | null;
  readonly raw: Uint8Array | null;
  readonly raw_encoding: string | null;
}

const SPANS = `SELECT x.uuid, x.side, x.start, x."end", x.exact, x.region, x.set_aside_reason, c.uuid AS capture,
    v.uuid AS version, v.id IS s.version_id AS version_shown, v.set_aside_reason AS version_gone,
    r.uuid AS rendering, r.kind AS rendering_kind, s.version_id IS NULL AND r.chosen IS 1 AS rendering_shown,
    r.set_aside_reason IS NOT NULL OR r.status = 'rejected' AS rendering_gone,
    coalesce(v.text, r.text) AS text, coalesce(v.raw, r.raw) AS raw, coalesce(v.raw_encoding, r.raw_encoding) AS raw_encoding
  FROM clause_link_spans x JOIN clause_links k ON k.id = x.link_id JOIN statements s ON s.id = k.statement_id
  LEFT JOIN statement_versions v ON v.id = x.version_id LEFT JOIN renderings r ON r.id = x.rendering_id
  LEFT JOIN captures c ON c.id = x.capture_id WHERE x.link_id = ? ORDER BY x.id`;

function spansOf(database: Connection, row: Row, read: Read): (LinkSpan & { readonly side: SpanRow['side'] })[] {
  return (prepared(database, SPANS).all(row.id) as SpanRow[]).map((span) => {
    const words = wordsOf(span);
    const text = span.side === 'clause' ? read.text(row.text_id) : textOf(span);
    return {
      side: span.side,
      spanId: uuidText(span.uuid),
      words,
      setAsideReason: span.set_aside_reason,
      versionId: span.version === null ? null : uuidText(span.version),
      renderingId: span.rendering === null ? null : uuidText(span.rendering),
      wording: span.version === null ? span.rendering_kind : 'version',
      shown: words === null || span.side === 'clause' || isShown(span),
      captureId: span.capture === null ? null : uuidText(span.capture),
      region: span.region === null ? null : (JSON.parse(span.region) as LinkSpan['region']),
      wordsStand: words === null || spanStanding(text, words) === 'stands',
      wordingStands: span.version_gone === null && span.rendering_gone !== 1,
    };
  });
}

function wordsOf({ start, end, exact }: SpanRow): ExactSpan | null {
  return start === null || end === null || exact === null ? null : { start, end, exact };
}

function textOf({ text, raw, raw_encoding }: SpanRow): string {
  return text === null ? '' : exactText({ text, raw, raw_encoding });
}

function isShown(span: SpanRow): boolean {
  return (span.version !== null && span.version_shown === 1) || (span.rendering !== null && span.rendering_shown === 1);
}

const ELEMENTS = `SELECT e.uuid, e.element, x.finding, x.note FROM clause_elements e
  LEFT JOIN clause_link_elements x ON x.element_id = e.id AND x.link_id = :link
  WHERE e.line_id = :line AND (e.set_aside_reason IS NULL OR x.finding IS NOT NULL)
  ORDER BY e.set_aside_reason IS NOT NULL, e.position, e.id`;

function elementsOf(database: Connection, { id, line_id }: Row): LinkRecord['elements'] {
  const rows = prepared(database, ELEMENTS).all({ link: id, line: line_id }) as {
    readonly uuid: Buffer;
    readonly element: string;
    readonly finding: ElementFinding | null;
    readonly note: string | null;
  }[];
  return rows.map(({ uuid, element, finding, note }) => ({ elementId: uuidText(uuid), element, finding, note }));
}

const EXCEPTIONS = `SELECT e.uuid, e.path, e.text, b.clause_id IS NOT NULL AS bears, x.applies, x.answer FROM clauses e
  LEFT JOIN clause_bearings b ON b.exception_id = e.id AND b.clause_id = :clause
  LEFT JOIN clause_link_exceptions x ON x.exception_id = e.id AND x.link_id = :link
  WHERE e.id IN (SELECT exception_id FROM clause_bearings WHERE clause_id = :clause
    UNION SELECT exception_id FROM clause_link_exceptions WHERE link_id = :link)
    AND (e.set_aside_reason IS NULL OR x.applies IS NOT NULL) ORDER BY e.start, e.id`;

function exceptionsOf(database: Connection, { id, clause_id }: Row): LinkRecord['exceptions'] {
  const rows = prepared(database, EXCEPTIONS).all({ link: id, clause: clause_id }) as {
    readonly uuid: Buffer;
    readonly path: string;
    readonly text: string;
    readonly bears: 0 | 1;
    readonly applies: ExceptionAnswer | null;
    readonly answer: string | null;
  }[];
  return rows.map(({ uuid, bears, ...row }) => ({ exceptionId: uuidText(uuid), bears: bears === 1, ...row }));
}
