import type { ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useText } from '../../i18n/use-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { Clip } from '../../ui/clip.tsx';
import { RowList } from '../../ui/row-list.tsx';
import roles from '../../ui/type.module.css';
import { platformName } from '../chronology/names.ts';
import s from './policies.module.css';

type Policy = OutputOf<Contract['policies.list']>['items'][number];

interface PolicyListProps {
  readonly policies: readonly Policy[];
  readonly chosen: string | null;
  readonly letters: boolean;
  readonly onChoose: (policyId: string) => void;
  readonly onOpen: (policyId: string) => void;
}

/** Policies as rows: whose it is, its texts, from when to when they were seen. */
export function PolicyList(props: PolicyListProps): ReactElement {
  const t = useText();
  return (
    <RowList
      label={t('policies.list')}
      items={props.policies}
      keyOf={(policy) => policy.policyId}
      chosen={props.chosen}
      letters={props.letters}
      onChoose={props.onChoose}
      onOpen={props.onOpen}
      row={s['row']}
    >
      {(policy) => (
        <>
          <span className={s['stack']}>
            <Clip className={roles['strong']}>{policy.title}</Clip>
            <Clip className={roles['meta']}>
              <bdi>{platformName(policy.platform, t)}</bdi>
              {' · '}
              <bdi>{policy.lang}</bdi>
            </Clip>
          </span>
          <span className={s['stack']}>
            <span>{t('policies.versions', { count: policy.versions })}</span>
            <Seen policy={policy} />
          </span>
          <span className={classNames(roles['meta'], s['counts'])}>
            {t('policies.clauses', { count: policy.clauses })}
            <br />
            {t('policies.links', { count: policy.links })}
          </span>
        </>
      )}
    </RowList>
  );
}

function Seen({ policy }: { readonly policy: Policy }): ReactElement {
  const t = useText();
  const say = useDates();
  const { firstSeen, lastSeen } = policy;
  const words = (edtf: string): string => say(edtf, null, 'short').words;
  if (firstSeen === null) return <span className={roles['meta']}>{t('policies.seen.never')}</span>;
  return (
    <span className={classNames(roles['meta'], roles['clip'])}>
      {lastSeen === null || lastSeen === firstSeen
        ? t('policies.seen.once', { on: words(firstSeen) })
        : t('policies.seen.fromTo', { from: words(firstSeen), to: words(lastSeen) })}
    </span>
  );
}
