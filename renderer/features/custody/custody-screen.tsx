import { ShieldCheck } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { showCustodyOf, useDesk } from '../../app/desk.ts';
import { useSession } from '../../app/session.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAskPages, useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ChipName, SetChip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ToolBar } from '../../ui/layout.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { TwoPane } from '../../ui/two-pane.tsx';
import roles from '../../ui/type.module.css';
import { EventList, eventKey } from './event-list.tsx';
import { EventPane } from './event-pane.tsx';
import { useVerification, verifyCase } from './verification.ts';
import { VerifyPart } from './verify-report.tsx';
import s from './custody.module.css';

/** The chain of acts, and the proof that nothing was altered. */
export function CustodyScreen(): ReactElement {
  const object = useDesk((desk) => desk.custodyObject);
  return <Chain key={object ?? ''} object={object} />;
}

function Chain({ object }: { readonly object: string | null }): ReactElement {
  const t = useText();
  const [picked, setPicked] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const letters = useSession((session) => session.shell?.settings.singleLetterKeys ?? true);
  const pages = useAskPages('custody.events', { object, limit: 100 });
  const events = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const chosen = events.find((event) => eventKey(event) === picked) ?? events[0];
  const list = (
    <>
      <VerifyPart />
      {pages.error && <ErrorNote problem={pages.error.problem} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <SkeletonRows count={10} kind="line" />}
      {pages.data && events.length === 0 && <EmptyState size="small" title={t('custody.empty')} />}
      {events.length > 0 && (
        <EventList
          events={events}
          chosen={chosen ? eventKey(chosen) : null}
          letters={letters}
          onChoose={setPicked}
          onOpen={() => setOpened(true)}
        />
      )}
      {pages.hasNextPage && (
        <div className={s['older']}>
          <Button onPress={() => void pages.fetchNextPage()}>{t('custody.older')}</Button>
        </div>
      )}
    </>
  );
  return (
    <TwoPane
      bar={<Bar total={pages.data?.pages[0]?.total ?? 0} object={object} />}
      list={list}
      pane={<EventPane event={chosen} />}
      paneLabel={t('custody.pane')}
      title={t('custody.title')}
      open={opened}
      onBack={() => setOpened(false)}
    />
  );
}

function Bar({ total, object }: { readonly total: number; readonly object: string | null }): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const checkpoint = useCommand('custody.checkpoint');
  const { running, report } = useVerification();
  useCommands({ 'custody.verify': { run: () => void verifyCase(), off: running ? t('work.verify') : null } });
  const make = async (): Promise<void> => {
    const made = await checkpoint.run({});
    if (made) say(t('custody.checkpoint.done', { seq: Math.max(0, ...made.heads.map((head) => head.seq)) }), 'none');
  };
  return (
    <div>
      <ToolBar title={t('custody.title')}>
        <span className={roles['meta']}>{t('custody.count', { count: total })}</span>
        {object !== null && (
          <SetChip onClear={() => showCustodyOf(null)} clearLabel={t('custody.clearObject')}>
            <ChipName>{t('custody.ofObject')}</ChipName>
          </SetChip>
        )}
        <span className={roles['end']} />
        <Button onPress={() => void make()} offReason={mode === 'read' ? t('app.readOnly') : null}>
          {t('custody.checkpoint')}
        </Button>
        <Button
          look="prime"
          icon={<ShieldCheck aria-hidden="true" />}
          onPress={() => void verifyCase()}
          offReason={running ? t('work.verify') : null}
        >
          {report ? t('custody.verify.again') : t('custody.verify')}
        </Button>
      </ToolBar>
      {checkpoint.problem && <ErrorNote problem={checkpoint.problem} onDismiss={checkpoint.clear} />}
    </div>
  );
}
