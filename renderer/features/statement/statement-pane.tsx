import { X } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useBack } from '../../ui/back-steps.ts';
import { useDesk } from '../../app/desk.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { PageBar } from '../../ui/two-pane.tsx';
import layout from '../../ui/layout.module.css';
import { CustodySection } from '../custody/custody-section.tsx';
import { RenderingsSection } from '../renderings/renderings-section.tsx';
import { AddStatementForm } from './add-statement-form.tsx';
import { DatesSection } from './dates-section.tsx';
import { DetailsSection } from './details-section.tsx';
import { HoldingsSection } from './holdings-section.tsx';
import { LinksSection, type LinkRow } from './links-section.tsx';
import { ReadinessLine } from './readiness-line.tsx';
import { RelationsSection } from './relations-section.tsx';
import { ReviewsPart } from './reviews-part.tsx';
import { StatementHead } from './statement-head.tsx';
import { StatusesSection } from './statuses-section.tsx';
import { VersionsSection } from './versions-section.tsx';
import { WordsPart } from './words-part.tsx';
import s from './statement.module.css';

const NO_LINKS: readonly LinkRow[] = [];

export type Statement = OutputOf<Contract['statements.get']>;

function close(): void {
  useDesk.setState((desk) =>
    desk.adding ? { adding: false, paneOpen: desk.statementId !== null } : { paneOpen: false },
  );
  requestAnimationFrame(() => {
    document
      .querySelector<HTMLElement>('[role="row"][aria-selected="true"], [role="row"][tabindex="0"]')
      ?.focus({ preventScroll: true });
  });
}

/** The statement in hand: all that the case holds of it, each part changeable in its place. Esc goes back to the list. */
export function StatementPane(): ReactElement {
  const t = useText();
  const { adding, statementId } = useDesk();
  const pane = useRef<HTMLElement>(null);
  useBack('pane', close);
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 });
  }, [statementId, adding]);
  return (
    <aside
      ref={pane}
      data-pane=""
      data-region=""
      tabIndex={-1}
      className={layout['pane']}
      aria-label={adding ? t('add.title') : t('statement.pane')}
    >
      <PageBar title={t('chronology.title')} onBack={close} />
      {adding && <AddStatementForm onClose={close} />}
      {!adding && statementId !== null && <StatementBody key={statementId} statementId={statementId} />}
    </aside>
  );
}

/** What a usual item needs stands on one page; what only some have takes room only with them. */
function StatementBody({ statementId }: { readonly statementId: string }): ReactElement {
  const t = useText();
  const { data: statement, error, refetch } = useAsk('statements.get', { statementId });
  const links = useAsk('links.list', { statementId, limit: 200 }).data?.items ?? NO_LINKS;
  if (error) {
    return (
      <div className={s['formPane']}>
        <ErrorNote problem={error.problem} onRetry={() => void refetch()} />
        <span>
          <Button icon={<X aria-hidden="true" />} onPress={close}>
            {t('pane.close')}
          </Button>
        </span>
      </div>
    );
  }
  if (!statement) return <SkeletonRows count={6} kind="statement" />;
  return (
    <>
      <StatementHead statement={statement} />
      <ReviewsPart statement={statement} />
      <DetailsSection statement={statement} />
      <WordsPart statement={statement} links={links} />
      <RenderingsSection statement={statement} />
      <DatesSection statement={statement} />
      <HoldingsSection statement={statement} />
      <LinksSection statementId={statementId} links={links} />
      <RelationsSection statement={statement} />
      <StatusesSection statement={statement} />
      <VersionsSection statement={statement} />
      <div className={s['custody']}>
        <CustodySection object={statementId} events={statement.events} />
      </div>
      <ReadinessLine statementId={statementId} date={statement} />
    </>
  );
}
