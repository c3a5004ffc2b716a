import type { ReactElement } from 'react';
import { useText } from '../i18n/use-text.ts';
import { classNames } from '../ui/class-names.ts';
import roles from '../ui/type.module.css';
import s from './frame.module.css';

/** While files are held over the window: what letting go will do. */
export function DropVeil(): ReactElement {
  const t = useText();
  return (
    <div className={s['drop']}>
      <div className={s['dropInner']}>
        <div className={roles['title']}>{t('drop.title')}</div>
        <p className={classNames(roles['two'], roles['lead'])}>{t('drop.text')}</p>
      </div>
    </div>
  );
}
