import type { OperationName, Topic } from '../../core/contract/index.ts';

/** What a query reads, by the first part of its name: a change to any of these topics makes its answer old. */
const readsByFeature: Readonly<Record<string, readonly Topic[]>> = {
  cases: ['case', 'custody'],
  actors: ['actors'],
  subjects: ['subjects'],
  accounts: ['accounts', 'subjects', 'statements'],
  sources: ['sources'],
  statements: ['statements', 'tags', 'accounts', 'captures', 'sources', 'subjects'],
  tags: ['tags', 'statements'],
  filters: ['tags'],
  renderings: ['statements'],
  captures: ['captures', 'statements', 'imports'],
  requests: ['requests', 'accounts', 'sources'],
  searches: ['searches'],
  imports: ['imports'],
  policies: ['policies', 'links', 'sources'],
  clauses: ['policies', 'links'],
  quotations: ['policies', 'sources'],
  links: ['links', 'policies', 'statements', 'captures'],
  dossiers: ['dossiers', 'statements', 'accounts', 'sources', 'captures', 'policies', 'links', 'requests', 'case'],
  custody: ['custody'],
  finder: ['accounts', 'subjects', 'captures'],
  // What they are about is named
  drafts: ['statements', 'accounts', 'captures'],
  history: ['history'],
};

/** Whether the answer of a query may be old after a change to `topics`. */
export function isTouched(operation: OperationName, topics: readonly Topic[]): boolean {
  const feature = operation.slice(0, operation.indexOf('.'));
  const reads = readsByFeature[feature] ?? [];
  return reads.some((topic) => topics.includes(topic));
}
