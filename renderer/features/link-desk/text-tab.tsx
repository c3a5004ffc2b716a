import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { SpanEditor, type SpanEditorHandle } from '../../ui/span-editor.tsx';
import type { Span } from '../../ui/span-runs.ts';
import roles from '../../ui/type.module.css';
import { lineNumbers } from './line-numbers.ts';
import type { Clause, PolicyText } from './link-model.ts';
import type { ClauseView } from './use-clause-view.ts';

export interface TextTabProps {
  readonly view: ClauseView;
  readonly version: PolicyText;
}

/** The whole text as it is stored, with its clauses; the one under the caret can be taken. */
export function TextTab({ view, version }: TextTabProps): ReactElement {
  const t = useText();
  const handle = useRef<SpanEditorHandle>(null);
  const lineOf = useMemo(() => lineNumbers(version.text), [version.text]);
  const [at, setAt] = useState<number | null>(null);
  const { clause } = view;
  const start = clause?.start ?? 0;
  useEffect(() => handle.current?.focus(start), [start]);
  const standing = useMemo(
    () => version.items.filter(({ setAsideReason }) => setAsideReason === null),
    [version.items],
  );
  const spans = useMemo(
    () =>
      standing.map((one): Span => ({
        from: one.start,
        to: one.end,
        look: 'clause',
        mark: one.number ?? undefined,
        inHand: one.clauseId === clause?.clauseId,
      })),
    [standing, clause],
  );
  const under = at === null ? null : clauseAt(standing, at);
  return (
    <>
      <div className={roles['row']}>
        <span className={roles['meta']}>
          {under ? t('link.text.under', { line: String(lineOf(under.start)) }) : t('link.text.hint')}
        </span>
        {under && (
          <Button size="small" onPress={() => view.chooseClause(under.clauseId)}>
            {t('link.text.take')}
          </Button>
        )}
      </div>
      <SpanEditor
        label={t('link.words.text')}
        text={version.text}
        lang={version.policy.lang}
        direction={null}
        spans={spans}
        size="pane"
        lineNumber={(place) => (version.text[place] === '\n' ? null : lineOf(place))}
        handle={handle}
        onChosen={() => undefined}
        onDraw={({ from }) => setAt(from)}
        onPlace={setAt}
      />
    </>
  );
}

/** The smallest clause that holds a place. */
function clauseAt(clauses: readonly Clause[], at: number): Clause | null {
  const holding = clauses.filter(({ start, end }) => start <= at && at <= end);
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}
