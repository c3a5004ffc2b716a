import { OnRecordError, type Contract, type OutputOf } from '../../core/contract/index.ts';
import { isUuid } from '../../core/domain/ids.ts';
import { valueOf, type CaseClient } from './open-case.ts';

type Policy = OutputOf<Contract['policies.list']>['items'][number];

/** A policy by its id or its title, whatever the case of its letters. @throws OnRecordError `object.not-found`, `object.ambiguous` */
export async function policyNamed(client: CaseClient, wanted: string): Promise<Policy> {
  const { items } = valueOf(await client.call('policies.list', {}));
  const title = wanted.toLowerCase();
  const found = items.filter((policy) => policy.policyId === wanted || policy.title.toLowerCase() === title);
  const exact = found.filter((policy) => policy.title === wanted);
  return only(exact.length === 1 ? exact : found, 'policy', wanted, (policy) => policy.policyId);
}

/**
 * A clause by its id, or where a version is at hand by its number, its label or the words at its beginning.
 * @throws OnRecordError `object.not-found`, `object.ambiguous`
 */
export async function clauseNamed(client: CaseClient, wanted: string): Promise<string> {
  if (isUuid(wanted)) return valueOf(await client.call('clauses.get', { clauseId: wanted })).clauseId;
  const { items } = valueOf(await client.call('policies.list', {}));
  const found: string[] = [];
  for (const { policyId } of items) {
    const { versions } = valueOf(await client.call('policies.get', { policyId }));
    for (const { versionId } of versions.filter(({ setAsideReason }) => setAsideReason === null)) {
      const read = valueOf(await client.call('policies.read', { versionId }));
      for (const { clauseId, number, label } of read.items)
        if (number === wanted || label === wanted) found.push(clauseId);
    }
  }
  return only([...new Set(found)], 'clause', wanted, (clauseId) => clauseId);
}

function only<T>(found: readonly T[], what: string, wanted: string, idOf: (item: T) => string): T {
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  if (first === undefined) {
    throw new OnRecordError('object.not-found', `There is no such ${what} in this case.`, {
      detail: wanted,
      safe: 'Nothing was changed.',
    });
  }
  throw new OnRecordError('object.ambiguous', `Several fit “${wanted}”.`, {
    detail: `Give an id: ${found.map(idOf).join(', ')}`,
    safe: 'Nothing was changed.',
  });
}
