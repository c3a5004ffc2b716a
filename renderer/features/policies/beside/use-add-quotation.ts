import type { Contract, InputOf, Problem } from '../../../../core/contract/index.ts';
import { useCommand } from '../../../ipc/use-command.ts';

type Quotation = InputOf<Contract['quotations.add']>;
export type Quoter = Pick<Quotation, 'sourceId' | 'statementId' | 'requestId'>;

export interface AddQuotation {
  /** @param by who quotes it; a title makes a new source. @returns false where it failed: `problem` says why */
  readonly add: (
    by: Quoter | { readonly title: string },
    quotation: Pick<Quotation, 'text' | 'lang' | 'policyId' | 'claimedOn'>,
  ) => Promise<boolean>;
  readonly problem: Problem | null;
}

/** Puts a quotation on record; a source that it names anew is made first. */
export function useAddQuotation(): AddQuotation {
  const quote = useCommand('quotations.add');
  const source = useCommand('sources.add');
  const quoterOf = async (by: Quoter | { readonly title: string }): Promise<Quoter | null> => {
    if (!('title' in by)) return by;
    const made = await source.run({ kind: 'other', title: by.title });
    return made && { sourceId: made.sourceId };
  };
  return {
    add: async (by, quotation) => {
      const quoter = await quoterOf(by);
      return quoter !== null && (await quote.run({ ...quotation, ...quoter })) !== null;
    },
    problem: quote.problem ?? source.problem,
  };
}
