import { ArchiveRestore, Inbox as InboxIcon, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { addFilesByDialog, addFolderByDialog } from '../../app/add-files.ts';
import { keyOf } from '../../app/commands/table.ts';
import { useDesk } from '../../app/desk.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useAskPages, useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ToolBar } from '../../ui/layout.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { TwoPane } from '../../ui/two-pane.tsx';
import roles from '../../ui/type.module.css';
import { CaptureList, type CaptureRow } from './capture-list.tsx';
import { CapturePane } from './capture-pane.tsx';
import { chooseCaptures, listCaptures, useCapturesInHand } from './captures-in-hand.ts';
import { FirstSteps } from './first-steps.tsx';
import { ManyPane } from './many-pane.tsx';
import s from './captures.module.css';

const PAGE = 100;

/** Bytes held as evidence. The inbox shows those that attest nothing yet; nothing is lost while it waits there. */
export function CapturesScreen({ inbox }: { readonly inbox: boolean }): ReactElement {
  const t = useText();
  const [aside, setAside] = useState(false);
  const captureId = useDesk((desk) => desk.captureId);
  const pages = useAskPages('captures.list', { inbox, setAside: aside, limit: PAGE });
  const info = useAsk('cases.info', {}).data;
  const items = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const total = pages.data?.pages[0]?.total ?? 0;
  const many = useCapturesInHand((inHand) => inHand.many);
  const chosen = useMemo(() => items.filter((item) => many.has(item.captureId)), [items, many]);
  // What arrow keys only pass over opens no page where there is one column
  const [passedOver, setPassedOver] = useState<string | null>(null);
  useListed(items);
  const bar = <CaptureBar inbox={inbox} total={total} aside={aside} onAside={setAside} />;
  if (info && info.counts.captures === 0 && info.counts.statements === 0 && !aside && items.length === 0) {
    return (
      <div className={s['firstPage']}>
        {bar}
        <FirstSteps />
      </div>
    );
  }
  const close = (): void => {
    useDesk.setState({ captureId: null });
    chooseCaptures(new Set());
  };
  const list = (
    <>
      <DropPlace />
      {pages.error && <ErrorNote problem={pages.error.problem} onRetry={() => void pages.refetch()} />}
      {!pages.data && !pages.error && <SkeletonRows count={6} kind="statement" />}
      {pages.data && items.length === 0 && (
        <EmptyState
          title={t(aside ? 'captures.aside.none' : 'captures.empty')}
          text={t(aside ? 'captures.aside.none.text' : 'captures.empty.text')}
          example={aside ? undefined : t('captures.empty.example')}
        />
      )}
      {items.length > 0 && (
        <CaptureList
          items={items}
          chosen={captureId}
          onOpen={() => setPassedOver(null)}
          onChoose={(id) => {
            setPassedOver(id);
            useDesk.setState({ captureId: id });
          }}
        />
      )}
      {pages.hasNextPage && <MoreRows onMore={() => void pages.fetchNextPage()} />}
    </>
  );
  const pane =
    chosen.length > 0 ? (
      <ManyPane captures={chosen} inbox={inbox} />
    ) : captureId === null ? (
      <p className={s['choose']}>{t('captures.choose')}</p>
    ) : (
      <CapturePane captureId={captureId} inbox={inbox} />
    );
  return (
    <TwoPane
      bar={bar}
      list={list}
      pane={pane}
      paneLabel={t('capture.pane')}
      title={t(inbox ? 'inbox.title' : 'captures.title')}
      open={chosen.length > 0 || (captureId !== null && captureId !== passedOver)}
      onBack={close}
    />
  );
}

/** Says which rows stand in the list, so that acts know what comes next. Those chosen are let go with the screen. */
function useListed(items: readonly CaptureRow[]): void {
  useEffect(() => listCaptures(items.map(({ captureId }) => captureId)), [items]);
  useEffect(() => () => chooseCaptures(new Set()), []);
}

function DropPlace(): ReactElement {
  const t = useText();
  return (
    <div className={s['drop']}>
      <span className={s['dropHead']}>
        <InboxIcon aria-hidden="true" />
        {t('captures.drop')}
      </span>
      <span>{t('captures.drop.text')}</span>
    </div>
  );
}

/** The next rows come by themselves as their place comes into sight; the button is for hands that don't scroll. */
function MoreRows({ onMore }: { readonly onMore: () => void }): ReactElement {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const seen = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) onMore();
    });
    if (place.current) seen.observe(place.current);
    return () => seen.disconnect();
  });
  return (
    <div ref={place} className={s['more']}>
      <Button size="small" onPress={onMore}>
        {t('captures.more')}
      </Button>
    </div>
  );
}

interface CaptureBarProps {
  readonly inbox: boolean;
  readonly total: number;
  readonly aside: boolean;
  readonly onAside: (aside: boolean) => void;
}

function CaptureBar({ inbox, total, aside, onAside }: CaptureBarProps): ReactElement {
  const t = useText();
  const off = useCaseFile().mode === 'read' ? t('app.readOnly') : null;
  return (
    <ToolBar title={t(inbox ? 'inbox.title' : 'captures.title')}>
      <span className={roles['meta']}>{t(inbox ? 'inbox.count' : 'captures.count', { count: total })}</span>
      <span className={roles['end']} />
      <Button
        size="small"
        look="bare"
        pressed={aside}
        icon={<ArchiveRestore aria-hidden="true" />}
        onPress={() => onAside(!aside)}
      >
        {t('captures.aside.shown')}
      </Button>
      <Button size="small" look="bare" offReason={off} onPress={() => void addFolderByDialog(t)}>
        {t('captures.addFolder')}
      </Button>
      <Button
        size="small"
        keys={keyOf('capture.add')}
        icon={<Plus aria-hidden="true" />}
        offReason={off}
        onPress={() => void addFilesByDialog(t)}
      >
        {t('captures.add')}
      </Button>
    </ToolBar>
  );
}
