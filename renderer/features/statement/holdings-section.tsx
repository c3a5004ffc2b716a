import { FilePlus2, FileText, Plus, ScanText, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { addFilesByDialog } from '../../app/add-files.ts';
import { openCapture } from '../../app/desk.ts';
import { useCommands } from '../../app/commands/live.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { AssuranceMark } from '../../ui/assurance-mark.tsx';
import { Button } from '../../ui/button.tsx';
import buttonStyles from '../../ui/button.module.css';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Section } from '../../ui/layout.tsx';
import { Menu } from '../../ui/menu.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import roles from '../../ui/type.module.css';
import { AddSourceForm } from './add-source-form.tsx';
import { sourceName } from './source-fields.tsx';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

const CHOOSE_FILES = 'choose-files';

/** What attests the statement: published places, and bytes held. */
export function HoldingsSection({ statement }: { readonly statement: Statement }): ReactElement {
  const t = useText();
  const [addingSource, setAddingSource] = useState(false);
  const [detaching, setDetaching] = useState<string | null>(null);
  const detach = useCommand('supports.setAside');
  useCommands({ 'statement.addSource': () => setAddingSource(true) });
  const nothing = statement.sources.length + statement.captures.length === 0;
  const onDetach = async (reason: string): Promise<void> => {
    if (detaching === null || !(await detach.run({ supportId: detaching, reason }))) return;
    setDetaching(null);
    say(t('holdings.detached'));
  };
  return (
    <Section
      title={t('holdings.title')}
      end={
        <>
          <span className={roles['end']} />
          <AssuranceMark level={statement.assurance} />
        </>
      }
    >
      {nothing && <p className={roles['meta']}>{t('holdings.none')}</p>}
      {statement.sources.map((source) => (
        <div key={source.supportId} className={s['item']}>
          <FileText aria-hidden="true" />
          <span className={classNames(roles['clip'], roles['select'])} title={source.url ?? undefined}>
            <bdi>{sourceName(source, t)}</bdi>
            {source.title !== null && source.publisher !== null && (
              <span className={roles['meta']}> {source.publisher}</span>
            )}
          </span>
          <span className={roles['micro']}>{t(`sourceKind.${source.kind}`)}</span>
          <DetachButton onPress={() => setDetaching(source.supportId)} />
        </div>
      ))}
      {statement.captures.map((capture) => (
        <CaptureLine key={capture.supportId ?? capture.captureId} capture={capture} onDetach={setDetaching} />
      ))}
      {statement.importedFrom && <OriginLine origin={statement.importedFrom} />}
      {detaching !== null && (
        <div className={s['inlineForm']}>
          <ReasonForm
            action={t('holdings.detach')}
            problem={detach.problem}
            onReason={(reason) => void onDetach(reason)}
            onCancel={() => setDetaching(null)}
          />
        </div>
      )}
      <div className={roles['row']}>
        <AttachMenu statementId={statement.statementId} />
        <Button
          size="small"
          look="bare"
          icon={<Plus aria-hidden="true" />}
          expanded={addingSource}
          onPress={() => setAddingSource(!addingSource)}
        >
          {t('holdings.addSource')}
        </Button>
      </div>
      {addingSource && (
        <div className={s['inlineForm']}>
          <AddSourceForm statementId={statement.statementId} onDone={() => setAddingSource(false)} />
        </div>
      )}
    </Section>
  );
}

function DetachButton({ onPress }: { readonly onPress: () => void }): ReactElement {
  const t = useText();
  return (
    <Button size="small" look="bare" label={t('holdings.detach')} icon={<X aria-hidden="true" />} onPress={onPress} />
  );
}

interface CaptureLineProps {
  readonly capture: Statement['captures'][number];
  readonly onDetach: (supportId: string) => void;
}

function CaptureLine({ capture, onDetach }: CaptureLineProps): ReactElement {
  const t = useText();
  const when = useWhen();
  const { supportId } = capture;
  return (
    <div className={s['item']}>
      <ScanText aria-hidden="true" />
      <span className={roles['row']}>
        <AriaButton className={classNames(s['textLink'])} onPress={() => openCapture(capture.captureId)}>
          <bdi dir="ltr" className={roles['mono']}>
            {capture.fileName ?? capture.sha256.slice(0, 12)}
          </bdi>
        </AriaButton>
        {capture.nature !== 'capture' && <span className={roles['flag']}>{t(`nature.${capture.nature}`)}</span>}
      </span>
      <span className={roles['micro']}>{when.bytes(capture.bytes)}</span>
      {supportId === null ? <span /> : <DetachButton onPress={() => onDetach(supportId)} />}
    </div>
  );
}

function OriginLine({ origin }: { readonly origin: NonNullable<Statement['importedFrom']> }): ReactElement {
  const t = useText();
  const { captureId } = origin;
  const place = { file: origin.fileName ?? t('holdings.origin.file'), row: origin.row };
  const words =
    origin.sheet === null ? t('holdings.origin', place) : t('holdings.origin.sheet', { ...place, sheet: origin.sheet });
  return (
    <div className={s['item']}>
      <FileText aria-hidden="true" />
      {captureId === null ? (
        <span className={roles['clip']}>{words}</span>
      ) : (
        <AriaButton className={classNames(s['textLink'])} onPress={() => openCapture(captureId)}>
          {words}
        </AriaButton>
      )}
      <span className={roles['micro']}>{t('holdings.import')}</span>
      <span />
    </div>
  );
}

/** Files from the computer, or captures that wait in the inbox. */
function AttachMenu({ statementId }: { readonly statementId: string }): ReactElement {
  const t = useText();
  const attach = useCommand('supports.add');
  const inbox = useAsk('captures.list', { inbox: true, limit: 50 }).data?.items ?? [];
  const onAction = (id: string): void => {
    if (id === CHOOSE_FILES) {
      void addFilesByDialog(t, statementId);
      return;
    }
    void attach.run({ captureId: id, statementId }).then((done) => {
      if (done) say(t('holdings.attached'));
    });
  };
  return (
    <>
      <Menu
        label={t('holdings.attach')}
        trigger={
          <AriaButton className={classNames(buttonStyles['button'], buttonStyles['bare'], buttonStyles['small'])}>
            <FilePlus2 aria-hidden="true" />
            {t('holdings.attach')}
          </AriaButton>
        }
        items={[
          { id: CHOOSE_FILES, name: t('holdings.chooseFiles') },
          ...inbox.map((capture) => ({
            id: capture.captureId,
            name: capture.fileName ?? capture.sha256.slice(0, 12),
            icon: <ScanText aria-hidden="true" />,
            side: t('holdings.inInbox'),
          })),
        ]}
        onAction={onAction}
      />
      {attach.problem && <ErrorNote problem={attach.problem} onDismiss={attach.clear} />}
    </>
  );
}
