import { useCallback } from 'react';
import type { Contract, InputOf } from '../../../core/contract/index.ts';
import { say, useUndo } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { callEngine } from '../../ipc/engine.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useInHand } from './in-hand.ts';

type Target = Omit<InputOf<Contract['dossiers.addStatements']>, 'dossierId'>;

/**
 * Adds statements to the dossier in hand: the one that was looked at last, else the last begun. Where there is none, the first statement
 * begins one that holds only what is picked.
 */
export function useAddToDossier(): (target: Target) => Promise<void> {
  const t = useText();
  const { title } = useCaseFile();
  return useCallback(
    async (target) => {
      const dossier = await dossierInHand(t('dossiers.name.default', { title }));
      if (dossier === null) return;
      const added = await callEngine('dossiers.addStatements', { dossierId: dossier.dossierId, ...target });
      if (added.ok) say(t('dossiers.added', { count: added.value.statements, dossier: dossier.title }));
      else if (added.error.code === 'object.conflict')
        say(t('dossiers.added.already', { dossier: dossier.title }), 'none');
      else useUndo.setState({ note: null, problem: added.error });
    },
    [t, title],
  );
}

async function dossierInHand(newTitle: string): Promise<{ readonly dossierId: string; readonly title: string } | null> {
  const list = await callEngine('dossiers.list', {});
  if (!list.ok) return null;
  const { dossierId } = useInHand.getState();
  const { items } = list.value;
  const known = items.find((item) => item.dossierId === dossierId) ?? items[0];
  if (known !== undefined) return known;
  const begun = await callEngine('dossiers.save', { title: newTitle, scope: 'picked' });
  if (!begun.ok) {
    useUndo.setState({ note: null, problem: begun.error });
    return null;
  }
  useInHand.setState({ dossierId: begun.value.dossierId, begun: false });
  return { dossierId: begun.value.dossierId, title: newTitle };
}
