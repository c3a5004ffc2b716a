import { useEffect, useState, type ReactElement } from 'react';
import { useText } from '../i18n/use-text.ts';
import { classNames } from './class-names.ts';
import roles from './type.module.css';
import s from './skeleton-rows.module.css';

/** Still rows of the true height, shown only if reading takes longer than 150 ms: what is quick should not flicker. */
export function SkeletonRows({
  count,
  kind,
}: {
  readonly count: number;
  readonly kind: 'statement' | 'line';
}): ReactElement | null {
  const t = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div role="status">
      <span className={roles['hidden']}>{t('loading')}</span>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} aria-hidden="true" className={classNames(s['row'], s[kind])}>
          <i />
          {kind === 'statement' && <i />}
        </div>
      ))}
    </div>
  );
}
