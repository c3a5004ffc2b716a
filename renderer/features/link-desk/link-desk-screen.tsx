import { Cable } from 'lucide-react';
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { chordOf, readPress } from '../../app/commands/chord.ts';
import { goBack } from '../../app/commands/back.ts';
import { useCommands } from '../../app/commands/live.ts';
import { isWriting } from '../../app/commands/window-keys.ts';
import { goTo, useDesk } from '../../app/desk.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PageBar } from '../../ui/two-pane.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { ClauseSide } from './clause-side.tsx';
import { DayPart } from './day-part.tsx';
import { lineNumbers } from './line-numbers.ts';
import type { LinkRow, PolicyText, Statement } from './link-model.ts';
import { LinkPart } from './link-part.tsx';
import { StatementSide } from './statement-side.tsx';
import { useClauseView } from './use-clause-view.ts';
import { useNeighbours } from './use-neighbours.ts';
import { useNewLink, type NewLink } from './use-new-link.ts';
import { usePolicyShelf } from './use-policy-text.ts';
import { useSavedLink } from './use-saved-link.ts';
import s from './link-desk.module.css';

/** The linking desk: words of a statement on one side, words of a clause on the other, between them why the ones touch the others. */
export function LinkDeskScreen(): ReactElement {
  const t = useText();
  const { statementId, linkId } = useDesk();
  const link = useAsk('links.get', { linkId: linkId ?? '' }, { enabled: linkId !== null });
  const owner = linkId === null ? statementId : (link.data?.statementId ?? null);
  useEffect(() => {
    if (owner !== null && owner !== statementId) useDesk.setState({ statementId: owner });
  }, [owner, statementId]);
  const ask = useAsk('statements.get', { statementId: owner ?? '' }, { enabled: owner !== null });
  const rows = useAsk('links.list', { statementId: owner, limit: 200 }, { enabled: owner !== null });
  const aside = useAsk('links.list', { statementId: owner, setAside: true, limit: 200 }, { enabled: owner !== null });
  const problem = (link.error ?? ask.error ?? rows.error ?? aside.error)?.problem;
  return (
    <div className={s['page']} data-viewer="">
      <PageBar title={t('link.title')} onBack={() => goBack()} />
      <h1 className={s['heading']}>{t('link.title')}</h1>
      {owner === null && linkId === null && <NothingInHand />}
      {problem && <ErrorNote problem={problem} onRetry={() => void ask.refetch()} />}
      {owner !== null && !problem && (!ask.data || !rows.data || !aside.data) && <SkeletonRows count={8} kind="line" />}
      {ask.data && rows.data && aside.data && (
        <LinkDesk key={ask.data.statementId} statement={ask.data} rows={rows.data.items} aside={aside.data.items} />
      )}
    </div>
  );
}

function NothingInHand(): ReactElement {
  const t = useText();
  return (
    <EmptyState icon={<Cable aria-hidden="true" />} title={t('link.empty')} text={t('link.empty.text')}>
      <Button look="prime" onPress={() => goTo('chronology')}>
        {t('command.go.chronology')}
      </Button>
    </EmptyState>
  );
}

interface LinkDeskProps {
  readonly statement: Statement;
  readonly rows: readonly LinkRow[];
  readonly aside: readonly LinkRow[];
}

function LinkDesk({ statement, rows, aside }: LinkDeskProps): ReactElement {
  const desk = useRef<HTMLDivElement>(null);
  const { statementId } = statement;
  const { linkId, linking } = useDesk();
  const off = useOff(statement);
  const savedId = linking ? null : (linkId ?? rows[0]?.linkId ?? null);
  const saved = useSavedLink(savedId);
  const fresh = useNewLink(statement, [...rows, ...aside]);
  const link = savedId === null ? fresh.link : saved.link;
  const shelf = usePolicyShelf(statement, link?.saved ?? null);
  const view = useClauseView({ link: link ?? fresh.link, shelf, onTake: fresh.choose });
  const lineOf = useLineOf(view.version);
  const around = useNeighbours(statementId);
  const begin = (): void => useDesk.setState({ linking: true, linkId: null });
  const save = async (): Promise<void> => {
    const added = await fresh.save();
    if (added !== null) useDesk.setState({ linking: false, linkId: added });
  };
  useCommands({
    'link.new': { run: begin, off },
    'link.nextStatement': () => around.go('next'),
    'link.previousStatement': () => around.go('previous'),
  });
  useWordsInFocus(desk, link !== null);
  if (saved.error) return <ErrorNote problem={saved.error.problem} onRetry={saved.again} />;
  if (link === null) return <SkeletonRows count={8} kind="line" />;
  return (
    <div ref={desk} className={s['desk']} onKeyDown={(event) => onUndo(event, link.saved === null ? fresh : null)}>
      <DayPart statement={statement} view={view} />
      <StatementSide
        statement={statement}
        rows={[...rows, ...aside]}
        link={link}
        off={off}
        onNext={around.hasNext ? () => around.go('next') : null}
      />
      <ClauseSide view={view} rows={rows} link={link} off={off} />
      <LinkPart
        key={savedId}
        link={link}
        fresh={fresh}
        rows={rows}
        aside={aside}
        lineOf={lineOf}
        lang={view.version?.policy.lang ?? null}
        off={off}
        onLink={(id) => useDesk.setState({ linkId: id, linking: false })}
        onNew={begin}
        onSave={() => void save()}
      />
    </div>
  );
}

/** Why nothing can be changed here; null: it can. */
function useOff(statement: Statement): string | null {
  const t = useText();
  const { mode } = useCaseFile();
  if (mode === 'read') return t('command.off.readOnly');
  return statement.setAsideReason === null ? null : t('link.statementAside');
}

/** The line on which a clause begins in the text that is read. */
function useLineOf(version: PolicyText | null): (clauseId: string) => number | null {
  const lines = useMemo(() => (version === null ? null : lineNumbers(version.text)), [version]);
  return (clauseId) => {
    const start = version?.items.find((clause) => clause.clauseId === clauseId)?.start;
    return start === undefined || lines === null ? null : lines(start);
  };
}

/** What was opened is read first: its words have the keyboard, unless somebody writes already. */
function useWordsInFocus(desk: RefObject<HTMLElement | null>, ready: boolean): void {
  useEffect(() => {
    if (!ready || isWriting(document.activeElement)) return;
    desk.current?.querySelector<HTMLElement>('[data-side="statement"] [data-words]')?.focus({ preventScroll: true });
  }, [desk, ready]);
}

/** What was drawn on a link that isn't on record yet is undone here: the case knows nothing of it. */
function onUndo(event: KeyboardEvent, fresh: NewLink | null): void {
  if (fresh === null || isWriting(event.target)) return;
  const { command } = readPress(chordOf(event), null, 'link-desk');
  if (command !== 'history.undo' && command !== 'history.redo') return;
  if (command === 'history.undo' ? fresh.undo() : fresh.redo()) event.preventDefault();
}
