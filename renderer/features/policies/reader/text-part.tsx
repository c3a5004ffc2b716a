import { ChevronDown, ChevronUp, Highlighter, PanelRight, Search, WrapText, X } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { keyOf } from '../../../app/commands/table.ts';
import { useCommands } from '../../../app/commands/live.ts';
import { useDesk } from '../../../app/desk.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useCaseFile } from '../../../ipc/use-case.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Keys } from '../../../ui/keys.tsx';
import roles from '../../../ui/type.module.css';
import type { ReaderSpan } from './block-runs.ts';
import { clauseAt, type Version } from './outline-items.ts';
import { takeClause } from './outline.tsx';
import { ReaderText } from './reader-text.tsx';
import { openForm, showSpan, useReader } from './reader-state.ts';
import { useTextSearch, type TextSearch } from './use-text-search.ts';
import s from './reader.module.css';

const FIELD = 'policy-find-field';

/** The words of a text with what is marked in them, and a bar to find words. */
export function TextPart({ version }: { readonly version: Version }): ReactElement {
  const t = useText();
  const { text, items } = version;
  const mode = useReader((reader) => reader.mode);
  const shown = useReader((reader) => reader.shown);
  const chosen = useReader((reader) => reader.chosen);
  const inHand = useDesk((desk) => desk.clauseId);
  const search = useTextSearch(text);
  const spans = useMemo(() => {
    const clauses = items.map(({ clauseId, start, end, number }): ReaderSpan => {
      return { from: start, to: end, look: clauseId === inHand ? 'inHand' : 'clause', mark: number ?? '§' };
    });
    const hits = search.hits.map(([from, to], index): ReaderSpan => {
      return { from, to, look: index === search.at ? 'found' : 'hit', mark: null };
    });
    const offered: ReaderSpan[] = chosen ? [{ from: chosen.start, to: chosen.end, look: 'offered', mark: null }] : [];
    return [...clauses, ...hits, ...offered].sort((a, b) => a.from - b.from || b.to - a.to);
  }, [items, inHand, search.hits, search.at, chosen]);
  return (
    <section className={s['text']} aria-label={t('reader.text')}>
      <TextBar search={search} />
      <ReaderText
        label={t('reader.text.of', { title: version.policy.title })}
        text={text}
        lang={version.policy.lang}
        mode={mode}
        spans={spans}
        shown={shown}
        onChosen={(words) => {
          if (words !== null) useReader.setState({ chosen: words, tab: 'clause' });
        }}
        onPlace={(at) => {
          const clause = clauseAt(items, at);
          if (clause) takeClause(clause);
          else useReader.setState({ chosen: null, form: null });
        }}
      />
    </section>
  );
}

function TextBar({ search }: { readonly search: TextSearch }): ReactElement {
  const t = useText();
  const { mode: caseMode } = useCaseFile();
  const mode = useReader((reader) => reader.mode);
  const chosen = useReader((reader) => reader.chosen);
  return (
    <div className={s['textBar']}>
      <FindInText search={search} />
      <span className={roles['end']} />
      <Button
        size="small"
        icon={<WrapText aria-hidden="true" />}
        pressed={mode === 'stored'}
        onPress={() => useReader.setState({ mode: mode === 'stored' ? 'joined' : 'stored' })}
      >
        {t('reader.stored')}
      </Button>
      <Button
        size="small"
        icon={<Highlighter aria-hidden="true" />}
        keys={keyOf('policy.mark')}
        offReason={caseMode === 'read' ? t('app.readOnly') : chosen === null ? t('reader.mark.off') : null}
        onPress={() => openForm('mark')}
      >
        {t('reader.mark.short')}
      </Button>
      <span className={s['oneColumn']}>
        <Button
          size="small"
          look="bare"
          label={t('reader.beside')}
          icon={<PanelRight aria-hidden="true" className="flips" />}
          onPress={() => useReader.setState({ besideOpen: true })}
        />
      </span>
    </div>
  );
}

/** Words to be found in this text: the hits are marked, Enter goes from one to the next. */
function FindInText({ search }: { readonly search: TextSearch }): ReactElement {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [, setRound] = useState(0);
  useCommands({
    'policy.find': () => {
      const field = document.getElementById(FIELD);
      if (field instanceof HTMLInputElement) {
        field.focus();
        field.select();
      }
    },
  });
  const go = (by: 1 | -1): void => {
    const hit = search.step(by);
    if (hit) showSpan({ start: hit[0], end: hit[1] });
    setRound((round) => round + 1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && search.words !== '') search.set('');
    else return;
    event.preventDefault();
  };
  const { hits, at, words } = search;
  return (
    <div ref={box} className={s['find']} role="search" aria-label={t('reader.find')}>
      <TextField
        id={FIELD}
        type="search"
        label={t('reader.find')}
        labelHidden
        placeholder={t('reader.find')}
        value={words}
        onChange={search.set}
        onKeyDown={onKeyDown}
        dir="auto"
        icon={<Search aria-hidden="true" />}
        trailing={
          words === '' ? (
            <Keys>{keyOf('policy.find')}</Keys>
          ) : (
            <Button
              look="bare"
              size="small"
              label={t('reader.find.clear')}
              icon={<X aria-hidden="true" />}
              onPress={() => search.set('')}
            />
          )
        }
      />
      <span role="status" className={roles['meta']}>
        {words.trim() !== '' &&
          (at === null
            ? t('reader.find.count', { count: hits.length })
            : t('reader.find.at', { at: at + 1, count: hits.length }))}
      </span>
      {hits.length > 0 && (
        <>
          <Button
            look="bare"
            size="small"
            label={t('reader.find.previous')}
            icon={<ChevronUp aria-hidden="true" />}
            onPress={() => go(-1)}
          />
          <Button
            look="bare"
            size="small"
            label={t('reader.find.next')}
            icon={<ChevronDown aria-hidden="true" />}
            onPress={() => go(1)}
          />
        </>
      )}
    </div>
  );
}
