import type {
  LinkedRecord,
  PolicyQuotationRecord,
  PolicyRecord,
  PolicyVersionRecord,
  RuleRecords,
} from '../../core/dossier/rule-records.ts';
import type { ClauseKind, PolicyChange } from '../../core/domain/vocabulary.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidText } from '../custody/uuid.ts';
import { grouped } from './dossier-supports.ts';
import { idList } from './identity.ts';
import { linkRecords, type LinkRecord } from './links/records.ts';
import { listQuotations } from './quotations.ts';

/** What a dossier says of rules: the links of its statements, the policies they and the quotations lean on, and the quotations. */

/** So many links are read together. */
const TOGETHER = 500;

/** @param statements row numbers of the statements chosen */
export function rulesOf(database: Connection, statements: readonly number[]): RuleRecords {
  const links = linksOf(database, statements);
  const quotations = quotationsFor(database, statements, links);
  const versions = new Set<string>();
  for (const { versionId } of [...links, ...quotations]) if (versionId !== null) versions.add(versionId);
  return { policies: policiesOf(database, versions), links, quotations };
}

const LINKS = `SELECT k.id FROM clause_links k WHERE k.statement_id IN (SELECT value FROM json_each(?))
  AND k.set_aside_reason IS NULL ORDER BY k.id`;

function linksOf(database: Connection, statements: readonly number[]): LinkedRecord[] {
  const ids = prepared(database, LINKS).pluck().all(idList(statements)) as number[];
  const read: LinkedRecord[] = [];
  const clauses = clausesOf(database, ids);
  for (let at = 0; at < ids.length; at += TOGETHER) {
    for (const link of linkRecords(database, ids.slice(at, at + TOGETHER))) read.push(linked(link, clauses));
  }
  return read;
}

type Clause = LinkedRecord['clause'];

function clausesOf(database: Connection, links: readonly number[]): ReadonlyMap<number, Clause> {
  const rows = prepared(
    database,
    `SELECT c.id, c.uuid, c.path, c.number, c.kind, c.start, c."end" FROM clauses c
     WHERE c.id IN (SELECT clause_id FROM clause_links WHERE id IN (SELECT value FROM json_each(?)))`,
  ).all(idList(links)) as (Omit<Clause, 'clauseId'> & { id: number; uuid: Buffer; kind: ClauseKind })[];
  return new Map(rows.map(({ id, uuid, ...row }) => [id, { clauseId: uuidText(uuid), ...row }]));
}

function linked(link: LinkRecord, clauses: ReadonlyMap<number, Clause>): LinkedRecord {
  const clause = clauses.get(link.clause);
  if (clause === undefined) throw new Error('a link without its clause');
  const standing = link.statementSpans.filter(({ setAsideReason }) => setAsideReason === null);
  return {
    linkId: link.linkId,
    statementId: link.statementId,
    policyId: link.policyId,
    versionId: link.versionId,
    clause,
    statementSpans: standing.map(({ words, wording, shown, captureId, region }) => ({
      words,
      wording,
      shown,
      captureId,
      region,
    })),
    clauseSpans: link.clauseSpans.flatMap(({ words, setAsideReason }) =>
      words === null || setAsideReason !== null ? [] : [words],
    ),
    rationale: link.rationale,
    counter: link.counter,
    strength: link.strength,
    elements: link.elements.map(({ element, finding, note }) => ({ element, finding, note })),
    exceptions: link.exceptions.map(({ path, text, applies, answer }) => ({ path, text, applies, answer })),
    author: link.author.name,
    reviewer: link.reviewer?.name ?? null,
    decision: link.decision,
    onDay: link.onDay,
    isTextOfDay: link.isTextOfDay,
    findings: link.findings,
  };
}

const SOURCES = `SELECT so.uuid FROM supports su JOIN sources so ON so.id = su.source_id
  WHERE su.statement_id IN (SELECT value FROM json_each(?)) AND su.set_aside_reason IS NULL`;

