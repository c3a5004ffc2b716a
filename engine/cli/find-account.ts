import { OnRecordError } from '../../core/contract/index.ts';
import { isUuid } from '../../core/domain/ids.ts';
import { valueOf, type CaseClient } from './open-case.ts';

/**
 * The accounts that an id or a handle can mean: the handle is any that the account ever had, with or without @, whatever the case of
 * its letters. None for an unknown handle.
 */
export async function accountsFor(client: CaseClient, wanted: string, platform: string | null): Promise<string[]> {
  if (isUuid(wanted)) return [valueOf(await client.call('accounts.get', { accountId: wanted })).accountId];
  const handle = bare(wanted);
  const { items } = valueOf(await client.call('accounts.list', { find: handle.slice(0, 200) }));
  const fitting: string[] = [];
  for (const { accountId, platform: of } of items) {
    if (platform !== null && of.toLowerCase() !== platform.toLowerCase()) continue;
    const { handles } = valueOf(await client.call('accounts.get', { accountId }));
    if (handles.some((period) => period.handle !== null && bare(period.handle) === handle)) fitting.push(accountId);
  }
  return fitting;
}

function bare(handle: string): string {
  return handle.replace(/^@/, '').toLowerCase();
}

/** @throws OnRecordError `object.not-found`, or `object.ambiguous` with the ids */
export async function accountId(client: CaseClient, wanted: string): Promise<string> {
  const found = await accountsFor(client, wanted, null);
  return onlyOne(found, wanted) ?? notFound(wanted);
}

/** @throws OnRecordError `object.ambiguous` */
export function onlyOne(found: readonly string[], wanted: string): string | null {
  const [first, second] = found;
  if (second === undefined) return first ?? null;
  throw new OnRecordError('object.ambiguous', `Several accounts have the handle “${wanted}”.`, {
    detail: `Give an id: ${found.join(', ')}`,
    safe: 'Nothing was changed.',
  });
}

function notFound(wanted: string): never {
  throw new OnRecordError('object.not-found', `There is no account “${wanted}” in this case.`, {
    detail: 'Add it with: onrecord account add',
    safe: 'Nothing was changed.',
  });
}
