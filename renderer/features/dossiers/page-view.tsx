import { ChevronLeft, ChevronRight, Columns2 } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Menu } from '../../ui/menu.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import roles from '../../ui/type.module.css';
import type { DossierState } from './dossier-facts.tsx';
import { useInHand, type DossierRequest, type Zoom } from './in-hand.ts';
import { scaleOf, stepOf, ZOOMS } from './zoom.ts';
import s from './dossiers.module.css';

/** A point of print in pixels of a screen. */
const POINT = 96 / 72;

const goTo = (page: number, pages: number): void =>
  useInHand.setState({ page: Math.min(pages, Math.max(1, page)), line: null });

/** The page as it will be printed: set by the engine, shown as an image, where nothing in it can act. */
export function PageView({
  dossier,
  request,
}: Pick<DossierState, 'dossier'> & { readonly request: DossierRequest }): ReactElement {
  const t = useText();
  const { page, zoom } = useInHand();
  const { data, error, isFetching, refetch } = useAsk('dossiers.preview', { request, page }, { keep: true });
  const stage = useRef<HTMLDivElement>(null);
  const room = useRoom(stage);
  const pages = data?.pages ?? 1;
  useEffect(() => {
    if (data && page > data.pages) goTo(data.pages, data.pages);
  }, [data, page]);
  const size = data === undefined ? null : { width: data.width * POINT, height: data.height * POINT };
  const scale = size === null ? 1 : scaleOf(zoom, size, room);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, number>> = { PageDown: page + 1, PageUp: page - 1, Home: 1, End: pages };
    const to = steps[event.key];
    const zoomed = event.key === '+' || event.key === '=' ? 1 : event.key === '-' ? -1 : 0;
    if (to === undefined && zoomed === 0) return;
    event.preventDefault();
    if (to !== undefined) goTo(to, pages);
    else useInHand.setState({ zoom: stepOf(scale, zoomed) });
  };
  return (
    <>
      <PageBar page={page} pages={pages} scale={scale} waiting={isFetching} dossier={dossier} />
      <div
        ref={stage}
        className={s['stage']}
        tabIndex={0}
        role="region"
        aria-label={t('dossiers.preview')}
        aria-busy={isFetching}
        onKeyDown={onKeyDown}
      >
        {error && <ErrorNote problem={error.problem} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonRows count={6} kind="line" />}
        {data && size && <Sheet svg={data.svg} size={size} scale={scale} page={page} pages={pages} />}
      </div>
    </>
  );
}

interface PageBarProps extends Pick<DossierState, 'dossier'> {
  readonly page: number;
  readonly pages: number;
  readonly scale: number;
  readonly waiting: boolean;
}

function PageBar({ page, pages, scale, waiting, dossier }: PageBarProps): ReactElement {
  const t = useText();
  return (
    <div className={s['pageBar']}>
      <Button
        size="small"
        icon={<ChevronLeft aria-hidden="true" className="flips" />}
        label={t('dossiers.page.previous')}
        onPress={() => goTo(page - 1, pages)}
      />
      <span className={roles['meta']} aria-live="polite">
        {t('dossiers.page', { page, pages })}
      </span>
      <Button
        size="small"
        icon={<ChevronRight aria-hidden="true" className="flips" />}
        label={t('dossiers.page.next')}
        onPress={() => goTo(page + 1, pages)}
      />
      {waiting && <span className={roles['meta']}>{t('dossiers.preview.wait')}</span>}
      <span className={roles['end']} />
      <CompareButton dossier={dossier} />
      <ZoomMenu scale={scale} />
    </div>
  );
}

/** Against the last frozen edition, else the last built: what would be new in the next. */
function CompareButton({ dossier }: Pick<DossierState, 'dossier'>): ReactElement | null {
  const t = useText();
  const editions = dossier.kept?.editions ?? [];
  const against = editions.find(({ frozenAt }) => frozenAt !== null) ?? editions[0];
  if (against === undefined) return null;
  const compare = (): void => useInHand.setState({ view: 'compare', compared: { from: against.editionId, to: null } });
  return (
    <Button size="small" look="bare" icon={<Columns2 aria-hidden="true" />} onPress={compare}>
      {t('dossiers.compare.with', { edition: against.number })}
    </Button>
  );
}

function ZoomMenu({ scale }: { readonly scale: number }): ReactElement {
  const t = useText();
  const when = useWhen();
  const zoom = useInHand((hand) => hand.zoom);
  const percent = (of: number): string => t('dossiers.zoom.percent', { percent: when.number(Math.round(of * 100)) });
  const choices: readonly Zoom[] = ['width', 'page', ...ZOOMS];
  return (
    <Menu
      label={t('dossiers.zoom')}
      trigger={<Chip>{percent(scale)}</Chip>}
      items={choices.map((choice) => ({
        id: String(choice),
        name: typeof choice === 'number' ? percent(choice) : t(`dossiers.zoom.${choice}`),
      }))}
      selected={new Set([String(zoom)])}
      onAction={(id) => {
        const chosen = choices.find((choice) => String(choice) === id);
        if (chosen !== undefined) useInHand.setState({ zoom: chosen });
      }}
    />
  );
}

interface SheetProps {
  readonly svg: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly scale: number;
  readonly page: number;
  readonly pages: number;
}

function Sheet({ svg, size, scale, page, pages }: SheetProps): ReactElement {
  const t = useText();
  const image = useDrawn(svg);
  return (
    <img
      ref={image}
      className={s['sheet']}
      data-surface="sheet"
      width={Math.round(size.width * scale)}
      height={Math.round(size.height * scale)}
      alt={t('dossiers.preview.alt', { page, pages })}
    />
  );
}

/** An image of the page: the browser draws it from a Blob, where no script of it can run and nothing of it can be fetched. */
function useDrawn(svg: string): RefObject<HTMLImageElement | null> {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (!image.current) return;
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [svg]);
  return image;
}

function useRoom(stage: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [room, setRoom] = useState({ width: 600, height: 800 });
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage]);
  return room;
}
