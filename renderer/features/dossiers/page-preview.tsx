import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
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
  const image = useDrawn(data?.svg ?? null);
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
        {data && (
          <img
            ref={image}
            className={s['sheet']}
            width={Math.round(data.width)}
            height={Math.round(data.height)}
            alt={t('dossiers.preview.alt', { page, pages })}
          />
        )}
      </div>
    </>
  );
}

/** An image of the page: the browser draws it from a Blob, where no script of it can run and nothing of it can be fetched. */
function useDrawn(svg: string | null): RefObject<HTMLImageElement | null> {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (svg === null || !image.current) return;
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [svg]);
  return image;
}
