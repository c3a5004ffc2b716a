import { create } from 'zustand';
import type { Contract, OutputOf, Problem } from '../../../core/contract/index.ts';
import { onDeskReset } from '../../app/desk.ts';
import { useAsk } from '../../ipc/use-case.ts';
import type { LinkDetail, PolicyText, Statement } from './link-model.ts';

export type PolicyItem = OutputOf<Contract['policies.list']>['items'][number];
export type PolicyDetail = OutputOf<Contract['policies.get']>;
export type DayAnswer = OutputOf<Contract['policies.onDay']>;

/** The policy that was read last: the next statement is held against the same one. */
const useLastPolicy = create<{ readonly policyId: string | null }>(() => ({ policyId: null }));
onDeskReset(() => useLastPolicy.setState({ policyId: null }));

export interface PolicyShelf {
  readonly policies: readonly PolicyItem[] | null;
  readonly policy: PolicyDetail | null;
  readonly choosePolicy: (policyId: string) => void;
  /** The text on record on the statement's date; null: it has none, or it isn't known yet. */
  readonly onDay: DayAnswer | null;
  /** The version of that day; before the first the first, without a date the last. */
  readonly versionOfDay: string | null;
  readonly problem: Problem | null;
}

/** The policies of the case, and which text of the one in hand stood on the statement's date. */
export function usePolicyShelf(statement: Statement, saved: LinkDetail | null): PolicyShelf {
  const last = useLastPolicy((state) => state.policyId);
  const list = useAsk('policies.list', {});
  const policies = list.data?.items ?? null;
  const policyId = saved?.policy.policyId ?? firstPolicy(policies ?? [], last, statement);
  const policy = useAsk('policies.get', { policyId: policyId ?? '' }, { enabled: policyId !== null });
  const day = useAsk(
    'policies.onDay',
    { policyId: policyId ?? '', on: statement.date ?? '', zone: statement.zone },
    { enabled: policyId !== null && statement.date !== null },
  );
  const dated = statement.date !== null;
  const onDay = dated ? (day.data ?? null) : null;
  const standing = policy.data?.versions.filter(({ setAsideReason }) => setAsideReason === null) ?? [];
  const waits = dated && day.data === undefined && day.error === null;
  const versionOfDay = waits
    ? null
    : (onDay?.version ?? (onDay?.certainty === 'before-first' ? standing[0] : standing.at(-1))?.versionId ?? null);
  return {
    policies,
    policy: policyId === null ? null : (policy.data ?? null),
    choosePolicy: (chosen) => useLastPolicy.setState({ policyId: chosen }),
    onDay,
    versionOfDay: policy.data ? versionOfDay : null,
    problem: (list.error ?? policy.error ?? day.error)?.problem ?? null,
  };
}

/** The one read last, else the one of the account's platform, else the first. */
function firstPolicy(policies: readonly PolicyItem[], last: string | null, { account }: Statement): string | null {
  const platform = account?.platform.toLowerCase();
  const found =
    policies.find(({ policyId }) => policyId === last) ??
    policies.find((policy) => policy.platform.toLowerCase() === platform) ??
    policies[0];
  return found?.policyId ?? null;
}

export interface ReadText {
  readonly version: PolicyText | null;
  readonly problem: Problem | null;
}

/** One version whole. Its text may be long: it is read once and kept. */
export function usePolicyText(versionId: string | null): ReadText {
  const read = useAsk('policies.read', { versionId: versionId ?? '' }, { enabled: versionId !== null });
  return { version: versionId === null ? null : (read.data ?? null), problem: read.error?.problem ?? null };
}
