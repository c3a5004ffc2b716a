import type { OperationName, Topic } from '../../core/contract/index.ts';

/** What a query reads, by its name or the first part of it: a change to any of these topics makes its answer old. */
const readsByFeature: Readonly<Record<string, readonly Topic[]>> = {
  cases: ['case', 'custody'],
  actors: ['actors'],
  subjects: ['subjects'],
  accounts: ['accounts', 'subjects', 'statements'],
  sources: ['sources'],
  statements: ['statements', 'tags', 'accounts', 'captures', 'sources', 'subjects'],
  // Beside the statements the chronology shows what happened elsewhere
  'statements.events': ['statements', 'accounts', 'sources', 'subjects', 'requests', 'policies'],
  tags: ['tags', 'statements'],
  filters: ['tags'],
  renderings: ['statements'],
  captures: ['captures', 'statements', 'imports'],
  requests: ['requests', 'accounts', 'sources'],
  searches: ['searches'],
  imports: ['imports'],
  policies: ['policies', 'links', 'sources'],
  clauses: ['policies', 'links', 'statements'],
  quotations: ['policies', 'sources'],
  links: ['links', 'policies', 'statements', 'captures'],
  dossiers: ['dossiers', 'statements', 'accounts', 'sources', 'captures', 'policies', 'links', 'requests', 'case'],
  custody: ['custody'],
  finder: ['accounts', 'subjects', 'captures', 'requests'],
  // What they are about is named
  drafts: ['statements', 'accounts', 'captures', 'requests'],
  // Where its tour leads: what was set aside is left out
  sample: ['statements', 'links', 'policies', 'requests'],
  history: ['history'],
};

/** Whether the answer of a query may be old after a change to `topics`. */
export function isTouched(operation: OperationName, topics: readonly Topic[]): boolean {
  const feature = operation.slice(0, operation.indexOf('.'));
  const reads = readsByFeature[operation] ?? readsByFeature[feature] ?? [];
  return reads.some((topic) => topics.includes(topic));
}
