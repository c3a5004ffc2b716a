import { Scale, Search } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { foldedText } from '../../../core/text/fold.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../i18n/use-text.ts';
import { useBack } from '../../ui/back-steps.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { RowList } from '../../ui/row-list.tsx';
import type { Span } from '../../ui/span-runs.ts';
import roles from '../../ui/type.module.css';
import { ClauseBeginning } from './clause-beginning.tsx';
import type { Clause, PolicyText } from './link-model.ts';
import { lineNumbers } from './line-numbers.ts';
import s from './link-desk.module.css';

const SHOWN = 200;

export interface ClauseChoiceProps {
  readonly version: PolicyText;
  /** Of the whole text. */
  readonly layout: readonly Span[];
  /** The one that is read now. */
  readonly clauseId: string | null;
  readonly onChoose: (clauseId: string) => void;
  /** Back to the clause that was read; null: none was. */
  readonly onBack: (() => void) | null;
}

/** The clauses of a text, in its order; found by their words, taken by Enter or a press. */
export function ClauseChoice({ version, layout, clauseId, onChoose, onBack }: ClauseChoiceProps): ReactElement {
  const t = useText();
  const letters = useSession((session) => session.shell?.settings.singleLetterKeys ?? true);
  useBack('form', onBack);
  const [words, setWords] = useState('');
  const [at, setAt] = useState<string | null>(clauseId);
  const sought = foldedText(useDeferredValue(words).trim());
  const list = useRef<HTMLDivElement>(null);
  const asked = onBack !== null;
  useEffect(() => {
    if (asked) list.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus();
  }, [asked]);
  const lineOf = useMemo(() => lineNumbers(version.text), [version.text]);
  const standing = version.items.filter(({ setAsideReason }) => setAsideReason === null);
  if (standing.length === 0) {
    return (
      <EmptyState
        size="small"
        icon={<Scale aria-hidden="true" />}
        title={t('link.clauses.none')}
        text={t('link.clauses.none.text')}
      />
    );
  }
  const found = standing.filter(
    ({ path, number, text }) => sought === '' || foldedText([path, number ?? '', text].join(' ')).includes(sought),
  );
  const shown = found.slice(0, SHOWN);
  const inHand = shown.some((clause) => clause.clauseId === at) ? at : (shown[0]?.clauseId ?? null);
  return (
    <div className={s['choice']}>
      <TextField
        label={t('link.clauses.find')}
        labelHidden
        placeholder={t('link.clauses.find')}
        type="search"
        value={words}
        onChange={setWords}
        dir="auto"
        icon={<Search aria-hidden="true" />}
      />
      <div ref={list} data-region="">
        <RowList
          label={t('link.clauses')}
          items={shown}
          keyOf={(clause) => clause.clauseId}
          chosen={inHand}
          onChoose={setAt}
          onOpen={onChoose}
          letters={letters}
          row={s['choiceRow']}
        >
          {(clause) => <ChoiceRow clause={clause} line={lineOf(clause.start)} version={version} layout={layout} />}
        </RowList>
      </div>
      {shown.length === 0 && <p className={roles['meta']}>{t('link.clauses.noMatch')}</p>}
      {found.length > SHOWN && (
        <p className={roles['meta']}>{t('link.clauses.more', { count: found.length - SHOWN })}</p>
      )}
    </div>
  );
}

interface ChoiceRowProps {
  readonly clause: Clause;
  readonly line: number;
  readonly version: PolicyText;
  readonly layout: readonly Span[];
}

function ChoiceRow({ clause, line, version, layout }: ChoiceRowProps): ReactElement {
  const t = useText();
  return (
    <>
      <span className={roles['micro']}>{line}</span>
      <span className={s['choiceWords']}>
        <span className={roles['meta']}>
          {[clause.number ?? '', clause.path, t(`clauseKind.${clause.kind}`)].filter((part) => part !== '').join(' · ')}
        </span>
        <ClauseBeginning version={version} clause={clause} layout={layout} lines="two" />
      </span>
    </>
  );
}
