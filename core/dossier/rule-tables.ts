import { describeDate, precisionOf } from '../domain/date-words.ts';
import type { DateContext } from './dates.ts';
import type { Profile } from './profile.ts';
import { quote } from './quotations.ts';
import type { LinkedRecord, PolicyRecord, PolicyVersionRecord, RuleRecords } from './rule-records.ts';
import { changeWords, clauseKindWords } from './rule-words.ts';
import type { ModelClause, ModelPolicy, ModelPolicyVersion, RulesModel } from './rules-model.ts';

/** What the rules are compiled with. */
export interface RuleContext extends DateContext {
  readonly profile: Profile;
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
function sightingWords({
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
