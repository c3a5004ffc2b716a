import { isolate, speechOf, type Speech } from '../../../../core/dossier/language/speech.ts';
import type { DossierModel, ModelAccount, SourceReference } from '../../../../core/dossier/model.ts';
import type { ModelClause, ModelPolicy, ModelPolicyVersion } from '../../../../core/dossier/rules-model.ts';
import type { Volume } from '../volumes.ts';

/** What every part of a volume is prepared with. */
export interface PrintContext {
  readonly model: DossierModel;
  readonly volume: Volume;
  readonly speech: Speech;
  readonly say: Speech['say'];
  /** Exhibits that stand in this volume: only these can be linked to. */
  readonly here: ReadonlySet<string>;
  readonly accounts: ReadonlyMap<number, ModelAccount>;
  readonly clauses: ReadonlyMap<number, ModelClause>;
  readonly policies: ReadonlyMap<number, ModelPolicy>;
  readonly versions: ReadonlyMap<number, ModelPolicyVersion>;
  /** A short text of somebody else's for a line of ours, so that its direction can't reach ours. */
  readonly aside: (text: string) => string;
}

export function printContext(model: DossierModel, volume: Volume): PrintContext {
  const speech = speechOf(model.lang);
  const rules = model.rules;
  return {
    model,
    volume,
    speech,
    say: speech.say,
    here: new Set(volume.exhibits.map(({ exhibit }) => exhibit)),
    accounts: byNumber(model.accounts),
    clauses: byNumber(rules?.clauses ?? []),
    policies: byNumber(rules?.policies ?? []),
    versions: byNumber(rules?.policies.flatMap(({ versions }) => versions) ?? []),
    aside: (text) => isolate(text, speech.dir),
  };
}

function byNumber<T extends { readonly number: number }>(items: readonly T[]): ReadonlyMap<number, T> {
  return new Map(items.map((item) => [item.number, item]));
}

/** A reference as it is printed; `anchor` is what it leads to, null where that stands in another volume. */
export interface Reference {
  readonly anchor: string | null;
  readonly words: string;
  /** The place in it, and what was noted. */
  readonly more: string;
}

export function sourceReference({ source, locator, note }: SourceReference, context: PrintContext): Reference {
  const { say, aside } = context;
  const where = locator === null ? '' : `${say('join.comma')}${aside(locator)}`;
  return {
    anchor: `source-${source}`,
    words: say('source.ref', { n: source }),
    more: `${where}${note === null ? '' : ` (${aside(note)})`}`,
  };
}

export function captureReference(number: number, { say }: PrintContext): Reference {
  return { anchor: `capture-${number}`, words: say('capture.ref', { n: number }), more: '' };
}

export function exhibitReference(exhibit: string, words: string, { here }: PrintContext): Reference {
  return { anchor: here.has(exhibit) ? `exhibit-${exhibit}` : null, words, more: '' };
}

export function referencesOf(
  of: { readonly sources: readonly SourceReference[]; readonly captures: readonly number[] },
  context: PrintContext,
): Reference[] {
  return [
    ...of.sources.map((one) => sourceReference(one, context)),
    ...of.captures.map((one) => captureReference(one, context)),
  ];
}
