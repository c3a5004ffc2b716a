import { CircleDot, CircleHelp, CircleMinus, Contrast, LockKeyhole, X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { AccountStatus } from '../../core/domain/vocabulary.ts';
import { useText } from '../i18n/use-text.ts';
import { classNames } from './class-names.ts';
import s from './status-mark.module.css';

const icons = {
  active: CircleDot,
  suspended: CircleMinus,
  withheld: Contrast,
  deleted: X,
  protected: LockKeyhole,
  unknown: CircleHelp,
} as const;

/** An account's status: always shown with its date and source by whoever places it. */
export function StatusMark({
  status,
  country,
}: {
  readonly status: AccountStatus;
  readonly country?: string | null;
}): ReactElement {
  const t = useText();
  const Icon = icons[status];
  return (
    <span className={classNames(s['status'], s[status])}>
      <Icon aria-hidden="true" />
      {t(`accountStatus.${status}`)}
      {country !== null && country !== undefined && ` (${country})`}
    </span>
  );
}
