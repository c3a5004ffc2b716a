import type { Span } from '../text/spans.ts';
import { annexPassages } from './annex-passages.ts';
import { onDate, type DateContext } from './dates.ts';
import type { Speech } from './language/speech.ts';
import type { Profile } from './profile.ts';
import { quote } from './quotations.ts';
import type { LinkedRecord, PolicyRecord, PolicyVersionRecord, RuleRecords } from './rule-records.ts';
import type { ModelClause, ModelPolicy, ModelPolicyVersion, RulesModel } from './rules-model.ts';

/** What the rules are compiled with. */
export interface RuleContext extends DateContext {
  readonly profile: Profile;
  /** Numbers of the requests that are printed. */
  readonly requestNumbers: ReadonlyMap<string, number>;
}

/** Numbers clauses, policies and versions in the order in which the dossier first leans on them. */
export class Tables {
  readonly #records: ReadonlyMap<string, PolicyRecord>;
  readonly #context: RuleContext;
  readonly #clauses = new Map<string, ModelClause>();
  readonly #policies = new Map<string, ModelPolicy>();
  readonly #versions = new Map<string, ModelPolicyVersion>();
  /** By version: the parts of its text that links and quotations lean on. */
  readonly #leant = new Map<string, Span[]>();

  constructor(records: RuleRecords, context: RuleContext) {
    this.#records = new Map(records.policies.map((policy) => [policy.policyId, policy]));
    this.#context = context;
  }

  /** The clause's number in the table; the exhibit is listed with it. */
  clause({ clause, policyId, versionId }: LinkedRecord, exhibit: string): number {
    const key = `${clause.clauseId} ${versionId}`;
    const known = this.#clauses.get(key) ?? this.#addClause(key, clause, policyId, versionId);
    this.lean(versionId, clause);
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
      kindWords: this.#context.speech.say(`clause.${clause.kind}`),
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

  /** The language of a policy's text; null: not known. */
  languageOf(policyId: string): string | null {
    return this.#records.get(policyId)?.lang ?? null;
  }

  /** The annex prints this part of a version's text. */
  lean(versionId: string, { start, end }: Span): void {
    const spans = this.#leant.get(versionId);
    if (spans === undefined) this.#leant.set(versionId, [{ start, end }]);
    else spans.push({ start, end });
  }

  /** The same of words that stand somewhere in it. */
  leanOnWords(versionId: string, words: string): void {
    const start = this.#versions.get(versionId)?.text.text.indexOf(words) ?? -1;
    if (start >= 0 && words !== '') this.lean(versionId, { start, end: start + words.length });
  }

  finished(): Pick<RulesModel, 'clauses' | 'policies'> {
    for (const version of this.#versions.values()) {
      version.printed = annexPassages(version.text.text, this.#leant.get(version.versionId) ?? []);
    }
    return { clauses: [...this.#clauses.values()], policies: [...this.#policies.values()] };
  }
}

function modelVersion(
  record: PolicyVersionRecord,
  number: number,
  lang: string,
  { register, speech }: RuleContext,
): ModelPolicyVersion {
  const { versionId, change, effectiveOn, registrar, registrarRef, licence, sha256, text, sightings } = record;
  return {
    number,
    versionId,
    change,
    changeWords: speech.say(`change.${change}`),
    sightings: sightings.map((sighting) => ({
      words: sightingWords(sighting, speech),
      source: sighting.sourceId === null ? null : register.source(sighting.sourceId),
    })),
    effective: effectiveOn === null ? null : speech.date(effectiveOn, null).words,
    registrar,
    registrarRef,
    licence,
    sha256,
    text: quote(text, lang, null),
    printed: [],
  };
}

type Sighting = Pick<PolicyVersionRecord['sightings'][number], 'firstSeen' | 'lastSeen' | 'continuous'>;

/** "seen once on 31 March 2020"; what lies between two sightings is not claimed. */
function sightingWords({ firstSeen, lastSeen, continuous }: Sighting, speech: Speech): string {
  const first = onDate(firstSeen, null, speech);
  if (firstSeen === lastSeen) return speech.say(continuous ? 'sighting.watched' : 'sighting.once', { when: first });
  const last = onDate(lastSeen, null, speech);
  return speech.say(continuous ? 'sighting.span-watched' : 'sighting.span', { first, last });
}
