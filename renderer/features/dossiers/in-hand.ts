import { create } from 'zustand';
import type { Contract, InputOf, OutputOf } from '../../../core/contract/index.ts';
import { dossierFormats, type DossierFormat, type RecipientProfile } from '../../../core/domain/vocabulary.ts';
import { onDeskReset } from '../../app/desk.ts';
import { emptyDateDraft, readDateDraft, type DateDraft } from '../../ui/date-draft.ts';

/** A dossier as it is being changed: what a person typed, not yet a request. */
export interface DossierForm {
  /** null: still the title that the case suggests. */
  readonly title: string | null;
  readonly addressee: string;
  readonly reference: string;
  readonly profile: RecipientProfile;
  readonly lang: string;
  readonly scope: 'matching' | 'picked';
  readonly accountId: string | null;
  readonly from: DateDraft;
  readonly to: DateDraft;
  readonly clauseId: string | null;
  readonly tagIds: readonly string[];
  readonly picked: readonly string[];
  readonly leftOut: readonly string[];
  readonly order: 'date' | 'number';
}

export const emptyForm: DossierForm = {
  title: null,
  addressee: '',
  reference: '',
  profile: 'internal',
  lang: 'en',
  scope: 'matching',
  accountId: null,
  from: emptyDateDraft,
  to: emptyDateDraft,
  clauseId: null,
  tagIds: [],
  picked: [],
  leftOut: [],
  order: 'date',
};

export type View = 'pages' | 'editions' | 'compare';
export type Zoom = 'width' | 'page' | number;

/** Which dossier is in hand, and how it is looked at. What it holds comes from the case. */
export interface InHand {
  /** null: one that isn't kept yet. */
  readonly dossierId: string | null;
  /** A new one was asked for: none of those kept is taken in hand instead. */
  readonly begun: boolean;
  /** The form is open: what is typed is what is looked at. */
  readonly changing: boolean;
  readonly form: DossierForm;
  readonly formats: readonly DossierFormat[];
  readonly view: View;
  readonly page: number;
  readonly zoom: Zoom;
  /** The line of the outline that was gone to. */
  readonly line: string | null;
  readonly compared: { readonly from: string | null; readonly to: string | null };
}

const first: InHand = {
  dossierId: null,
  begun: false,
  changing: false,
  form: emptyForm,
  formats: dossierFormats,
  view: 'pages',
  page: 1,
  zoom: 'width',
  line: null,
  compared: { from: null, to: null },
};

/** Outlives a visit to the chronology, where a finding is answered, and is forgotten with the case. */
export const useInHand = create<InHand>(() => first);
onDeskReset(() => useInHand.setState(first, true));

/** Another dossier: its first page, nothing typed. */
export function takeInHand(dossierId: string | null): void {
  useInHand.setState(({ formats, zoom }) => ({ ...first, formats, zoom, dossierId, begun: dossierId === null }), true);
}

export type DossierRequest = InputOf<Contract['dossiers.compile']>;
export type KeptDossier = OutputOf<Contract['dossiers.list']>['items'][number];
export type Edition = KeptDossier['editions'][number];

/** The request that a form makes; null while a date in it can't be read or the title is empty. */
export function requestOf(form: DossierForm, suggestedTitle: string): DossierRequest | null {
  const title = (form.title ?? suggestedTitle).trim();
  const from = readDateDraft(form.from);
  const to = readDateDraft(form.to);
  if (title === '' || from.kind === 'bad' || to.kind === 'bad') return null;
  const { profile, lang, scope, accountId, clauseId, order } = form;
  return {
    title,
    addressee: form.addressee.trim() || null,
    reference: form.reference.trim() || null,
    profile,
    lang,
    scope,
    accountId,
    from: from.kind === 'date' ? from.date.edtf : null,
    to: to.kind === 'date' ? to.date.edtf : null,
    clauseId,
    tagIds: [...form.tagIds],
    picked: [...form.picked],
    leftOut: [...form.leftOut],
    order,
  };
}

/** A form that shows what a dossier is kept to hold. */
export function formOf(request: KeptDossier['request']): DossierForm {
  const { title, profile, lang, scope, accountId, clauseId, tagIds, picked, leftOut, order } = request;
  const end = (edtf: string | null): DateDraft => ({ ...emptyDateDraft, text: edtf ?? '' });
  return {
    title,
    addressee: request.addressee ?? '',
    reference: request.reference ?? '',
    profile,
    lang,
    scope,
    accountId,
    from: end(request.from),
    to: end(request.to),
    clauseId,
    tagIds,
    picked,
    leftOut,
    order,
  };
}
