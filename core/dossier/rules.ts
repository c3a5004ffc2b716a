import { describeDate, precisionOf } from '../domain/date-words.ts';
import type { DateContext } from './dates.ts';
import type { Exhibit } from './model.ts';
import { showsNotes, type Profile } from './profile.ts';
import { quote } from './quotations.ts';
import type { LinkedRecord, PolicyRecord, PolicyVersionRecord, RuleRecords } from './rule-records.ts';
import { appliesWords, changeWords, clauseKindWords, decisionWords, findingWords } from './rule-words.ts';
import type { ExhibitLink, ModelClause, ModelPolicy, ModelPolicyVersion, RulesModel } from './rules-model.ts';
import { compileQuotations } from './policy-quotations.ts';

/** What the rules are compiled with. */
export interface RuleContext extends DateContext {
  readonly profile: Profile;
}

interface Compiled {
  readonly statementId: string;
  readonly exhibit: Exhibit;
}

/**
 * Puts the links of each exhibit beside it, and makes the table of clauses and the annex of policies. A link that the reviewer rejected
 * isn't printed. `rules` is null where the dossier leans on no policy.
 */
export function compileRules(
  records: RuleRecords,
  items: readonly Compiled[],
  context: RuleContext,
): { readonly exhibits: Exhibit[]; readonly rules: RulesModel | null } {
  const tables = new Tables(records, context);
  const linked = grouped(records.links.filter(({ decision }) => decision !== 'rejected'));
  const exhibits = items.map(({ statementId, exhibit }) => {
    context.register.exhibit = exhibit.exhibit;
    const links = (linked.get(statementId) ?? []).map((link) => compileLink(link, exhibit, tables, context));
    return links.length === 0 ? exhibit : { ...exhibit, links };
  });
  context.register.exhibit = null;
  const labels = new Map(items.map(({ statementId, exhibit }) => [statementId, exhibit.exhibit]));
  const quotations = compileQuotations(records.quotations, labels, tables, context);
  const { clauses, policies } = tables.finished();
  const none = clauses.length + policies.length + quotations.length === 0;
  return { exhibits, rules: none ? null : { clauses, policies, quotations } };
}

function grouped(links: readonly LinkedRecord[]): ReadonlyMap<string, LinkedRecord[]> {
  const groups = new Map<string, LinkedRecord[]>();
  for (const link of links) groups.set(link.statementId, [...(groups.get(link.statementId) ?? []), link]);
  return groups;
}

function compileLink(link: LinkedRecord, exhibit: Exhibit, tables: Tables, context: RuleContext): ExhibitLink {
  const notes = showsNotes(context.profile);
  const { onDay } = link;
  return {
    linkId: link.linkId,
    clause: tables.clause(link, exhibit.exhibit),
    statementSpans: link.statementSpans.map(({ words, wording, shown, captureId, region }) => ({
      words: words === null ? null : quote(words.exact, exhibit.text.lang, null),
      at: words !== null && shown ? { start: words.start, end: words.end } : null,
      wording,
      // A region without its picture says nothing: where the profile leaves the capture out, the region goes too.
      ...pictured(captureId === null ? null : context.register.capture(captureId), region),
    })),
    clauseSpans: link.clauseSpans.map(({ start, end, exact }) => ({
      start: start - link.clause.start,
      end: end - link.clause.start,
      words: exact,
    })),
    rationale: notes ? link.rationale : null,
    strength: notes ? link.strength : null,
    counter: link.counter,
    elements: link.elements.map(({ element, finding, note }) => ({
      element,
      finding,
      findingWords: findingWords[finding ?? 'open'],
      note: notes ? note : null,
    })),
    exceptions: link.exceptions.map((exception) => ({
      ...exception,
      appliesWords: appliesWords[exception.applies ?? 'open'],
    })),
    day:
      onDay === null
        ? null
        : {
            certainty: onDay.certainty,
            inForce: link.isTextOfDay ? onDay.inForce : 'unknown',
            isTextOfDay: link.isTextOfDay,
            words: onDay.note,
          },
    decision: link.decision,
    decisionWords: decisionWords[link.decision ?? 'open'],
    author: notes ? link.author : null,
    reviewer: notes ? link.reviewer : null,
  };
}

type Pictured = Pick<ExhibitLink['statementSpans'][number], 'capture' | 'region'>;

function pictured(capture: number | null, region: Pictured['region']): Pictured {
  return { capture, region: capture === null ? null : region };
}

