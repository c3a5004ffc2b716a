import { CalendarSearch } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { parseEdtf } from '../../../core/domain/asserted-date.ts';
import { extentOf, UNDATED } from '../../../core/domain/chronology.ts';
import { isWriting } from '../../app/commands/window-keys.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/field.tsx';
import roles from '../../ui/type.module.css';
import { useChronologyFilter } from './filter.ts';
import type { StatementRows } from './statement-rows.ts';
import type { ListPlace } from './use-list-place.ts';
import popover from './popover.module.css';

export interface Jump {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** @returns false where the list holds nothing to go to */
  readonly to: (date: string) => Promise<boolean>;
}

interface Input {
  readonly rows: StatementRows;
  readonly place: RefObject<ListPlace | null>;
  readonly letters: boolean;
}

/** How long after G the D may come. */
const CHORD_MS = 1_500;

/** The way to a date in the list, and the keys G D that ask for one. */
export function useJumpKeys({ rows, place, letters }: Input): Jump {
  const { zone } = useCaseFile();
  const order = useChronologyFilter((filter) => filter.order);
  const [open, setOpen] = useState(false);
  const begun = useRef(0);
  useEffect(() => {
    if (!letters) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'd' && event.timeStamp - begun.current < CHORD_MS) {
        event.preventDefault();
        setOpen(true);
      }
      begun.current = key === 'g' ? event.timeStamp : 0;
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [letters]);
  const to = async (date: string): Promise<boolean> => {
    const { first, last } = extentOf(date, zone);
    const rank = await rows.rankOfDate(date, ({ sortKey }) =>
      sortKey === UNDATED ? true : order === 'newest' ? sortKey <= last * 16 + 15 : sortKey >= first * 16,
    );
    if (rank === null) return false;
    requestAnimationFrame(() => place.current?.jump(rank));
    return true;
  };
  return { open, setOpen, to };
}

export function JumpToDate({ jump }: { readonly jump: Jump }): ReactElement {
  const t = useText();
  return (
    <DialogTrigger isOpen={jump.open} onOpenChange={jump.setOpen}>
      <Button look="bare" label={t('chronology.jump')} icon={<CalendarSearch aria-hidden="true" />} />
      <Popover offset={4} placement="bottom end">
        <Dialog aria-label={t('chronology.jump')} className={classNames(popover['panel'])}>
          <JumpForm jump={jump} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function JumpForm({ jump }: { readonly jump: Jump }): ReactElement {
  const t = useText();
  const [date, setDate] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const go = async (): Promise<void> => {
    const wanted = date.trim();
    const parsed = parseEdtf(wanted);
    if (!parsed.ok) setProblem(parsed.message);
    else if (await jump.to(wanted)) jump.setOpen(false);
    else setProblem(t('chronology.jump.nowhere'));
  };
  return (
    <form
      className={popover['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <TextField
        label={t('chronology.jump.date')}
        value={date}
        onChange={setDate}
        mono
        autoFocus
        error={problem}
        dir="ltr"
        placeholder="2020-05-22"
        help={t('chronology.jump.help')}
      />
      <span className={roles['row']}>
        <Button type="submit" look="prime">
          {t('chronology.jump.go')}
        </Button>
        <Button look="bare" onPress={() => jump.setOpen(false)}>
          {t('form.cancel')}
        </Button>
      </span>
    </form>
  );
}
