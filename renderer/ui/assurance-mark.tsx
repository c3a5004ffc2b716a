import type { ReactElement } from 'react';
import { assuranceLevels } from '../../core/domain/vocabulary.ts';
import { useText } from '../i18n/use-text.ts';
import { classNames } from './class-names.ts';
import roles from './type.module.css';
import s from './assurance-mark.module.css';

/** How much is proved: five rungs, and the level in words. `level` is 0 (reported) to 4 (anchored). */
export function AssuranceMark({
  level,
  words = true,
}: {
  readonly level: number;
  readonly words?: boolean;
}): ReactElement {
  const t = useText();
  const name = assuranceLevels[level] ?? 'reported';
  const label = t('assurance.level', { level, name: t(`assurance.${name}`) });
  return (
    <span className={classNames(s['mark'], s[`level${String(level)}`])} title={t(`assurance.${name}.means`)}>
      <span className={s['rungs']} aria-hidden="true">
        {assuranceLevels.map((rung, index) => (
          <i key={rung} className={index > level ? s['open'] : undefined} />
        ))}
      </span>
      <span className={words ? undefined : roles['hidden']}>{label}</span>
    </span>
  );
}
