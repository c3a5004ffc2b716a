import { BookOpen } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { BuildPart } from './build-part.tsx';
import { requestOf, useDossierDraft, withStanding } from './draft.ts';
import { useKeptDossier } from './kept-dossier.ts';
import { Outline } from './outline.tsx';
import { PagePreview } from './page-preview.tsx';
import { Readiness } from './readiness.tsx';
import { RequestForm } from './request-form.tsx';
import { useSettled } from './use-settled.ts';
import s from './dossiers.module.css';

/** Choose, look, build: the selection at the start, the page in the middle, what stands against it at the end. */
export function DossiersScreen(): ReactElement {
  const t = useText();
  const { title } = useCaseFile();
  useKeptDossier();
  const draft = useDossierDraft();
  const suggested = t('dossiers.name.default', { title });
  // Setting pages takes a moment: it waits until typing pauses
  const request = useSettled(requestOf(draft, suggested), 400);
  const compiled = useAsk('dossiers.compile', request ?? { title: suggested }, {
    enabled: request !== null,
    keep: true,
  });
  const [page, setPage] = useState(1);
  const empty = compiled.data?.exhibits === 0;
  return (
    <div className={s['desk']}>
      <div className={s['choose']}>
        <RequestForm suggestedTitle={suggested} />
        {compiled.data && !empty && <Outline compiled={compiled.data} />}
      </div>
      <div className={s['look']}>
        {compiled.error && <ErrorNote problem={compiled.error.problem} onRetry={() => void compiled.refetch()} />}
        {empty && <NothingToPrint />}
        {!empty && request && compiled.data && <PagePreview request={request} page={page} onPage={setPage} />}
      </div>
      <div className={s['ready']} role="complementary" aria-label={t('dossiers.readiness')}>
        {compiled.isPending && <SkeletonRows count={4} kind="line" />}
        {compiled.data && <Readiness findings={compiled.data.findings} />}
        <BuildPart request={empty || request === null ? null : withStanding(request, compiled.data?.findings ?? [])} />
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
