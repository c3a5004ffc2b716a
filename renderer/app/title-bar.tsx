import { Lock, LockOpen, Search, SquareChevronRight, X } from 'lucide-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useChronologyFilter } from '../features/chronology/filter.ts';
import { useSamplePlaces } from '../features/tour/tour-state.ts';
import { useText } from '../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../ipc/use-case.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { TextField } from '../ui/field.tsx';
import { Keys } from '../ui/keys.tsx';
import roles from '../ui/type.module.css';
import { focusScreen } from './commands/focus-keeper.ts';
import { FIND_FIELD } from './commands/parts-of-window.ts';
import { keyOf } from './commands/table.ts';
import { goTo } from './desk.ts';
import { openPalette } from './palette/palette-state.ts';
import { lock } from './session.ts';
import s from './frame.module.css';

export function Wordmark(): ReactElement {
  const t = useText();
  return (
    <span className={s['word']}>
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d="M1 1h2v12H1zM5 1h8v2H5zM5 6h8v2H5zM5 11h5v2H5z" fill="currentColor" />
      </svg>
      {t('app.name')}
    </span>
  );
}

export function TitleBar(): ReactElement {
  const t = useText();
  const caseFile = useCaseFile();
  const info = useAsk('cases.info', {}).data;
  return (
    <header className={s['bar']}>
      <span className={s['roomyOnly']}>
        <Wordmark />
      </span>
      <span className={classNames(s['separator'], s['roomyOnly'])} />
      <bdi className={s['case']}>{info?.title ?? caseFile.title}</bdi>
      <CaseMark reference={info?.reference ?? null} />
      {caseFile.mode === 'read' && <span className={roles['flag']}>{t('app.readOnly')}</span>}
      <FindField />
      <Button
        size="small"
        label={t('palette.title')}
        icon={<SquareChevronRight aria-hidden="true" className="flips" />}
        keys={keyOf('palette.open')}
        onPress={() => openPalette()}
      >
        <span className={s['roomyOnly']}>{t('app.do')}</span>
      </Button>
      <span className={classNames(roles['row'], roles['meta'], s['roomyOnly'])}>
        <LockOpen aria-hidden="true" />
        {caseFile.protection === 'open' ? t('app.unprotected') : t('app.open')}
      </span>
      <Button size="small" icon={<Lock aria-hidden="true" />} keys={keyOf('case.lock')} onPress={() => void lock()}>
        {t('app.lock')}
      </Button>
    </header>
  );
}

/** The case's reference; the sample says that it is the sample. */
function CaseMark({ reference }: { readonly reference: string | null }): ReactElement {
  const t = useText();
  const isSample = useSamplePlaces() !== null;
  const words = isSample ? [t('sample.mark'), reference] : [reference ?? t('app.reference.none')];
  return (
    <>
      {words.map(
        (word) =>
          word !== null && (
            <bdi key={word} className={classNames(roles['flag'], s['roomyOnly'])}>
              {word}
            </bdi>
          ),
      )}
    </>
  );
}

/** Words to be found in the statements: typing filters the chronology, from every screen. */
function FindField(): ReactElement {
  const t = useText();
  const search = useChronologyFilter((filter) => filter.search);
  const change = (value: string): void => {
    useChronologyFilter.setState({ search: value });
    if (value !== '') goTo('chronology');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (search === '') focusScreen();
    else change('');
  };
  return (
    <div role="search" className={s['find']}>
      <TextField
        label={t('app.find.label')}
        labelHidden
        type="search"
        id={FIND_FIELD}
        onKeyDown={onKeyDown}
        value={search}
        onChange={change}
        placeholder={t('app.find')}
        dir="auto"
        icon={<Search aria-hidden="true" />}
        trailing={
          search === '' ? (
            <Keys>{keyOf('find.words')}</Keys>
          ) : (
            <Button
              look="bare"
              size="small"
              label={t('app.find.clear')}
              icon={<X aria-hidden="true" />}
              onPress={() => change('')}
            />
          )
        }
      />
    </div>
  );
}
