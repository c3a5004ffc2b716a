import { useDeferredValue, useState, type ReactElement } from 'react';
import { begunSearch } from '../../app/palette/palette-items.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Clip } from '../../ui/clip.tsx';
import { TextField } from '../../ui/field.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import roles from '../../ui/type.module.css';
import { speakerName } from '../chronology/names.ts';

interface StatementPickerProps {
  readonly label: string;
  /** It can't be chosen itself. */
  readonly except: string;
  readonly value: string | null;
  readonly onChange: (statementId: string) => void;
  readonly error?: string | null;
}

const SHOWN = 6;
const TEXT = 160;

/** Another statement, found by its words. */
export function StatementPicker({ label, except, value, onChange, error }: StatementPickerProps): ReactElement {
  const t = useText();
  const say = useDates();
  const [words, setWords] = useState('');
  const search = begunSearch(useDeferredValue(words));
  const found = useAsk('statements.list', { search, limit: SHOWN + 1, textLimit: TEXT }, { keep: true });
  const items = (found.data?.items ?? []).filter(({ statementId }) => statementId !== except).slice(0, SHOWN);
  return (
    <>
      <TextField
        label={label}
        value={words}
        onChange={setWords}
        type="search"
        dir="auto"
        placeholder={t('picker.example')}
        error={error}
      />
      <RadioList
        label={t('picker.found')}
        labelHidden
        value={value}
        onChange={onChange}
        choices={items.map((statement) => ({
          value: statement.statementId,
          name: <Clip>{statement.sensitive ? t('chronology.sensitive') : statement.text}</Clip>,
          text: `${speakerName(statement, t)}, ${say(statement.date, statement.zone, 'short').words}`,
        }))}
      />
      {found.data && items.length === 0 && <p className={roles['meta']}>{t('picker.none')}</p>}
    </>
  );
}
