import { Archive, ArchiveRestore } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { keyOf } from '../../app/commands/table.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Notice } from '../../ui/error-note.tsx';
import layout from '../../ui/layout.module.css';
import { ReasonForm } from '../../ui/reason-form.tsx';
import type { Capture } from './capture-pane.tsx';
import { goOnAfter } from './captures-in-hand.ts';
import s from './captures.module.css';

export interface AsideActsProps {
  readonly capture: Capture;
  /** The acts that stand before these. */
  readonly children: ReactNode;
}

/** The acts on a capture, the last of them to set it aside with its reason, or to bring it back. */
export function AsideActs({ capture, children }: AsideActsProps): ReactElement {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const setAside = useCommand('captures.setAside');
  const restore = useCommand('captures.restore');
  const { captureId } = capture;
  const isAside = capture.setAsideReason !== null;
  const draft = useDraft('capture.setAside', captureId);
  const typed = useDraftField(draft, 'reason', '');
  useCommands({
    'capture.setAside': { run: () => setAsking(true), off: isAside ? t('command.off.aside') : null },
  });
  const onAside = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ captureIds: [captureId], reason }))) return;
    setAsking(false);
    draft.done();
    goOnAfter([captureId]);
    say(t('capture.aside.done'));
  };
  const onRestore = async (): Promise<void> => {
    if (await restore.run({ captureIds: [captureId] })) say(t('capture.restored'));
  };
  return (
    <>
      <div className={layout['acts']}>
        {children}
        {isAside ? (
          <Button
            size="small"
            look="bare"
            icon={<ArchiveRestore aria-hidden="true" />}
            onPress={() => void onRestore()}
          >
            {t('capture.restore')}
          </Button>
        ) : (
          <Button
            size="small"
            look="bare"
            keys={keyOf('capture.setAside')}
            icon={<Archive aria-hidden="true" />}
            expanded={asking}
            onPress={() => setAsking(!asking)}
          >
            {t('capture.aside')}
          </Button>
        )}
      </div>
      {isAside && <Notice severity="note">{t('statement.isAside', { reason: capture.setAsideReason ?? '' })}</Notice>}
      {restore.problem && <ErrorNote problem={restore.problem} onDismiss={restore.clear} />}
      {asking && (
        <div className={s['inlineForm']}>
          <ReasonForm
            action={t('capture.aside')}
            example={t('capture.aside.example')}
            problem={setAside.problem}
            typed={typed}
            onReason={(reason) => void onAside(reason)}
            onCancel={() => setAsking(false)}
          />
        </div>
      )}
    </>
  );
}
