import { BookOpen } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Segments } from '../../ui/segments.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { BuildPart } from './build-part.tsx';
import { CompareView } from './compare-view.tsx';
import { DossierFacts } from './dossier-facts.tsx';
import { DossierForm } from './dossier-form.tsx';
import { DossierHead } from './dossier-head.tsx';
import { EditionsView } from './editions-view.tsx';
import { useInHand } from './in-hand.ts';
import { useKeptForm } from './kept-form.ts';
import { Outline } from './outline.tsx';
import { PageView } from './page-view.tsx';
import { Readiness } from './readiness.tsx';
import { useDossier, type Dossier } from './use-dossier.ts';
import { useSettled } from './use-settled.ts';
import s from './dossiers.module.css';

const parts = ['outline', 'pages', 'readiness'] as const;
type Part = (typeof parts)[number];

/** Choose, look, build, freeze: what it holds at the start, the page in the middle, what stands against it at the end. */
export function DossiersScreen(): ReactElement {
  useKeptForm();
  const dossier = useDossier();
  if (dossier === null) return <SkeletonRows count={9} kind="line" />;
  return <Desk dossier={dossier} />;
}

function Desk({ dossier }: { readonly dossier: Dossier }): ReactElement {
  const t = useText();
  const { changing, view } = useInHand();
  // Compiling and setting pages take a moment: both wait until typing pauses
  const request = useSettled(dossier.request, 400);
  const asked = request ?? { title: dossier.suggestedTitle };
  const compiled = useAsk('dossiers.compile', asked, { enabled: request !== null, keep: true });
  const [part, setPart] = useState<Part>('pages');
  const empty = compiled.data?.exhibits === 0;
  const findings = compiled.data?.findings ?? [];
  const state = { dossier, request, compiled: compiled.data ?? null };
  return (
    <div className={s['desk']} data-shows={part}>
      <DossierHead dossier={dossier} />
      <div className={s['parts']}>
        <Segments
          label={t('dossiers.parts')}
          choices={parts.map((id) => ({ id, name: t(`dossiers.parts.${id}`) }))}
          value={part}
          onChange={setPart}
        />
      </div>
      <div className={s['choose']} data-region="" tabIndex={-1}>
        {changing ? <DossierForm dossier={dossier} /> : <DossierFacts {...state} />}
        {compiled.data && !empty && <Outline request={request} compiled={compiled.data} />}
      </div>
      <div className={s['look']} data-region="" tabIndex={-1}>
        {compiled.error && <ErrorNote problem={compiled.error.problem} onRetry={() => void compiled.refetch()} />}
        {view === 'editions' && <EditionsView dossier={dossier} />}
        {view === 'compare' && <CompareView dossier={dossier} request={request} />}
        {view === 'pages' && empty && <NothingToPrint />}
        {view === 'pages' && !empty && request && compiled.data && <PageView {...state} request={request} />}
      </div>
      <div
        className={s['ready']}
        role="complementary"
        aria-label={t('dossiers.readiness')}
        data-region=""
        tabIndex={-1}
      >
        {compiled.isPending && <SkeletonRows count={4} kind="line" />}
        {compiled.data && request && <Readiness findings={findings} request={request} />}
        <BuildPart {...state} />
      </div>
    </div>
  );
}

function NothingToPrint(): ReactElement {
  const t = useText();
  return (
    <EmptyState icon={<BookOpen aria-hidden="true" />} title={t('dossiers.empty')} text={t('dossiers.empty.text')} />
  );
}
