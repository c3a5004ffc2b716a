import type { ReactElement } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useWhen } from '../i18n/use-when.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import roles from './type.module.css';

/** What a form knows of words that were typed earlier and not saved. */
export interface KeptWords {
  /** When they were kept, in milliseconds; null: the form began empty. */
  readonly keptAt: number | null;
  /** Gives them up: the form is empty again. */
  readonly again: () => void;
}

/** Above a form that begins where it was left. */
export function KeptLine({ kept }: { readonly kept: KeptWords }): ReactElement | null {
  const t = useText();
  const when = useWhen();
  if (kept.keptAt === null) return null;
  return (
    <p data-kept="" className={classNames(roles['meta'], roles['row'])}>
      {t('drafts.here', { when: when.shortMoment(kept.keptAt) })}
      <Button size="small" look="go" onPress={kept.again}>
        {t('drafts.again')}
      </Button>
    </p>
  );
}
