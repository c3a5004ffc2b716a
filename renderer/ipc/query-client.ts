import { QueryClient, type QueryKey } from '@tanstack/react-query';
import type { OperationName } from '../../core/contract/index.ts';
import { onCaseChanged } from './engine.ts';
import { isTouched } from './topics.ts';

/**
 * Everything that comes from the case stands here and nowhere else. An answer is true until the engine says that something
 * changed: nothing is read again by a timer, by focus or by the network.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** [caseId, operation, input]: the case is in every key, so that two cases can never be mixed. */
export function caseKey(caseId: string, operation: OperationName, input: unknown): QueryKey {
  return [caseId, operation, input];
}

function operationOf(key: QueryKey): OperationName | null {
  return typeof key[1] === 'string' ? (key[1] as OperationName) : null;
}

/** The one listener: a change makes the answers that read its topics old, and those on the screen are read again. */
export function followChanges(): () => void {
  return onCaseChanged((change) => {
    void queryClient.invalidateQueries({
      predicate: (query) => {
        const operation = operationOf(query.queryKey);
        return operation !== null && isTouched(operation, change.topics);
      },
    });
  });
}
