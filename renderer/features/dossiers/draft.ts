import { create } from 'zustand';
import type { Contract, InputOf } from '../../../core/contract/index.ts';
import type { DossierFormat, RecipientProfile } from '../../../core/domain/vocabulary.ts';
import { onDeskReset } from '../../app/desk.ts';
import { emptyDateDraft, readDateDraft, type DateDraft } from '../../ui/date-draft.ts';

/** A dossier being chosen: what a person typed, not yet a request. */
export interface DossierDraft {
  /** null: still the title that the case suggests. */
  readonly title: string | null;
  readonly addressee: string;
  readonly profile: RecipientProfile;
  readonly accountId: string | null;
  readonly from: DateDraft;
  readonly to: DateDraft;
  readonly waive: Readonly<Record<string, string>>;
  readonly formats: readonly DossierFormat[];
}

export const emptyDossier: DossierDraft = {
  title: null,
  addressee: '',
  profile: 'internal',
  accountId: null,
  from: emptyDateDraft,
  to: emptyDateDraft,
  waive: {},
  formats: ['pdf', 'html', 'csv', 'json'],
};

/** Outlives a visit to the chronology, where a finding is answered, and is forgotten with the case. */
export const useDossierDraft = create<DossierDraft>(() => emptyDossier);
onDeskReset(clearDraft);

export function clearDraft(): void {
  useDossierDraft.setState(emptyDossier, true);
}

export type DossierRequest = InputOf<Contract['dossiers.compile']>;

/** The request that a draft makes; null while a date in it can't be read or the title is empty. */
export function requestOf(draft: DossierDraft, suggestedTitle: string): DossierRequest | null {
  const title = (draft.title ?? suggestedTitle).trim();
  const from = readDateDraft(draft.from);
  const to = readDateDraft(draft.to);
  if (title === '' || from.kind === 'bad' || to.kind === 'bad') return null;
  return {
    title,
    addressee: draft.addressee.trim() || null,
    profile: draft.profile,
    accountId: draft.accountId,
    from: from.kind === 'date' ? from.date.edtf : null,
    to: to.kind === 'date' ? to.date.edtf : null,
    waive: { ...draft.waive },
  };
}

/** A draft that repeats an earlier dossier, so that its next edition can be built. */
export function draftFrom(request: DossierRequest, formats: readonly DossierFormat[]): DossierDraft {
  const end = (edtf: string | null | undefined): DateDraft => ({ ...emptyDateDraft, text: edtf ?? '' });
  return {
    title: request.title,
    addressee: request.addressee ?? '',
    profile: request.profile ?? 'internal',
    accountId: request.accountId ?? null,
    from: end(request.from),
    to: end(request.to),
    waive: { ...request.waive },
    formats,
  };
}

/** The request without reasons for findings that no longer stand: they wait in the draft, and nothing is built with them. */
export function withStanding(request: DossierRequest, findings: readonly { readonly code: string }[]): DossierRequest {
  const waive = Object.entries(request.waive ?? {}).filter(([code]) => findings.some((one) => one.code === code));
  return { ...request, waive: Object.fromEntries(waive) };
}
