import { useState, type ReactElement, type ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { parseEdtf } from '../../../core/domain/asserted-date.ts';
import { useDates, type SayDate } from '../../i18n/use-dates.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipName, SetChip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/field.tsx';
import roles from '../../ui/type.module.css';
import { useChronologyFilter } from './filter.ts';
import popover from './popover.module.css';

function rangeWords(from: string | null, to: string | null, t: Translate, say: SayDate): string {
  const words = (edtf: string): string => say(edtf, null, 'short').words;
  if (from !== null && to !== null) return words(from === to ? from : `${from}/${to}`);
  if (from !== null) return t('chronology.filter.from', { date: words(from) });
  if (to !== null) return t('chronology.filter.to', { date: words(to) });
  return t('chronology.filter.dates');
}

/** The range of dates: typed here, or drawn on the histogram. */
export function DateFilter({ icon }: { readonly icon: ReactNode }): ReactElement {
  const t = useText();
  const say = useDates();
  const from = useChronologyFilter((filter) => filter.from);
  const to = useChronologyFilter((filter) => filter.to);
  const [open, setOpen] = useState(false);
  const name = rangeWords(from, to, t, say);
  const isSet = from !== null || to !== null;
  const trigger = (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      {isSet ? <ChipName icon={icon}>{name}</ChipName> : <Chip icon={icon}>{name}</Chip>}
      <Popover offset={4} placement="bottom start">
        <Dialog aria-label={t('chronology.filter.date.label')} className={classNames(popover['panel'])}>
          <RangeForm from={from} to={to} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
  if (!isSet) return trigger;
  return (
    <SetChip
      onClear={() => useChronologyFilter.setState({ from: null, to: null })}
      clearLabel={t('chronology.filter.dates.clear')}
    >
      {trigger}
    </SetChip>
  );
}

interface RangeFormProps {
  readonly from: string | null;
  readonly to: string | null;
  readonly onDone: () => void;
}

/** Why a text is no end of a range; null where it is one, or empty. */
export function rangeProblem(text: string): string | null {
  if (text.trim() === '') return null;
  const parsed = parseEdtf(text.trim());
  return parsed.ok ? null : parsed.message;
}

function RangeForm({ from, to, onDone }: RangeFormProps): ReactElement {
  const t = useText();
  const [start, setStart] = useState(from ?? '');
  const [end, setEnd] = useState(to ?? '');
  const [tried, setTried] = useState(false);
  const startProblem = rangeProblem(start);
  const endProblem = rangeProblem(end);
  const apply = (): void => {
    setTried(true);
    if (startProblem !== null || endProblem !== null) return;
    useChronologyFilter.setState({ from: start.trim() || null, to: end.trim() || null });
    onDone();
  };
  return (
    <form
      className={popover['form']}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <TextField
        label={t('chronology.filter.from.label')}
        value={start}
        onChange={setStart}
        mono
        autoFocus
        error={tried ? startProblem : null}
        dir="ltr"
        placeholder="2020-03"
      />
      <TextField
        label={t('chronology.filter.to.label')}
        value={end}
        onChange={setEnd}
        mono
        error={tried ? endProblem : null}
        dir="ltr"
        placeholder="2020-07"
      />
      <p className={roles['micro']}>{t('chronology.filter.date.help')}</p>
      <span className={roles['row']}>
        <Button type="submit" look="prime">
          {t('chronology.filter.apply')}
        </Button>
        <Button look="bare" onPress={onDone}>
          {t('form.cancel')}
        </Button>
      </span>
    </form>
  );
}
