import { Lock } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Problem } from '../../../core/contract/index.ts';
import { runJob } from '../../app/jobs.ts';
import { say } from '../../app/undo.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import roles from '../../ui/type.module.css';
import type { Compiled } from './dossier-facts.tsx';
import { useInHand } from './in-hand.ts';

interface FreezeState {
  readonly mode: 'read' | 'write';
  readonly running: boolean;
  readonly compiled: Compiled | null;
}

/** Why an edition can't be frozen now; null: it can. */
export function freezeOff({ mode, running, compiled }: FreezeState, t: Translate): string | null {
  if (mode === 'read') return t('app.readOnly');
  if (running) return t('dossiers.building');
  if (compiled === null || compiled.exhibits === 0) return t('dossiers.empty');
  const { built, edition, findings } = compiled;
  if (built !== null && built.frozenAt !== null) return t('dossiers.freeze.is', { edition });
  const blocks = findings.filter(({ severity, waived }) => severity === 'block' && waived === null).length;
  if (blocks > 0) return t('dossiers.freeze.waits', { count: blocks });
  return built === null ? t('dossiers.freeze.build') : null;
}

export function FreezeButton({
  off,
  onPress,
}: {
  readonly off: string | null;
  readonly onPress: () => void;
}): ReactElement {
  const t = useText();
  return (
    <Button icon={<Lock aria-hidden="true" />} onPress={onPress} offReason={off}>
      {t('dossiers.freeze')}
    </Button>
  );
}

interface FreezeAskProps {
  readonly editionId: string;
  readonly edition: number;
  readonly onRunning: (running: boolean) => void;
  readonly onProblem: (problem: Problem | null) => void;
  readonly onEnd: () => void;
}

/** It can't be undone, so that is said first, in its place; the second press does it. */
export function FreezeAsk({ editionId, edition, onRunning, onProblem, onEnd }: FreezeAskProps): ReactElement {
  const t = useText();
  const freeze = async (): Promise<void> => {
    onEnd();
    onRunning(true);
    const result = await runJob('dossiers.freeze', { editionId }, 'work.freeze');
    onRunning(false);
    onProblem(result.ok || result.error.code === 'operation.cancelled' ? null : result.error);
    if (!result.ok) return;
    say(t('dossiers.freeze.done', { edition }), 'none');
    useInHand.setState({ view: 'editions' });
  };
  return (
    <InlineForm
      size="normal"
      onSave={() => void freeze()}
      onCancel={onEnd}
      saveLabel={t('dossiers.freeze.do', { edition })}
    >
      <p className={roles['two']}>{t('dossiers.freeze.ask', { edition })}</p>
    </InlineForm>
  );
}
