import { ArchiveRestore, Inbox as InboxIcon, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { addFilesByDialog, addFolderByDialog } from '../../app/add-files.ts';
import { keyOf } from '../../app/commands/table.ts';
import { useDesk } from '../../app/desk.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useAsk, useAskPages } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { GroupHead, ToolBar } from '../../ui/layout.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import roles from '../../ui/type.module.css';
import { CapturePane } from './capture-pane.tsx';
import { FileIcon } from './file-icon.tsx';
import { FirstSteps } from './first-steps.tsx';
import s from './captures.module.css';

type CaptureRow = OutputOf<Contract['captures.list']>['items'][number];
const PAGE = 100;

/** Bytes held as evidence. The inbox shows those that attest nothing yet; nothing is lost while it waits there. */
export function CapturesScreen({ inbox }: { readonly inbox: boolean }): ReactElement {
  const t = useText();
  const [aside, setAside] = useState(false);
  const captureId = useDesk((desk) => desk.captureId);
  const pages = useAskPages('captures.list', { inbox, setAside: aside, limit: PAGE });
  const info = useAsk('cases.info', {}).data;
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  if (info && info.counts.captures === 0 && info.counts.statements === 0 && !aside && items.length === 0) {
    return (
      <div className={s['firstPage']}>
        <CaptureBar inbox={inbox} total={0} aside={aside} onAside={setAside} />
        <FirstSteps />
      </div>
    );
  }
  return (
    <div className={s['screen']} data-open={captureId !== null}>
      <div className={s['list']}>
        <CaptureBar inbox={inbox} total={total} aside={aside} onAside={setAside} />
        <div className={s['drop']}>
          <span className={s['dropHead']}>
            <InboxIcon aria-hidden="true" />
            {t('captures.drop')}
          </span>
          <span>{t('captures.drop.text')}</span>
        </div>
        <div className={s['scroll']}>
          {pages.error && <ErrorNote problem={pages.error.problem} onRetry={() => void pages.refetch()} />}
          {!pages.data && !pages.error && <SkeletonRows count={6} kind="statement" />}
          {pages.data && items.length === 0 && (
            <div className={s['message']}>
              <span className={roles['strong']}>{t('captures.empty')}</span>
              <p className={classNames(roles['two'], roles['prose'])}>{t('captures.empty.text')}</p>
            </div>
          )}
          <CaptureList items={items} chosen={captureId} />
          {pages.hasNextPage && (
            <div className={s['more']}>
              <Button size="small" onPress={() => void pages.fetchNextPage()}>
                {t('captures.more')}
              </Button>
            </div>
          )}
        </div>
      </div>
      <CapturePane captureId={captureId} />
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
      <Button size="small" look="bare" onPress={() => void addFolderByDialog(t)}>
        {t('captures.addFolder')}
      </Button>
      <Button
        size="small"
        icon={<Plus aria-hidden="true" />}
        keys={keyOf('capture.add')}
        onPress={() => void addFilesByDialog(t)}
      >
        {t('captures.add')}
      </Button>
    </ToolBar>
  );
}

function CaptureList({
  items,
  chosen,
}: {
  readonly items: readonly CaptureRow[];
  readonly chosen: string | null;
}): ReactElement {
  const t = useText();
  const when = useWhen();
  const days: { readonly day: string; readonly items: CaptureRow[] }[] = [];
  for (const item of items) {
    const day = when.day(item.recordedAt);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return (
    <div aria-label={t('captures.list')} role="group">
      {days.map(({ day, items: ofDay }) => (
        <div key={day}>
          <GroupHead title={t('captures.received', { day })} aside={ofDay.length} />
          <ul>
            {ofDay.map((item) => (
              <CaptureRowView key={item.captureId} item={item} chosen={item.captureId === chosen} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function CaptureRowView({ item, chosen }: { readonly item: CaptureRow; readonly chosen: boolean }): ReactElement {
  const t = useText();
  const when = useWhen();
  return (
    <li>
      <AriaButton
        className={classNames(s['capture'])}
        aria-pressed={chosen}
        onPress={() => useDesk.setState({ captureId: item.captureId })}
      >
        <span className={classNames(s['thumb'], item.sensitive && s['sensitive'])}>
          <FileIcon type={item.type} />
        </span>
        <span className={roles['clip']}>
          <bdi dir="auto" className={classNames(roles['mono'], chosen && roles['strong'])}>
            {item.fileName ?? item.sha256.slice(0, 16)}
          </bdi>
          <br />
          <span className={roles['micro']}>
            {item.type} · {when.bytes(item.bytes)}
          </span>
        </span>
        <span className={s['endMark']}>
          {item.nature !== 'capture' && <span className={roles['flag']}>{t(`nature.short.${item.nature}`)}</span>}
          <span className={roles['micro']}>
            {item.placed === 0 ? t('captures.waiting') : t('captures.placed', { count: item.placed })}
          </span>
        </span>
      </AriaButton>
    </li>
  );
}