/** Numbers clauses, policies and versions in the order in which the dossier first leans on them. */
export class Tables {
  readonly #records: ReadonlyMap<string, PolicyRecord>;
  readonly #context: RuleContext;
  readonly #clauses = new Map<string, ModelClause>();
  readonly #policies = new Map<string, ModelPolicy>();
  readonly #versions = new Map<string, ModelPolicyVersion>();

  constructor(records: RuleRecords, context: RuleContext) {
    this.#records = new Map(records.policies.map((policy) => [policy.policyId, policy]));
    this.#context = context;
  }

  /** The clause's number in the table; the exhibit is listed with it. */
  clause({ clause, policyId, versionId }: LinkedRecord, exhibit: string): number {
    const key = `${clause.clauseId} ${versionId}`;
    const known = this.#clauses.get(key) ?? this.#addClause(key, clause, policyId, versionId);
    if (!known.exhibits.includes(exhibit)) known.exhibits.push(exhibit);
    return known.number;
  }

  #addClause(key: string, clause: LinkedRecord['clause'], policyId: string, versionId: string): ModelClause {
    const record = this.#records.get(policyId);
    const text = record?.versions.find((version) => version.versionId === versionId)?.text ?? '';
    const added: ModelClause = {
      number: this.#clauses.size + 1,
      clauseId: clause.clauseId,
      policy: this.policy(policyId) ?? 0,
      version: this.version(policyId, versionId) ?? 0,
      path: clause.path,
      label: clause.number,
      kind: clause.kind,
      kindWords: clauseKindWords[clause.kind],
      text: quote(text.slice(clause.start, clause.end), record?.lang ?? null, null),
      exhibits: [],
    };
    this.#clauses.set(key, added);
    return added;
  }

  /** A policy's number in the annex; null for one that the records don't hold. */
  policy(policyId: string): number | null {
    const known = this.#policies.get(policyId);
    if (known !== undefined) return known.number;
    const record = this.#records.get(policyId);
    if (record === undefined) return null;
    const { platform, title, lang, url } = record;
    const number = this.#policies.size + 1;
    this.#policies.set(policyId, { number, policyId, platform, title, lang, url, versions: [] });
    return number;
  }

  version(policyId: string, versionId: string): number | null {
    const known = this.#versions.get(versionId);
    if (known !== undefined) return known.number;
    this.policy(policyId);
    const policy = this.#policies.get(policyId);
    const record = this.#records.get(policyId)?.versions.find((version) => version.versionId === versionId);
    if (policy === undefined || record === undefined) return null;
    const added = modelVersion(record, this.#versions.size + 1, policy.lang, this.#context);
    this.#versions.set(versionId, added);
    policy.versions.push(added);
    return added.number;
  }

  finished(): Pick<RulesModel, 'clauses' | 'policies'> {
    return { clauses: [...this.#clauses.values()], policies: [...this.#policies.values()] };
  }
}

function modelVersion(
  record: PolicyVersionRecord,
  number: number,
  lang: string,
  { register }: RuleContext,
): ModelPolicyVersion {
  const { versionId, change, effectiveOn, registrar, registrarRef, licence, sha256, text, sightings } = record;
  return {
    number,
    versionId,
    change,
    changeWords: changeWords[change],
    sightings: sightings.map((sighting) => ({
      words: sightingWords(sighting),
      source: sighting.sourceId === null ? null : register.source(sighting.sourceId),
    })),
    effective: effectiveOn === null ? null : dateWords(effectiveOn),
    registrar,
    registrarRef,
    licence,
    sha256,
    text: quote(text, lang, null),
  };
}

/** "seen once on 31 March 2020"; what lies between two sightings is not claimed. */
export function sightingWords({
  firstSeen,
  lastSeen,
  continuous,
}: Pick<PolicyVersionRecord['sightings'][number], 'firstSeen' | 'lastSeen' | 'continuous'>): string {
  const watch = continuous ? ', watched until another text was seen' : '';
  if (firstSeen === lastSeen) return `seen ${continuous ? 'first' : 'once'} ${onDate(firstSeen)}${watch}`;
  const between = continuous ? ', watched in between' : '; what stood in between is not known';
  return `seen first ${onDate(firstSeen)} and last ${onDate(lastSeen)}${between}`;
}

function onDate(edtf: string): string {
  const precision = precisionOf(edtf);
  const preposition = ['day', 'hour', 'minute', 'second'].includes(precision)
    ? 'on '
    : ['month', 'season', 'year', 'decade', 'century'].includes(precision)
      ? 'in '
      : '';
  return preposition + dateWords(edtf);
}

/** A date of a policy in the dossier's words. */
export function dateWords(edtf: string): string {
  return describeDate(edtf, null, { style: 'long' }).words;
}
