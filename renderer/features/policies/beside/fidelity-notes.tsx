import type { ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../../core/contract/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { DayMarks } from '../../../ui/day-words.tsx';
import { SeverityMark } from '../../../ui/severity.tsx';
import roles from '../../../ui/type.module.css';
import s from './beside.module.css';

type Found = OutputOf<Contract['policies.checkQuotation']>;

interface FidelityNotesProps {
  readonly fidelity: Found;
  /** Whether a day is said for which the quotation holds. */
  readonly claimed: boolean;
}

/** What a reader must know besides what differs: where words that were put in really stand, and whether it is the text of that day. */
export function FidelityNotes({ fidelity, claimed }: FidelityNotesProps): ReactElement {
  const t = useText();
  const { additions, onDay, isTextOfDay, holding, places } = fidelity;
  return (
    <ul className={s['notes']}>
      {additions.map(({ start, words, elsewhere, nearest }) => {
        // A single word stands everywhere: that says nothing of where it was taken from
        if ((elsewhere === null && nearest === null) || !/\S\s+\S/u.test(words)) return null;
        return (
          <li key={start} className={roles['meta']}>
            {elsewhere !== null
              ? t('quoted.elsewhere', { words })
              : t('quoted.nearest', { words, nearest: nearest?.words ?? '' })}
          </li>
        );
      })}
      {places > 1 && <li className={roles['meta']}>{t('quoted.places', { count: places })}</li>}
      {holding.length > 0 && <li className={roles['meta']}>{t('quoted.holding', { count: holding.length })}</li>}
      {claimed && isTextOfDay === false && (
        <li>
          <SeverityMark severity="warning">{t('quoted.notOfDay')}</SeverityMark>
        </li>
      )}
      {claimed && onDay && (
        <li>
          <DayMarks answer={onDay} of="day" />
        </li>
      )}
    </ul>
  );
}
