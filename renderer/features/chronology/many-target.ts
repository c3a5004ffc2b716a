import type { Contract, InputOf } from '../../../core/contract/index.ts';
import { engineFilter, useChronologyFilter } from './filter.ts';
import { useMany } from './selection.ts';

export type Target = Omit<InputOf<Contract['tags.putOn']>, 'tagId'>;

/** What an act on those chosen is done to. */
export function manyTarget(): Target {
  const { ids, all, except } = useMany.getState();
  if (!all) return { statementIds: [...ids] };
  return { matching: engineFilter(useChronologyFilter.getState()), except: [...except] };
}

/** Those chosen, else the one in hand; null: there is neither. */
export function targetInHand(statementId: string | null): Target | null {
  const { ids, all } = useMany.getState();
  if (all || ids.size > 0) return manyTarget();
  return statementId === null ? null : { statementIds: [statementId] };
}