/** Quotations by the statements chosen and by the sources that attest them, and every quotation of a policy that is linked. */
function quotationsFor(
  database: Connection,
  statements: readonly number[],
  links: readonly LinkedRecord[],
): PolicyQuotationRecord[] {
  if (prepared(database, 'SELECT 1 FROM policy_quotations LIMIT 1').get() === undefined) return [];
  const uuids = (sql: string): Set<string> =>
    new Set((prepared(database, sql).pluck().all(idList(statements)) as Buffer[]).map((uuid) => uuidText(uuid)));
  const chosen = uuids('SELECT uuid FROM statements WHERE id IN (SELECT value FROM json_each(?))');
  const sources = uuids(SOURCES);
  const policies = new Set(links.map(({ policyId }) => policyId));
  const all = listQuotations(database, { policyId: null, sourceId: null, statementId: null, requestId: null });
  return all.items.flatMap((item): PolicyQuotationRecord[] => {
    const { fidelity, source, statementId, requestId, policy } = item;
    const byChosen = statementId !== null && chosen.has(statementId);
    const bySource = source !== null && sources.has(source.sourceId);
    const ofLinked = statementId === null && policy !== null && policies.has(policy.policyId);
    if (!byChosen && !bySource && !ofLinked) return [];
    const { policyId, versionId, passageText, isTextOfDay, ...check } = fidelity;
    return [
      {
        quotationId: item.quotationId,
        text: item.text,
        lang: item.lang,
        claimedOn: item.claimedOn,
        sourceId: source?.sourceId ?? null,
        statementId,
        requestId,
        check,
        policyId,
        versionId,
        passageText,
        isTextOfDay,
      },
    ];
  });
}

interface VersionRow {
  readonly id: number;
  readonly uuid: Buffer;
  readonly policy: Buffer;
  readonly platform: string;
  readonly title: string;
  readonly lang: string;
  readonly url: string | null;
  readonly change: PolicyChange;
  readonly effectiveOn: string | null;
  readonly registrar: string | null;
  readonly registrarRef: string | null;
  readonly licence: string | null;
  readonly sha256: Buffer;
  readonly text: string;
}

const VERSIONS = `SELECT v.id, v.uuid, p.uuid AS policy, p.platform, p.title, p.lang, p.url, v.change, v.effective_on AS effectiveOn,
    v.registrar, v.registrar_ref AS registrarRef, v.licence, t.sha256, t.text
  FROM policy_versions v JOIN policies p ON p.id = v.policy_id JOIN policy_texts t ON t.id = v.text_id
  ORDER BY p.id, v.sort_key, v.id`;

function policiesOf(database: Connection, versions: ReadonlySet<string>): PolicyRecord[] {
  if (versions.size === 0) return [];
  const policies = new Map<string, Omit<PolicyRecord, 'versions'> & { versions: PolicyVersionRecord[] }>();
  for (const row of prepared(database, VERSIONS).iterate() as IterableIterator<VersionRow>) {
    if (!versions.has(uuidText(row.uuid))) continue;
    const policyId = uuidText(row.policy);
    const { platform, title, lang, url } = row;
    const policy = policies.get(policyId) ?? { policyId, platform, title, lang, url, versions: [] };
    policy.versions.push(versionOf(row));
    policies.set(policyId, policy);
  }
  return [...policies.values()].map((policy) => ({
    ...policy,
    versions: withSightings(database, policy.versions),
  }));
}

function versionOf(row: VersionRow): PolicyVersionRecord {
  const { change, effectiveOn, registrar, registrarRef, licence, text } = row;
  return {
    versionId: uuidText(row.uuid),
    change,
    effectiveOn,
    registrar,
    registrarRef,
    licence,
    sha256: row.sha256.toString('hex'),
    text,
    sightings: [],
  };
}

interface SightingRow {
  readonly owner: number;
  readonly version: Buffer;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly continuous: 0 | 1;
  readonly source: Buffer | null;
}

const SIGHTINGS = `SELECT v.id AS owner, v.uuid AS version, s.first_seen AS firstSeen, s.last_seen AS lastSeen, s.continuous,
    so.uuid AS source FROM sightings s JOIN policy_versions v ON v.id = s.version_id LEFT JOIN sources so ON so.id = s.source_id
  WHERE s.set_aside_reason IS NULL ORDER BY s.first_key, s.id`;

function withSightings(database: Connection, versions: readonly PolicyVersionRecord[]): PolicyVersionRecord[] {
  const rows = prepared(database, SIGHTINGS).all() as SightingRow[];
  const byVersion = grouped(rows, (row) => row);
  const found = new Map([...byVersion.values()].map((list) => [uuidText(list[0]?.version ?? Buffer.alloc(16)), list]));
  return versions.map((version) => ({
    ...version,
    sightings: (found.get(version.versionId) ?? []).map(({ firstSeen, lastSeen, continuous, source }) => ({
      firstSeen,
      lastSeen,
      continuous: continuous === 1,
      sourceId: source === null ? null : uuidText(source),
    })),
  }));
}
