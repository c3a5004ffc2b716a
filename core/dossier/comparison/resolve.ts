import type { DossierModel } from '../model.ts';

/** Plain data, as JSON holds it. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

/** What a number in a model stands for: the item itself, which another edition may count otherwise. */
export interface Reference {
  readonly id: string;
  /** As a person reads it. */
  readonly words: string;
}

type List = ReadonlyMap<number, Reference>;

/** The lists of one model, by the names of the fields that point into them. */
export type References = Readonly<Record<string, List>>;

export function referencesOf(model: DossierModel): References {
  const { rules } = model;
  const sources = listOf(model.sources, ({ sourceId, title, publisher, url, kindWords }) => ({
    id: sourceId,
    words: [title ?? url ?? kindWords, publisher].filter((part) => part !== null).join(', '),
  }));
  const captures = listOf(model.captures, ({ captureId, fileName, sha256 }) => ({
    id: captureId,
    words: `${fileName ?? 'capture'}, SHA-256 ${sha256}`,
  }));
  const accounts = listOf(model.accounts, ({ accountId, label }) => ({ id: accountId, words: label }));
  const clauses = listOf(rules?.clauses ?? [], ({ clauseId, path, text }) => ({
    id: clauseId,
    words: [path, text.text].filter((part) => part !== '').join(': '),
  }));
  const policies = listOf(rules?.policies ?? [], ({ policyId, title }) => ({ id: policyId, words: title }));
  const versions = listOf(
    (rules?.policies ?? []).flatMap((policy) =>
      policy.versions.map((version) => ({ ...version, title: policy.title })),
    ),
    ({ versionId, title, sha256 }) => ({ id: versionId, words: `${title}, SHA-256 ${sha256}` }),
  );
  return {
    source: sources,
    capture: captures,
    captures,
    account: accounts,
    accounts,
    clause: clauses,
    policy: policies,
    version: versions,
  };
}

function listOf<T extends { readonly number: number }>(items: readonly T[], of: (item: T) => Reference): List {
  return new Map(items.map((item) => [item.number, of(item)]));
}

/**
 * The same data with every number of a list replaced by what it stands for, so that two editions that count differently can be compared.
 * `as` id: for comparing; words: for reading.
 */
export function resolved(value: Plain, lists: References, as: keyof Reference, name = ''): Plain {
  if (typeof value === 'number') return Object.hasOwn(lists, name) ? (lists[name]?.get(value)?.[as] ?? value) : value;
  if (isList(value)) return value.map((item) => resolved(item, lists, as, name));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolved(part, lists, as, key)]));
}

/** `Array.isArray` doesn't see through `readonly`. */
export function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
