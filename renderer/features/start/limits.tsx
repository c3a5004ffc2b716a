import { ArrowLeft } from 'lucide-react';
import type { ReactElement } from 'react';
import { keyOf } from '../../app/commands/table.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import roles from '../../ui/type.module.css';
import s from './start.module.css';

const LIMITS = ['unlocked', 'malware', 'coercion', 'swap', 'rollback', 'before', 'clock', 'unprotectedCase'] as const;

/** What the program can't do: said before it is relied upon. */
export function Limits({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useText();
  return (
    <article>
      <div className={s['sideHead']}>
        <h2 className={roles['title']}>{t('limits.title')}</h2>
        <span className={roles['end']} />
        <Button size="small" icon={<ArrowLeft aria-hidden="true" className="flips" />} onPress={onClose} autoFocus>
          {t('limits.close')}
        </Button>
      </div>
      <p className={classNames(roles['prose'], roles['lead'], roles['two'])}>{t('limits.lead')}</p>
      <div className={s['limits']}>
        {LIMITS.map((limit) => (
          <div key={limit}>
            <h3>{t(`limits.${limit}`)}</h3>
            <p>{t(`limits.${limit}.text`, { keys: keyOf('case.lock') })}</p>
          </div>
        ))}
      </div>
    </article>
  );
}
