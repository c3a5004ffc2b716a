import { Info, SquareMinus, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { Problem } from '../../core/contract/errors.ts';
import { hasText, useText } from '../i18n/use-text.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { firstPart } from './long-quotation.tsx';
import roles from './type.module.css';
import s from './error-note.module.css';

export interface ErrorNoteProps {
  readonly problem: Problem;
  readonly onRetry?: (() => void) | undefined;
  readonly onDismiss?: (() => void) | undefined;
}

/** What happened, what is safe, what to do: in its place, never in a box over the work. */
export function ErrorNote({ problem, onRetry, onDismiss }: ErrorNoteProps): ReactElement {
  const t = useText();
  return (
    <div role="alert" className={s['fail']}>
      <SquareMinus aria-hidden="true" />
      <div className={s['body']}>
        <div className={roles['strong']}>
          <bdi>{problem.message}</bdi>
        </div>
        {problem.safe !== null && <div className={s['more']}>{t('error.safe', { text: problem.safe })}</div>}
        {problem.detail !== null && !problem.conflict && (
          <div className={s['more']}>
            <bdi>{problem.detail}</bdi>
          </div>
        )}
        {problem.conflict && <BothValues conflict={problem.conflict} />}
        {(onRetry ?? onDismiss) && (
          <div className={s['acts']}>
            {onRetry && (
              <Button size="small" onPress={onRetry}>
                {t('error.again')}
              </Button>
            )}
            {onDismiss && (
              <Button size="small" look="bare" onPress={onDismiss}>
                {t('error.dismiss')}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** More of a value than a person compares at a glance. */
const LONGEST = 300;

/** What a stale edit would have overwritten, field by field: nothing was written, and whoever saves again has seen both. */
function BothValues({ conflict }: { readonly conflict: NonNullable<Problem['conflict']> }): ReactElement {
  const t = useText();
  const value = (held: string | number | null): string =>
    held === null || held === '' ? t('notGiven') : firstPart(String(held), LONGEST);
  return (
    <>
      <div className={s['more']}>{t('error.conflict')}</div>
      <table className={s['conflict']}>
        <thead>
          <tr>
            <th scope="col">{t('error.conflict.field')}</th>
            <th scope="col">{t('error.conflict.yours')}</th>
            <th scope="col">{t('error.conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {conflict.fields.map(({ object, field, yours, theirs }) => (
            <tr key={`${object} ${field}`}>
              <th scope="row">
                <FieldName field={field} />
              </th>
              <td>
                <bdi>{value(yours)}</bdi>
              </td>
              <td>
                <bdi>{value(theirs)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function FieldName({ field }: { readonly field: string }): ReactElement {
  const t = useText();
  const key = `field.${field}`;
  return hasText(key) ? <>{t(key)}</> : <bdi>{field}</bdi>;
}

export interface NoticeProps {
  readonly severity: 'warning' | 'note';
  readonly children: ReactNode;
}

/** Something that a person should know, in the place it is about. */
export function Notice({ severity, children }: NoticeProps): ReactElement {
  return (
    <div className={classNames(s['fail'], s[severity])}>
      {severity === 'warning' ? <TriangleAlert aria-hidden="true" /> : <Info aria-hidden="true" />}
      <div className={s['body']}>{children}</div>
    </div>
  );
}
