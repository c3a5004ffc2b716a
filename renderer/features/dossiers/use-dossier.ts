import { useEffect } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { callEngine } from '../../ipc/engine.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { emptyForm, requestOf, useInHand, type DossierRequest, type KeptDossier } from './in-hand.ts';

export interface Dossier {
  /** null: not kept yet. */
  readonly kept: KeptDossier | null;
  /** All that are kept, the last begun first. */
  readonly all: readonly KeptDossier[];
  /** What is looked at: as kept, or as typed while the form is open; null while what is typed is no request. */
  readonly request: DossierRequest | null;
  readonly suggestedTitle: string;
  /** Where the log stood when the list was read. */
  readonly revision: string | null;
}

/** The dossier in hand: the one that was taken, else the last begun, else a new one that nobody has kept yet. */
export function useDossier(): Dossier | null {
  const t = useText();
  const { title } = useCaseFile();
  const list = useAsk('dossiers.list', {}).data;
  const { dossierId, begun, changing, form } = useInHand();
  const suggestedTitle = t('dossiers.name.default', { title });
  const newest = list?.items[0]?.dossierId ?? null;
  useEffect(() => {
    if (newest !== null && dossierId === null && !begun) useInHand.setState({ dossierId: newest });
  }, [newest, dossierId, begun]);
  if (!list) return null;
  const kept = list.items.find((item) => item.dossierId === dossierId) ?? null;
  const request = kept !== null && !changing ? kept.request : requestOf(form, suggestedTitle);
  return { kept, all: list.items, request, suggestedTitle, revision: list.revision };
}

/**
 * The dossier's id, keeping it first where nobody has yet: what belongs to a dossier (a waiver, a statement added by hand) needs one.
 * null: it couldn't be kept.
 */
export async function keptId(request: DossierRequest): Promise<string | null> {
  const { dossierId } = useInHand.getState();
  if (dossierId !== null) return dossierId;
  const facts = { ...request };
  delete facts.waive;
  const saved = await callEngine('dossiers.save', facts);
  if (!saved.ok) return null;
  useInHand.setState({ dossierId: saved.value.dossierId, begun: false, changing: false, form: emptyForm });
  return saved.value.dossierId;
}
