import { useState } from 'react';
import type { Problem } from '../../../core/contract/index.ts';
import type { Clause, LinkInHand, PolicyText } from './link-model.ts';
import { usePolicyText, type PolicyShelf } from './use-policy-text.ts';

export const clauseTabs = ['clause', 'text', 'versions'] as const;
export type ClauseTab = (typeof clauseTabs)[number];

/** What is read on the right: which text, which clause of it, and how. */
export interface ClauseView {
  readonly shelf: PolicyShelf;
  readonly version: PolicyText | null;
  readonly clause: Clause | null;
  /** The clause that is read is the link's own, so that words can be marked in it. */
  readonly ofLink: boolean;
  readonly tab: ClauseTab;
  readonly setTab: (tab: ClauseTab) => void;
  /** The list of clauses stands instead of the clause. */
  readonly choosing: boolean;
  readonly choose: () => void;
  /** Back from the list to the clause that was read. */
  readonly stopChoosing: () => void;
  /** The clause was just chosen: its words take the keyboard. */
  readonly arrived: boolean;
  readonly chooseClause: (clauseId: string) => void;
  readonly chooseVersion: (versionId: string) => void;
  readonly choosePolicy: (policyId: string) => void;
  readonly problem: Problem | null;
}

interface Looking {
  /** Of which link: another one is looked at from its own beginning. */
  readonly of: string;
  readonly tab: ClauseTab;
  readonly versionId: string | null;
  readonly clauseId: string | null;
  readonly choosing: boolean;
  readonly arrived: boolean;
}

export interface ViewInput {
  readonly link: LinkInHand;
  readonly shelf: PolicyShelf;
  /** A new link takes the clause that is chosen. */
  readonly onTake: (versionId: string, clauseId: string) => void;
}

const start = (of: string): Looking => ({
  of,
  tab: 'clause',
  versionId: null,
  clauseId: null,
  choosing: false,
  arrived: false,
});

export function useClauseView({ link, shelf, onTake }: ViewInput): ClauseView {
  const of = `${link.saved?.linkId ?? 'new'} ${shelf.policy?.policyId ?? ''}`;
  const [held, setHeld] = useState<Looking>(start(of));
  const looking = held.of === of ? held : start(of);
  const look = (part: Partial<Looking>): void => setHeld({ ...looking, ...part });
  const ownVersion = shelf.policy?.versions.some(({ versionId }) => versionId === link.versionId)
    ? link.versionId
    : null;
  const versionId = looking.versionId ?? ownVersion ?? shelf.versionOfDay;
  const { version, problem } = usePolicyText(versionId);
  const clauseId =
    looking.clauseId ?? (looking.versionId === null || looking.versionId === ownVersion ? link.clauseId : null);
  const clause = version?.items.find((one) => one.clauseId === clauseId) ?? null;
  return {
    shelf,
    version,
    clause,
    ofLink: clause !== null && clause.clauseId === link.clauseId,
    tab: looking.tab,
    setTab: (tab) => look({ tab }),
    choosing: looking.choosing,
    choose: () => look({ tab: 'clause', choosing: true }),
    stopChoosing: () => look({ choosing: false, arrived: true }),
    arrived: looking.arrived,
    chooseClause: (chosen) => {
      look({ tab: 'clause', clauseId: chosen, choosing: false, arrived: true });
      if (link.saved === null && versionId !== null) onTake(versionId, chosen);
    },
    chooseVersion: (chosen) => look({ tab: 'clause', versionId: chosen, clauseId: null, choosing: false }),
    choosePolicy: shelf.choosePolicy,
    problem: shelf.problem ?? problem,
  };
}
