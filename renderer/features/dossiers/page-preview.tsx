import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import roles from '../../ui/type.module.css';
import type { DossierRequest } from './draft.ts';
import s from './dossiers.module.css';

interface PagePreviewProps {
  readonly request: DossierRequest;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

const STEPS: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1 };

/** The page as it will be printed: set by the engine, shown as an image, where nothing in it can act. */
export function PagePreview({ request, page, onPage }: PagePreviewProps): ReactElement {
  const t = useText();
  const { data, error, isFetching, refetch } = useAsk('dossiers.preview', { request, page }, { keep: true });
  const url = useSvgUrl(data?.svg ?? null);
  const pages = data?.pages ?? 1;
  useEffect(() => {
    if (data && page > data.pages) onPage(data.pages);
  }, [data, page, onPage]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onPage(Math.min(pages, Math.max(1, page + step)));
  };
  return (
    <>
      <div className={s['pageBar']}>
        <Button
          size="small"
          icon={<ChevronLeft aria-hidden="true" className="flips" />}
          label={t('dossiers.page.previous')}
          onPress={() => onPage(Math.max(1, page - 1))}
        />
        <span className={roles['meta']} aria-live="polite">
          {t('dossiers.page', { page, pages })}
        </span>
        <Button
          size="small"
          icon={<ChevronRight aria-hidden="true" className="flips" />}
          label={t('dossiers.page.next')}
          onPress={() => onPage(Math.min(pages, page + 1))}
        />
        {isFetching && <span className={roles['meta']}>{t('dossiers.preview.wait')}</span>}
      </div>
      <div
        className={s['sheetArea']}
        tabIndex={0}
        role="region"
        aria-label={t('dossiers.preview')}
        onKeyDown={onKeyDown}
      >
        {error && <ErrorNote problem={error.problem} onRetry={() => void refetch()} />}
        {data && url !== null && (
          <img
            className={s['sheet']}
            src={url}
            width={Math.round(data.width)}
            height={Math.round(data.height)}
            alt={t('dossiers.preview.alt', { page, pages })}
          />
        )}
      </div>
    </>
  );
}

function useSvgUrl(svg: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (svg === null) return;
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return url;
}
