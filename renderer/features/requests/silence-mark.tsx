import type { ReactElement } from 'react';
import { useDays } from '../../i18n/use-days.ts';
import { useText } from '../../i18n/use-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import { besideWords, standingWords, type Request } from './standing-words.ts';
import s from './requests.module.css';

/** More than this stands in the pane. */
const BESIDE = 2;

/** The silence of one request in a row: how long nobody answered, and below it what the account did meanwhile. */
export function SilenceMark({ request }: { readonly request: Request }): ReactElement {
  const t = useText();
  const days = useDays();
  const beside = besideWords(request, t, days);
  const odd = request.findings.filter(({ code }) => code !== 'not-dated');
  return (
    <span className={s['silence']}>
      <span className={classNames(s['silenceMain'], s[request.standing.state])}>
        {standingWords(request.standing, t, days)}
      </span>
      {odd.length > 0 && (
        <span className={roles['micro']}>
          <SeverityMark severity="warning" small>
            {t('requests.odd', { count: odd.length })}
          </SeverityMark>
        </span>
      )}
      {beside.slice(0, BESIDE).map((words) => (
        <span key={words} className={roles['micro']}>
          {words}
        </span>
      ))}
    </span>
  );
}
