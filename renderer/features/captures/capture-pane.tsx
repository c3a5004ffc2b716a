import { Archive, ArchiveRestore, Check, Download, X } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Contract, OutputOf, Problem } from '../../../core/contract/index.ts';
import { useBack } from '../../ui/back-steps.ts';
import { useCommands } from '../../app/commands/live.ts';
import { openStatement, useDesk } from '../../app/desk.ts';
import { runJob } from '../../app/jobs.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { callShell } from '../../ipc/bridge.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote, Notice } from '../../ui/error-note.tsx';
import { Section } from '../../ui/layout.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { PageBar } from '../../ui/two-pane.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { CaptureFacts } from './capture-facts.tsx';
import { PlaceCapture } from './place-capture.tsx';
import s from './captures.module.css';

export type Capture = OutputOf<Contract['captures.get']>;

function close(): void {
  useDesk.setState({ captureId: null });
}

/** One capture: what it is, where it came from, what it is placed with, and what it proves and does not. */
export function CapturePane({ captureId }: { readonly captureId: string | null }): ReactElement {
  const t = useText();
  useBack('pane', captureId === null ? null : close);
  return (
    <aside className={layout['pane']} data-region="" tabIndex={-1} aria-label={t('capture.pane')}>
      <PageBar title={t('rail.captures')} onBack={close} />
      {captureId === null ? (
        <div className={s['message']}>
          <p className={roles['two']}>{t('captures.choose')}</p>
        </div>
      ) : (
        <CaptureBody key={captureId} captureId={captureId} />
      )}
    </aside>
  );
}

function CaptureBody({ captureId }: { readonly captureId: string }): ReactElement {
  const { data: capture, error, refetch } = useAsk('captures.get', { captureId });
  if (error) return <ErrorNote problem={error.problem} onRetry={() => void refetch()} />;
  if (!capture) return <SkeletonRows count={5} kind="statement" />;
  return (
    <>
      <CaptureHead capture={capture} />
      <PlacedSection capture={capture} />
      <CaptureFacts capture={capture} />
      <ProofSection capture={capture} />
    </>
  );
}

function CaptureHead({ capture }: { readonly capture: Capture }): ReactElement {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const setAside = useCommand('captures.setAside');
  const restore = useCommand('captures.restore');
  const { captureId } = capture;
  const isAside = capture.setAsideReason !== null;
  const draft = useDraft('capture.setAside', captureId);
  const typed = useDraftField(draft, 'reason', '');
  useCommands({
    'capture.extract': () => void extract(),
    'capture.setAside': { run: () => setAsking(true), off: isAside ? t('command.off.aside') : null },
  });
  const extract = async (): Promise<void> => {
    setProblem(null);
    const place = await callShell('shell.choose', { what: 'save-file', suggestedName: capture.fileName });
    const file = place.ok ? place.value.chosen[0] : undefined;
    if (!place.ok) setProblem(place.error);
    if (!file) return;
    const result = await runJob('captures.extract', { captureId, to: file.token }, 'work.capture');
    if (result.ok) say(t('capture.extracted'), 'none');
    else setProblem(result.error);
  };
  const onAside = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ captureIds: [captureId], reason }))) return;
    setAsking(false);
    draft.done();
    say(t('capture.aside.done'));
  };
  const onRestore = async (): Promise<void> => {
    if (await restore.run({ captureIds: [captureId] })) say(t('capture.restored'));
  };
  return (
    <header className={s['head']}>
      <div className={roles['row']}>
        <bdi dir="auto" className={classNames(roles['strong'], roles['lead'], roles['clip'], roles['select'])}>
          {capture.fileName ?? capture.sha256.slice(0, 16)}
        </bdi>
        {capture.nature !== 'capture' && <span className={roles['flag']}>{t(`nature.${capture.nature}`)}</span>}
        <span className={roles['end']} />
        <Button look="bare" size="small" label={t('pane.close')} icon={<X aria-hidden="true" />} onPress={close} />
      </div>
      <div className={layout['acts']}>
        <Button size="small" icon={<Download aria-hidden="true" />} onPress={() => void extract()}>
          {t('capture.extract')}
        </Button>
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
            icon={<Archive aria-hidden="true" />}
            expanded={asking}
            onPress={() => setAsking(!asking)}
          >
            {t('capture.aside')}
          </Button>
        )}
      </div>
      <p className={roles['micro']}>{t('capture.extract.final')}</p>
      {isAside && <Notice severity="note">{t('statement.isAside', { reason: capture.setAsideReason ?? '' })}</Notice>}
      {problem && <ErrorNote problem={problem} onDismiss={() => setProblem(null)} />}
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
    </header>
  );
}

function PlacedSection({ capture }: { readonly capture: Capture }): ReactElement {
  const t = useText();
  return (
    <Section
      title={t('capture.placedWith')}
      aside={capture.statements.length > 0 ? capture.statements.length : undefined}
    >
      {capture.statements.map((statement) => (
        <AriaButton
          key={statement.supportId}
          className={classNames(s['statementLink'])}
          onPress={() => openStatement(statement.statementId)}
        >
          <Quotation size="list" text={statement.text} lang={null} direction={null} />
        </AriaButton>
      ))}
      {capture.imports.map((one) => (
        <p key={one.importId} className={roles['meta']}>
          {t('capture.imported')}: {t('capture.imported.text', { count: one.added })}
        </p>
      ))}
      {capture.statements.length + capture.imports.length === 0 && (
        <p className={roles['meta']}>{t('capture.notPlaced')}</p>
      )}
      <PlaceCapture
        captureId={capture.captureId}
        placedWith={capture.statements.map((statement) => statement.statementId)}
      />
    </Section>
  );
}

function ProofSection({ capture }: { readonly capture: Capture }): ReactElement {
  const t = useText();
  return (
    <>
      <Section title={t('capture.proves')}>
        <Says icon={<Check aria-hidden="true" />} texts={capture.proves} />
      </Section>
      <Section title={t('capture.provesNot')}>
        <Says icon={<X aria-hidden="true" />} texts={capture.provesNot} />
      </Section>
    </>
  );
}

function Says({ icon, texts }: { readonly icon: ReactNode; readonly texts: readonly string[] }): ReactElement {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text} className={s['says']}>
          {icon}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
