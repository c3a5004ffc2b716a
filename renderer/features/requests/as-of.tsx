import { CalendarClock } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { parseEdtf } from '../../../core/domain/asserted-date.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipName, SetChip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/field.tsx';
import roles from '../../ui/type.module.css';
import popover from '../chronology/popover.module.css';

interface AsOfProps {
  /** null: until today. */
  readonly asOf: string | null;
  readonly onChange: (asOf: string | null) => void;
}

/** The day up to which silence is counted: today, or another one, such as that of a hearing. */
export function AsOf({ asOf, onChange }: AsOfProps): ReactElement {
  const t = useText();
  const say = useDates();
  const [open, setOpen] = useState(false);
  const icon = <CalendarClock aria-hidden="true" />;
  const change = (day: string | null): void => {
    setOpen(false);
    onChange(day);
  };
  const trigger = (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      {asOf === null ? (
        <Chip icon={icon}>{t('requests.untilToday')}</Chip>
      ) : (
        <ChipName icon={icon}>{t('requests.until', { day: say(asOf, null, 'short').words })}</ChipName>
      )}
      <Popover offset={4} placement="bottom start">
        <Dialog aria-label={t('requests.until.label')} className={classNames(popover['panel'])}>
          <DayForm asOf={asOf} onChange={change} onCancel={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
  if (asOf === null) return trigger;
  return (
    <SetChip onClear={() => change(null)} clearLabel={t('requests.until.clear')}>
      {trigger}
    </SetChip>
  );
}

function DayForm({ asOf, onChange, onCancel }: AsOfProps & { readonly onCancel: () => void }): ReactElement {
  const t = useText();
  const [day, setDay] = useState(asOf ?? '');
  const [tried, setTried] = useState(false);
  const parsed = day.trim() === '' ? null : parseEdtf(day.trim());
  const problem = parsed !== null && !parsed.ok ? parsed.message : null;
  return (
    <form
      className={popover['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problem === null) onChange(day.trim() || null);
      }}
    >
      <TextField
        label={t('requests.until.label')}
        value={day}
        onChange={setDay}
        mono
        autoFocus
        error={tried ? problem : null}
        dir="ltr"
        placeholder="2020-07-29"
      />
      <p className={roles['micro']}>{t('requests.until.help')}</p>
      <span className={roles['row']}>
        <Button type="submit" look="prime">
          {t('requests.until.count')}
        </Button>
        <Button look="bare" onPress={onCancel}>
          {t('form.cancel')}
        </Button>
      </span>
    </form>
  );
}
