import { useMemo, type ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Scale } from 'lucide-react';
import { readingLayout } from '../../ui/reading-layout.ts';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { ClauseChoice } from './clause-choice.tsx';
import { ClauseHead } from './clause-head.tsx';
import { ClauseWords } from './clause-words.tsx';
import type { ClauseView } from './use-clause-view.ts';
import type { LinkInHand, LinkRow } from './link-model.ts';
import { QuotedHere } from './quoted-here.tsx';
import { TextTab } from './text-tab.tsx';
import { VersionsTab } from './versions-tab.tsx';
import s from './link-desk.module.css';

export interface ClauseSideProps {
  readonly view: ClauseView;
  readonly rows: readonly LinkRow[];
  readonly link: LinkInHand;
  readonly off: string | null;
}

/** Right: the clause, in the text that is read. */
export function ClauseSide(props: ClauseSideProps): ReactElement {
  const t = useText();
  const { view } = props;
  const { shelf, problem } = view;
  return (
    <section className={s['side']} data-clause-side="" aria-label={t('link.clauseSide')}>
      {problem && <ErrorNote problem={problem} />}
      {shelf.policies?.length === 0 && (
        <EmptyState
          size="small"
          icon={<Scale aria-hidden="true" />}
          title={t('link.policies.none')}
          text={t('link.policies.none.text')}
          example={t('link.policies.none.example')}
        />
      )}
      {shelf.policy && <ClauseHead view={view} link={props.link} />}
      {shelf.policies === null && <SkeletonRows count={4} kind="line" />}
      {shelf.policy && <Tab {...props} />}
    </section>
  );
}

function Tab(props: ClauseSideProps): ReactElement | null {
  const { view } = props;
  const { version, clause } = view;
  const text = version?.text ?? '';
  const layout = useMemo(() => readingLayout(text), [text]);
  if (view.tab === 'versions') return <VersionsTab view={view} link={props.link} />;
  if (version === null) return view.problem ? null : <SkeletonRows count={6} kind="line" />;
  if (view.tab === 'text') return <TextTab key={version.versionId} {...props} version={version} />;
  if (clause === null || view.choosing) {
    return (
      <ClauseChoice
        key={version.versionId}
        version={version}
        layout={layout}
        clauseId={clause?.clauseId ?? null}
        onChoose={view.chooseClause}
        onBack={view.choosing ? view.stopChoosing : null}
      />
    );
  }
  return (
    <>
      <ClauseWords key={clause.clauseId} {...props} version={version} clause={clause} layout={layout} />
      <QuotedHere version={version} clause={clause} />
    </>
  );
}
