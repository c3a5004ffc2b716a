import { Check, Download, MessageSquarePlus, X } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Contract, OutputOf, Problem } from '../../../core/contract/index.ts';
import { boundaryAtOrBefore } from '../../../core/text/graphemes.ts';
import { useBack } from '../../ui/back-steps.ts';
import { useCommands } from '../../app/commands/live.ts';
import { keyOf } from '../../app/commands/table.ts';
import { openStatement, useDesk } from '../../app/desk.ts';
import { runJob } from '../../app/jobs.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { callShell } from '../../ipc/bridge.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Section } from '../../ui/layout.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import roles from '../../ui/type.module.css';
import { AsideActs } from './aside-acts.tsx';
import { CaptureFacts } from './capture-facts.tsx';
import { PlaceCapture } from './place-capture.tsx';
import { beginStatementOf } from './statement-of-captures.ts';
import s from './captures.module.css';

export type Capture = OutputOf<Contract['captures.get']>;

function close(): void {
  useDesk.setState({ captureId: null });
}

/** One capture: what it is, where it came from, what it is placed with, and what it proves and does not. */
export function CapturePane({
  captureId,
  inbox,
}: {
  readonly captureId: string;
  readonly inbox: boolean;
}): ReactElement {
  useBack('pane', close);
  return <CaptureBody key={captureId} captureId={captureId} inbox={inbox} />;
}

function CaptureBody({ captureId, inbox }: { readonly captureId: string; readonly inbox: boolean }): ReactElement {
  const { data: capture, error, refetch } = useAsk('captures.get', { captureId });
  if (error) return <ErrorNote problem={error.problem} onRetry={() => void refetch()} />;
  if (!capture) return <SkeletonRows count={5} kind="statement" />;
  return (
    <>
      <CaptureHead capture={capture} />
      <PlacedSection capture={capture} inbox={inbox} />
      <WordsSection capture={capture} />
      <CaptureFacts capture={capture} />
      <ProofSection capture={capture} />
    </>
  );
}

function CaptureHead({ capture }: { readonly capture: Capture }): ReactElement {
  const t = useText();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { captureId } = capture;
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
  useCommands({
    'capture.extract': () => void extract(),
    'capture.statement': () => void beginStatementOf([capture]),
  });
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
      <AsideActs capture={capture}>
        <Button
          size="small"
          keys={keyOf('capture.statement')}
          icon={<MessageSquarePlus aria-hidden="true" />}
          onPress={() => void beginStatementOf([capture])}
        >
          {t('capture.statement')}
        </Button>
        <Button size="small" look="bare" icon={<Download aria-hidden="true" />} onPress={() => void extract()}>
          {t('capture.extract')}
        </Button>
      </AsideActs>
      <p className={roles['micro']}>{t('capture.extract.final')}</p>
      {problem && <ErrorNote problem={problem} onDismiss={() => setProblem(null)} />}
    </header>
  );
}

function PlacedSection({ capture, inbox }: { readonly capture: Capture; readonly inbox: boolean }): ReactElement {
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
        captureIds={[capture.captureId]}
        inbox={inbox}
        placedWith={capture.statements.map((statement) => statement.statementId)}
      />
    </Section>
  );
}

/** As much of a text as tells which it is. */
const WORDS_SHOWN = 600;

/** The beginning of a capture that is a text: so that it can be told from others without leaving the window. */
function WordsSection({ capture }: { readonly capture: Capture }): ReactElement | null {
  const t = useText();
  const isText = capture.type === 'text/plain';
  const text = useAsk('captures.text', { captureId: capture.captureId }, { enabled: isText }).data?.text ?? null;
  if (text === null || capture.sensitive) return null;
  const words = text.slice(0, boundaryAtOrBefore(text, WORDS_SHOWN));
  return (
    <Section title={t('capture.words')} aside={words.length < text.length ? t('capture.words.begin') : undefined}>
      <Quotation size="list" text={words} lang={null} direction={null} />
    </Section>
  );
}

function ProofSection({ capture }: { readonly capture: Capture }): ReactElement {
  const t = useText();
  const when = useWhen();
  const values = { size: when.bytes(capture.bytes), at: when.moment(capture.recordedAt) };
  const said = (proof: Capture['proves' | 'provesNot'][number]): string => t(`proof.${proof}`, values);
  return (
    <>
      <Section title={t('capture.proves')}>
        <Says icon={<Check aria-hidden="true" />} texts={capture.proves.map(said)} />
      </Section>
      <Section title={t('capture.provesNot')}>
        <Says icon={<X aria-hidden="true" />} texts={capture.provesNot.map(said)} />
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
