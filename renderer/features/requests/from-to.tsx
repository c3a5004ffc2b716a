import { ArrowRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import roles from '../../ui/type.module.css';
import { platformName } from '../chronology/names.ts';
import type { Request } from './standing-words.ts';
import s from './requests.module.css';

/** Who asked whom; where nobody is named, the platform. */
export function FromTo({
  request,
}: {
  readonly request: Pick<Request, 'requestedBy' | 'addressee' | 'platform'>;
}): ReactElement {
  const t = useText();
  return (
    <span className={s['fromTo']}>
      <bdi className={roles['strong']}>{request.requestedBy}</bdi>
      <span className={s['toWhom']}>
        <ArrowRight aria-hidden="true" className="flips" />
        <span className={roles['hidden']}>{t('requests.to')}</span>
        <bdi>{request.addressee ?? platformName(request.platform, t)}</bdi>
      </span>
    </span>
  );
}
