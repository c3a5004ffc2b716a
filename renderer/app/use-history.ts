import { useCallback } from 'react';
import { hasText, useText, type Translate } from '../i18n/use-text.ts';
import { useAsk } from '../ipc/use-case.ts';
import { say, stepHistory } from './undo.ts';

export interface History {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What would be undone, in words; null where there is nothing. */
  readonly undoAct: string | null;
  readonly redoAct: string | null;
  /** Why what was done last can't be undone; null where it can, or there is nothing. */
  readonly undoOff: string | null;
  readonly redoOff: string | null;
  readonly step: (direction: 'undo' | 'redo') => Promise<void>;
}

/** An operation's type as people read it: "date chosen, with a reason". */
export function actWords(type: string, t: Translate): string {
  const key = `act.${type}`;
  return hasText(key) ? t(key) : type;
}

function withLabel(act: string, label: string | null): string {
  if (label === null || label === '') return act;
  const short = label.length > 40 ? `${Array.from(label).slice(0, 40).join('').trimEnd()}…` : label;
  return `${act}, “${short}”`;
}

export function useHistory(): History {
  const t = useText();
  const state = useAsk('history.state', {}).data;
  const undo = state?.undo ?? null;
  const redo = state?.redo ?? null;
  const step = useCallback(
    async (direction: 'undo' | 'redo') => {
      const type = await stepHistory(direction);
      if (type === null) return;
      const act = actWords(type, t);
      if (direction === 'undo') say(t('undo.done', { act }), 'redo');
      else say(t('undo.redone', { act }), 'undo');
    },
    [t],
  );
  return {
    canUndo: undo !== null && undo.off === null,
    canRedo: redo !== null && redo.off === null,
    undoOff: undo?.off ?? null,
    redoOff: redo?.off ?? null,
    undoAct: undo && withLabel(actWords(undo.type, t), undo.label),
    redoAct: redo && withLabel(actWords(redo.type, t), redo.label),
    step,
  };
}
