import type { ReactElement } from 'react';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import type { Rendering } from './wordings.ts';

interface RenderingReasonProps {
  readonly rendering: Rendering;
  readonly revision: string;
  readonly onDone: () => void;
}

/** The wording that documents show where the original was not seen, and print beside it where it was. */
export function ChooseRenderingForm({ rendering, revision, onDone }: RenderingReasonProps): ReactElement {
  const t = useText();
  const choose = useCommand('renderings.choose');
  const onReason = async (reason: string): Promise<void> => {
    if (!(await choose.run({ renderingId: rendering.renderingId, reason, revision }))) return;
    onDone();
    say(t('renderings.chosen'));
  };
  return (
    <ReasonForm
      action={t('renderings.choose')}
      example={t('renderings.choose.example')}
      problem={choose.problem}
      onReason={(reason) => void onReason(reason)}
      onCancel={onDone}
    />
  );
}

export function SetRenderingAsideForm({ rendering, revision, onDone }: RenderingReasonProps): ReactElement {
  const t = useText();
  const setAside = useCommand('renderings.setAside');
  const onReason = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ renderingId: rendering.renderingId, reason, revision }))) return;
    onDone();
    say(t('renderings.setAside.done'));
  };
  return (
    <ReasonForm
      action={t('renderings.setAside')}
      problem={setAside.problem}
      onReason={(reason) => void onReason(reason)}
      onCancel={onDone}
    />
  );
}
