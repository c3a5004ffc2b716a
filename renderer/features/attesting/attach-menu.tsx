import { FileText, Plus, ScanText } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { addFilesByDialog } from '../../app/add-files.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import buttonStyles from '../../ui/button.module.css';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { Attested } from './attested.ts';

const ADD_SOURCE = 'add-source';
const CHOOSE_FILES = 'choose-files';
const MOST = 50;

interface AttachMenuProps {
  readonly by: Attested['by'];
  /** Files from the computer can be given to a statement at once; anything else takes captures that are in the case. */
  readonly statementId?: string | undefined;
  readonly onAddSource: () => void;
}

/** What can be added to attest a thing: a source; captures of the case that wait in the inbox, then others; files from the computer. */
export function AttachMenu({ by, statementId, onAddSource }: AttachMenuProps): ReactElement {
  const t = useText();
  const attach = useCommand('supports.add');
  const inbox = useAsk('captures.list', { inbox: true, limit: MOST }).data?.items ?? [];
  const all = useAsk('captures.list', { limit: MOST }, { enabled: statementId === undefined }).data?.items ?? [];
  const waiting = new Set(inbox.map(({ captureId }) => captureId));
  const others = all.filter(({ captureId }) => !waiting.has(captureId));
  const onAction = (id: string): void => {
    if (id === ADD_SOURCE) {
      onAddSource();
      return;
    }
    if (id === CHOOSE_FILES) {
      void addFilesByDialog(t, statementId ?? null);
      return;
    }
    void attach.run({ captureId: id, ...by }).then((done) => {
      if (done) say(t('holdings.attached'));
    });
  };
  const item = (capture: (typeof inbox)[number], side?: string) => ({
    id: capture.captureId,
    name: capture.fileName ?? capture.sha256.slice(0, 12),
    icon: <ScanText aria-hidden="true" />,
    ...(side === undefined ? {} : { side }),
  });
  return (
    <>
      <Menu
        label={t('holdings.attach')}
        trigger={
          <AriaButton className={classNames(buttonStyles['button'], buttonStyles['bare'], buttonStyles['small'])}>
            <Plus aria-hidden="true" />
            {t('holdings.add')}
          </AriaButton>
        }
        items={[
          { id: ADD_SOURCE, name: t('holdings.addSource'), icon: <FileText aria-hidden="true" /> },
          {
            id: CHOOSE_FILES,
            name: t(statementId === undefined ? 'holdings.chooseFiles.inbox' : 'holdings.chooseFiles'),
          },
          ...inbox.map((capture) => item(capture, t('holdings.inInbox'))),
          ...others.map((capture) => item(capture)),
        ]}
        onAction={onAction}
      />
      {attach.problem && <ErrorNote problem={attach.problem} onDismiss={attach.clear} />}
    </>
  );
}
