import { ShieldQuestion } from 'lucide-react';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { classNames } from '../../../ui/class-names.ts';
import roles from '../../../ui/type.module.css';
import { clauseName, type Clause, type Offer } from './outline-items.ts';
import s from './reader.module.css';

/** A marked clause: its line, its name, what it is, what hangs on it. */
export function ClauseRow({ clause, line }: { readonly clause: Clause; readonly line: number }): ReactElement {
  const t = useText();
  return (
    <>
      <span className={s['lineNumber']}>{line}</span>
      <span className={s['stack']}>
        <span dir="auto" className={s['outlineName']}>
          {clause.number !== null && <span className={roles['strong']}>{clause.number} </span>}
          {clauseName(clause)}
        </span>
        <span className={classNames(roles['micro'], s['about'])}>
          {t(`clauseKind.${clause.kind}`)}
          {clause.exceptions.length > 0 && (
            <span className={s['radar']}>
              <ShieldQuestion aria-hidden="true" />
              {t('reader.exceptions.count', { count: clause.exceptions.length })}
            </span>
          )}
          {clause.links > 0 && <span>{t('policies.links', { count: clause.links })}</span>}
        </span>
      </span>
    </>
  );
}

interface HeadingRowProps {
  readonly level: number;
  readonly line: number;
  readonly words: string;
}

export function HeadingRow({ level, line, words }: HeadingRowProps): ReactElement {
  return (
    <>
      <span className={s['lineNumber']}>{line}</span>
      <span dir="auto" className={classNames(s['outlineName'], level <= 2 && roles['strong'])} data-level={level}>
        {words}
      </span>
    </>
  );
}

/** Where a clause may lie: nothing is marked until a person says so. */
export function OfferRow({ offer, line }: { readonly offer: Offer; readonly line: number }): ReactElement {
  const t = useText();
  return (
    <>
      <span className={s['lineNumber']}>{line}</span>
      <span className={s['stack']}>
        <span dir="auto" className={s['outlineName']}>
          {clauseName({ label: null, text: offer.text })}
        </span>
        <span className={roles['micro']}>{t(`clauseKind.${offer.kind}`)}</span>
      </span>
    </>
  );
}
