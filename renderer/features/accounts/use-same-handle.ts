import { useAsk } from '../../ipc/use-case.ts';

const bare = (handle: string): string => handle.trim().replace(/^@/, '').toLowerCase();

/** Accounts of this platform that are called so now: perhaps the new one is one of them. */
export function useSameHandle(platform: string, handle: string): readonly { readonly accountId: string }[] {
  const wanted = bare(handle);
  const of = platform.trim().toLowerCase();
  const { data } = useAsk('accounts.list', { find: wanted.slice(0, 200) }, { enabled: wanted !== '' && of !== '' });
  return (data?.items ?? []).filter(
    (account) => account.platform.toLowerCase() === of && account.handle !== null && bare(account.handle) === wanted,
  );
}
