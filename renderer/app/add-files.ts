import { useEffect, useState } from 'react';
import type { ChosenFile } from '../../core/contract/bridge.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { callShell } from '../ipc/bridge.ts';
import { runJob } from './jobs.ts';
import { say, useUndo } from './undo.ts';

/**
 * Keeps files as captures at once: bytes first, questions later.
 * @param statementId the statement that they are attached to; null: they wait in the inbox
 */
export async function keepFiles(files: readonly ChosenFile[], statementId: string | null, t: Translate): Promise<void> {
  if (files.length === 0) return;
  const result = await runJob('captures.add', { files: files.map((file) => file.token), statementId }, 'work.capture');
  if (!result.ok) {
    if (result.error.code !== 'operation.cancelled') useUndo.setState({ note: null, problem: result.error });
    return;
  }
  const { captures, refused } = result.value;
  const same = captures.filter((capture) => capture.duplicateOf !== null).length;
  const first = refused[0];
  const words = t('drop.done', { count: captures.length, refused: refused.length, same });
  const why = first ? ` ${t('drop.refused', { file: first.file, reason: first.reason })}` : '';
  say(`${words}${why}`, statementId === null ? 'inbox' : 'undo');
}

export async function addFilesByDialog(t: Translate, statementId: string | null = null): Promise<void> {
  const result = await callShell('shell.choose', { what: 'files' });
  if (result.ok) await keepFiles(result.value.chosen, statementId, t);
  else useUndo.setState({ note: null, problem: result.error });
}

export async function addFolderByDialog(t: Translate): Promise<void> {
  const result = await callShell('shell.choose', { what: 'folder' });
  if (result.ok) await keepFiles(result.value.chosen, null, t);
  else useUndo.setState({ note: null, problem: result.error });
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Files dropped anywhere in the window are kept. Answers whether some are held over it now. */
export function useFilesDrop(): boolean {
  const t = useText();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      // relatedTarget is null only where the pointer left the window itself
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      void window.onrecord.tokensFor(files).then((chosen) => keepFiles(chosen, null, t));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [t]);
  return over;
}
