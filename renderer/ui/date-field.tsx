import { useId, type ReactElement } from 'react';
import { useSpoken } from '../i18n/language-provider.tsx';
import { useText } from '../i18n/use-text.ts';
import { readDateDraft, type DateDraft } from './date-draft.ts';
import { TextField } from './field.tsx';
import { Gauge } from './gauge.tsx';
import s from './date-field.module.css';

export interface DateFieldProps {
  readonly label: string;
  readonly optional?: string | undefined;
  readonly value: DateDraft;
  readonly onChange: (draft: DateDraft) => void;
  readonly caseZone: string;
  /** Shown once saving was tried. */
  readonly error?: string | null | undefined;
  /** Without the words as displayed, and without the forms a date can take: for an end of a range. */
  readonly short?: boolean | undefined;
}

/** A date as exactly as it is known: checked while it is typed, and said back in words with its gauge. */
export function DateField({ label, optional, value, onChange, caseZone, error, short }: DateFieldProps): ReactElement {
  const t = useText();
  const readingId = useId();
  const reading = readDateDraft(value, useSpoken().speech.dates);
  const wantsZone = reading.kind === 'date' && reading.wantsZone;
  return (
    <div className={s['field']} role="group" aria-label={label} aria-describedby={readingId}>
      <TextField
        label={label}
        optional={optional}
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        mono
        dir="ltr"
        placeholder="2020-05-22"
        error={reading.kind === 'bad' ? reading.message : (error ?? null)}
        help={value.text === '' && !short ? t('dateField.help') : undefined}
      />
      <div className={s['reading']} id={readingId} aria-live="polite">
        {reading.kind === 'date' && reading.words && (
          <>
            <Gauge ticks={reading.words.gauge} />
            <span>
              {t(`date.known.${reading.words.precision}`, { words: reading.words.words })}
              {wantsZone && value.zone === '' && ` · ${t('dateField.zoneRead', { zone: caseZone })}`}
            </span>
          </>
        )}
        {reading.kind === 'date' && !reading.words && <span>{t('dateField.displayedOnly')}</span>}
      </div>
      {(!short || wantsZone) && (
        <div className={s['more']}>
          {!short && (
            <TextField
              label={t('dateField.displayed')}
              optional={t('form.optional')}
              value={value.displayed}
              onChange={(displayed) => onChange({ ...value, displayed })}
              dir="auto"
              placeholder={t('dateField.displayed.example')}
            />
          )}
          {wantsZone && (
            <TextField
              label={t('dateField.zone')}
              optional={t('form.optional')}
              value={value.zone}
              onChange={(zone) => onChange({ ...value, zone })}
              dir="ltr"
              placeholder="Asia/Tehran"
            />
          )}
        </div>
      )}
    </div>
  );
}
