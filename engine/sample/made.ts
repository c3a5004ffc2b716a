import type { Ask } from '../ask.ts';
import type { AccountKey, SourceKey, StatementKey } from './data/shape.ts';
import { sources as sampleSources } from './data/sources.ts';

/** The case being made: how to ask for the next step, and the ids of what is in it already. */
export class Made {
  readonly ask: Ask;
  readonly sources = new Map<SourceKey, string>();
  readonly transcripts = new Map<SourceKey, string>();
  readonly accounts = new Map<AccountKey, string>();
  readonly statements = new Map<StatementKey, string>();
  readonly clauses = new Map<string, string>();
  subjectId = '';
  policyId = '';
  versionId = '';

  constructor(ask: Ask) {
    this.ask = ask;
  }

  source(key: SourceKey): string {
    return known(this.sources, key);
  }

  /** A report, and the transcript made of it: together they attest what it says. */
  attestation(keys: readonly SourceKey[], notes: Partial<Record<SourceKey, string | null>> = {}) {
    return {
      sources: keys.map((key) => ({ source: this.source(key), note: notes[key] ?? null })),
      captureIds: keys.map((key) => known(this.transcripts, key)),
    };
  }

  /** Who says so, by name. */
  publishers(keys: readonly SourceKey[]): string {
    return keys.map((key) => sampleSources[key].publisher).join(', ');
  }
}

export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the sample's data name ${String(key)}, which is not there`);
  return value;
}
