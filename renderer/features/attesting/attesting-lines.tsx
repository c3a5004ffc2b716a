import { useState, type ReactElement, type ReactNode } from 'react';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import layout from '../../ui/layout.module.css';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { CaptureLine, type AttestingCapture } from './capture-line.tsx';
import { SourceLine, type AttestingSource } from './source-line.tsx';

interface AttestingLinesProps {
  readonly sources: readonly AttestingSource[];
  readonly captures: readonly AttestingCapture[];
  readonly revision: string;
  /** What is said of a capture at the end of its line, instead of its size. */
  readonly sideOf?: ((capture: AttestingCapture) => ReactNode) | undefined;
}

/** What attests one thing, line by line: each can be detached with a reason, and stays in the case. */
export function AttestingLines({ sources, captures, revision, sideOf }: AttestingLinesProps): ReactElement {
  const t = useText();
  const [detaching, setDetaching] = useState<string | null>(null);
  const detach = useCommand('supports.setAside');
  const onReason = async (reason: string): Promise<void> => {
    if (detaching === null || !(await detach.run({ supportId: detaching, reason, revision }))) return;
    setDetaching(null);
    say(t('holdings.detached'));
  };
  const asked = (supportId: string | null): ReactNode =>
    detaching !== null &&
    detaching === supportId && (
      <div className={layout['inPlace']}>
        <ReasonForm
          action={t('holdings.detach')}
          problem={detach.problem}
          onReason={(reason) => void onReason(reason)}
          onCancel={() => setDetaching(null)}
        />
      </div>
    );
  return (
    <>
      {sources.map((source) => (
        <div key={source.supportId}>
          <SourceLine source={source} onDetach={setDetaching} />
          {asked(source.supportId)}
        </div>
      ))}
      {captures.map((capture) => (
        <div key={capture.supportId ?? capture.captureId}>
          <CaptureLine capture={capture} side={sideOf?.(capture)} onDetach={setDetaching} />
          {asked(capture.supportId)}
        </div>
      ))}
    </>
  );
}
