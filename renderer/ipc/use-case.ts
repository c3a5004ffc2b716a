import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Contract, InputOf, OutputOf, Problem } from '../../core/contract/index.ts';
import type { Query } from '../../core/contract/define.ts';
import type { z } from 'zod';
import { callEngine } from './engine.ts';
import { caseKey } from './query-client.ts';

/** The case that is open, as the engine named it when it was opened. */
export type OpenCase = OutputOf<Contract['cases.open']>;

const CaseContext = createContext<OpenCase | null>(null);
export const CaseProvider = CaseContext.Provider;

export function useCaseFile(): OpenCase {
  const caseFile = useContext(CaseContext);
  if (!caseFile) throw new Error('This screen needs an open case.');
  return caseFile;
}

export type QueryName = {
  [N in keyof Contract]: Contract[N] extends Query<z.ZodType, z.ZodType> ? N : never;
}[keyof Contract];

/** A Problem as something that can be thrown to TanStack Query and caught by `error`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

export interface AskOptions {
  readonly enabled?: boolean;
  /** Shows the earlier answer until the new one is there: a list doesn't blink while its filter changes. */
  readonly keep?: boolean;
}

async function ask<N extends QueryName>(
  name: N,
  input: InputOf<Contract[N]>,
  signal: AbortSignal,
): Promise<OutputOf<Contract[N]>> {
  const result = await callEngine(name, input, { signal });
  if (!result.ok) throw new ProblemError(result.error);
  return result.value;
}

/** A question to the case; read again when a change touches it. */
export function useAsk<N extends QueryName>(
  name: N,
  input: InputOf<Contract[N]>,
  options: AskOptions = {},
): UseQueryResult<OutputOf<Contract[N]>, ProblemError> {
  const { caseId } = useCaseFile();
  return useQuery<OutputOf<Contract[N]>, ProblemError>({
    queryKey: caseKey(caseId, name, input),
    queryFn: ({ signal }) => ask(name, input, signal),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/** The queries that answer a page and where the next one starts. */
type PagedName = {
  [N in QueryName]: OutputOf<Contract[N]> extends { readonly next: string | null } ? N : never;
}[QueryName];

/** A long list, page by page; `input` is everything but the cursor. */
export function useAskPages<N extends PagedName>(
  name: N,
  input: Omit<InputOf<Contract[N]>, 'after'>,
): UseInfiniteQueryResult<InfiniteData<OutputOf<Contract[N]>>, ProblemError> {
  const { caseId } = useCaseFile();
  return useInfiniteQuery<
    OutputOf<Contract[N]>,
    ProblemError,
    InfiniteData<OutputOf<Contract[N]>>,
    readonly unknown[],
    string | null
  >({
    queryKey: caseKey(caseId, name, input),
    queryFn: ({ pageParam, signal }) => ask(name, { ...input, after: pageParam } as InputOf<Contract[N]>, signal),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
