import { Search } from 'lucide-react';
import { useId, useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useCommands } from '../../app/commands/live.ts';
import { keyOf } from '../../app/commands/table.ts';
import { useDesk } from '../../app/desk.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/field.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import roles from '../../ui/type.module.css';
import { shownWords } from '../chronology/list-rows.ts';
import { goOnAfter } from './captures-in-hand.ts';
import s from './captures.module.css';

const SHOWN = 6;
const WORDS_ON_BUTTON = 32;

export interface PlaceCaptureProps {
  readonly captureIds: readonly string[];
  readonly placedWith: readonly string[];
  /** Whether what is placed leaves the list. */
  readonly inbox: boolean;
}

/** Places captures: with the statement in hand by one press, or with another that is found by its words. */
export function PlaceCapture({ captureIds, placedWith, inbox }: PlaceCaptureProps): ReactElement {
  const t = useText();
  const inHand = useDesk((desk) => desk.statementId);
  const [search, setSearch] = useState('');
  const attach = useCommand('captures.place');
  const offered = inHand !== null && !placedWith.includes(inHand);
  const current = useAsk('statements.get', { statementId: inHand ?? '' }, { enabled: offered }).data;
  const words = search.trim();
  const found = useAsk(
    'statements.list',
    { search: words, limit: SHOWN, textLimit: 200 },
    { enabled: words !== '', keep: true },
  );
  const place = async (statementId: string): Promise<void> => {
    if (!(await attach.run({ captureIds: [...captureIds], statementId }))) return;
    setSearch('');
    if (inbox) goOnAfter(captureIds);
    say(t('capture.attached', { count: captureIds.length }));
  };
  const field = useId();
  useCommands({
    'capture.place': () => {
      if (current) void place(current.statementId);
      else document.getElementById(field)?.focus();
    },
  });
  const matches =
    words === '' ? [] : (found.data?.items ?? []).filter((item) => !placedWith.includes(item.statementId));
  return (
    <div className={s['placing']}>
      {current && (
        <Button size="small" look="prime" keys={keyOf('capture.place')} onPress={() => void place(current.statementId)}>
          {t('capture.attach.to', {
            words: Array.from(current.text).slice(0, WORDS_ON_BUTTON).join('').trimEnd() + '…',
          })}
        </Button>
      )}
      <TextField
        label={t('capture.attach.find')}
        labelHidden
        placeholder={t('capture.attach.find')}
        type="search"
        id={field}
        value={search}
        onChange={setSearch}
        dir="auto"
        icon={<Search aria-hidden="true" />}
      />
      {attach.problem && <ErrorNote problem={attach.problem} onDismiss={attach.clear} />}
      {found.error && <ErrorNote problem={found.error.problem} />}
      {words !== '' && found.data && matches.length === 0 && (
        <p className={roles['meta']}>{t('capture.attach.none')}</p>
      )}
      {matches.map((item) => (
        <AriaButton
          key={item.statementId}
          className={classNames(s['candidate'])}
          onPress={() => void place(item.statementId)}
        >
          <DateMark edtf={item.date} zone={item.zone} line="one" />
          <Quotation size="list" {...shownWords(item)} lang={item.lang} direction={item.direction} />
        </AriaButton>
      ))}
    </div>
  );
}
