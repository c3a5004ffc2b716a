import { useEffect } from 'react';
import { recipientProfiles } from '../../../core/domain/vocabulary.ts';
import { dropDraft, type DraftFields, type DraftPlace } from '../../app/drafts/draft-store.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { emptyDateDraft, type DateDraft } from '../../ui/date-draft.ts';
import { emptyForm, useInHand, type DossierForm } from './in-hand.ts';

const PLACE: DraftPlace = { form: 'go.dossiers', about: null };

/** What is typed into the form and not saved is kept, with the dossier that it is about, and begun again where it was left. */
export function useKeptForm(): void {
  const draft = useDraft(PLACE.form, PLACE.about);
  useEffect(() => {
    const { changing, form, dossierId } = useInHand.getState();
    if (!changing && form === emptyForm && dossierId === null) begin(draft.begun);
    return useInHand.subscribe((now) => {
      if (now.changing) draft.setAll({ ...now.form, dossierId: now.dossierId }, { ...emptyForm, dossierId: null });
    });
  }, [draft]);
}

/** Saved or given up: nothing of it stays. */
export function formIsDone(): void {
  dropDraft(PLACE);
}

function begin(begun: DraftFields): void {
  if (Object.keys(begun).length === 0) return;
  const { dossierId } = begun;
  useInHand.setState({
    dossierId: typeof dossierId === 'string' ? dossierId : null,
    begun: typeof dossierId !== 'string',
    changing: true,
    form: { ...emptyForm, ...begunForm(begun) },
  });
}

/** What of a kept draft is still a choice today. */
function begunForm(begun: DraftFields): Partial<DossierForm> {
  const texts = ['title', 'addressee', 'reference', 'lang', 'accountId', 'clauseId'] as const;
  const lists = ['tagIds', 'picked', 'leftOut'] as const;
  const dates = ['from', 'to'] as const;
  const { profile, scope, order } = begun;
  return {
    ...Object.fromEntries(texts.flatMap((name) => (typeof begun[name] === 'string' ? [[name, begun[name]]] : []))),
    ...Object.fromEntries(lists.flatMap((name) => (isTexts(begun[name]) ? [[name, begun[name]]] : []))),
    ...Object.fromEntries(dates.flatMap((name) => (isDate(begun[name]) ? [[name, begun[name]]] : []))),
    ...(isOneOf(recipientProfiles, profile) ? { profile } : {}),
    ...(isOneOf(['matching', 'picked'] as const, scope) ? { scope } : {}),
    ...(isOneOf(['date', 'number'] as const, order) ? { order } : {}),
  };
}

function isOneOf<T>(known: readonly T[], value: unknown): value is T {
  return known.some((one) => one === value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isDate(value: unknown): value is DateDraft {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(emptyDateDraft).every((name) => typeof Reflect.get(value, name) === 'string');
}
