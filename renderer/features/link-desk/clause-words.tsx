import { List } from 'lucide-react';
import { useEffect, useMemo, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { directionOf } from '../../../core/text/direction.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { SeverityMark } from '../../ui/severity.tsx';
import { SpanEditor } from '../../ui/span-editor.tsx';
import type { Span } from '../../ui/span-runs.ts';
import roles from '../../ui/type.module.css';
import { ClauseBeginning } from './clause-beginning.tsx';
import { lineNumbers } from './line-numbers.ts';
import type { Clause, LinkInHand, LinkRow, PolicyText } from './link-model.ts';
import { ClauseKey } from '../../ui/span-keys.tsx';
import { SpanBar } from './span-bar.tsx';
import { useMarking, type ShownMark } from './use-marking.ts';
import type { ClauseView } from './use-clause-view.ts';
import s from './link-desk.module.css';

export interface ClauseWordsProps {
  readonly view: ClauseView;
  readonly version: PolicyText;
  readonly clause: Clause;
  readonly rows: readonly LinkRow[];
  readonly link: LinkInHand;
  readonly off: string | null;
  /** Of the whole text. */
  readonly layout: readonly Span[];
}

const NEIGHBOURS = 2;

/** The words of one clause as they stand in the text, with the numbers of its lines; and what comes after it. */
export function ClauseWords(props: ClauseWordsProps): ReactElement {
  const t = useText();
  const { view, version, clause, link } = props;
  const { text } = version;
  const lineOf = useMemo(() => lineNumbers(text), [text]);
  const marks = useMemo(() => (view.ofLink ? marksIn(link, clause) : []), [view.ofLink, link, clause]);
  const off = props.off ?? (view.ofLink ? null : t('link.otherClause'));
  const marking = useMarking({
    side: 'clause',
    text,
    marks,
    link,
    draw: (words) => (off === null ? link.acts.drawClause(words) : Promise.resolve(false)),
  });
  const { handle } = marking;
  const { arrived } = view;
  useEffect(() => {
    if (arrived) handle.current?.focus(clause.start);
  }, [arrived, handle, clause.start]);
  const heldKey = marking.inHand?.key ?? null;
  const spans = useMemo(
    () =>
      marks.map(({ key, mark, words }): Span => ({
        from: words.start,
        to: words.end,
        look: 'clause',
        mark,
        inHand: key === heldKey,
      })),
    [marks, heldKey],
  );
  const stretch = useMemo(() => ({ from: clause.start, to: clause.end }), [clause.start, clause.end]);
  const lost = view.ofLink ? link.clauseMarks.filter(({ stands }) => !stands) : [];
  return (
    <div className={s['clauseText']}>
      <div className={s['pathRow']}>
        <bdi className={classNames(roles['meta'], roles['clip'])}>{clause.path}</bdi>
        <span className={roles['end']} />
        <Button size="small" look="bare" icon={<List aria-hidden="true" />} onPress={view.choose}>
          {t(link.saved === null ? 'link.clauses.other' : 'link.clauses.read')}
        </Button>
      </div>
      <blockquote data-side="clause">
        <SpanEditor
          label={t('link.words.clause')}
          text={text}
          stretch={stretch}
          lang={version.policy.lang}
          direction={null}
          spans={spans}
          size="pane"
          layout={props.layout}
          lineNumber={(at) => (text[at] === '\n' || text[at] === '\r' ? null : lineOf(at))}
          handle={marking.handle}
          onChosen={marking.onChosen}
          onDraw={marking.onDraw}
          onPlace={marking.onPlace}
          onRemove={marking.onRemove}
        />
      </blockquote>
      <SpanBar
        label={t('link.span.bar.clause')}
        next={marking.chosen && nextNumber(link)}
        off={off}
        inHand={marking.inHand?.mark ?? null}
        onDraw={() => marking.chosen && marking.onDraw(marking.chosen)}
        onRemove={props.off === null && view.ofLink ? marking.remove : null}
        removing={marking.removing}
      />
      {lost.map((mark) => (
        <p key={mark.key} className={roles['row']}>
          <ClauseKey number={mark.number} />
          <SeverityMark severity="block">{t('link.lost.gone')}</SeverityMark>
          <bdi>{mark.words?.exact ?? ''}</bdi>
        </p>
      ))}
      <Neighbours {...props} lineOf={lineOf} />
    </div>
  );
}

function marksIn(link: LinkInHand, clause: Clause): ShownMark[] {
  return link.clauseMarks.flatMap(({ key, number, words, stands }) =>
    words !== null && stands && words.start >= clause.start && words.end <= clause.end
      ? [{ key, mark: String(number), words }]
      : [],
  );
}

function nextNumber(link: LinkInHand): string {
  return String((link.saved?.clauseSpans.length ?? link.clauseMarks.length) + 1);
}

/** The clauses that follow in the text, and which links of the statement stand on them. */
function Neighbours({
  view,
  version,
  clause,
  rows,
  layout,
  lineOf,
}: ClauseWordsProps & { readonly lineOf: (at: number) => number }): ReactElement {
  const t = useText();
  const after = version.items
    .filter(({ start, setAsideReason }) => setAsideReason === null && start >= clause.end)
    .slice(0, NEIGHBOURS);
  return (
    <div className={s['neighbours']}>
      {after.map((one) => (
        <AriaButton
          key={one.clauseId}
          className={classNames(s['neighbour'])}
          aria-label={t('link.clauses.readThis', { line: String(lineOf(one.start)), words: one.text.slice(0, 120) })}
          onPress={() => view.chooseClause(one.clauseId)}
        >
          <span dir={directionOf(one.text) ?? 'ltr'} className={s['neighbourWords']}>
            <span className={classNames(roles['micro'], roles['mono'], s['lineNumber'])}>{lineOf(one.start)}</span>
            <ClauseBeginning version={version} clause={one} layout={layout} lines="four" />
          </span>
          <span className={roles['micro']}>
            {rows
              .flatMap((row, index) => (row.clauseId === one.clauseId ? [t('link.number', { number: index + 1 })] : []))
              .join(', ')}
          </span>
        </AriaButton>
      ))}
    </div>
  );
}
