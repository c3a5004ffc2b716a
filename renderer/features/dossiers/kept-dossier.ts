import { useEffect } from 'react';
import { dossierFormats, recipientProfiles } from '../../../core/domain/vocabulary.ts';
import { dropDraft, type DraftFields, type DraftPlace } from '../../app/drafts/draft-store.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { emptyDateDraft, type DateDraft } from '../../ui/date-draft.ts';
import { emptyDossier, useDossierDraft, type DossierDraft } from './draft.ts';

const PLACE: DraftPlace = { form: 'go.dossiers', about: null };

/** Keeps the dossier that is being chosen, and begins where it was left. */
export function useKeptDossier(): void {
  const draft = useDraft(PLACE.form, PLACE.about);
  useEffect(() => {
    if (useDossierDraft.getState() === emptyDossier) useDossierDraft.setState(begunDossier(draft.begun));
    return useDossierDraft.subscribe((now) => draft.setAll({ ...now }, { ...emptyDossier }));
  }, [draft]);
}

/** An edition was built of it: it is no longer unfinished. */
export function dossierIsBuilt(): void {
  dropDraft(PLACE);
}

/** What of a kept draft is still a choice today. */
function begunDossier(begun: DraftFields): Partial<DossierDraft> {
  const { title, addressee, profile, accountId, from, to, waive, formats } = begun;
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof addressee === 'string' ? { addressee } : {}),
    ...(isOneOf(recipientProfiles, profile) ? { profile } : {}),
    ...(typeof accountId === 'string' ? { accountId } : {}),
    ...(isDate(from) ? { from } : {}),
    ...(isDate(to) ? { to } : {}),
    ...(isRecord(waive)
      ? { waive: Object.fromEntries(Object.entries(waive).map(([id, why]) => [id, String(why)])) }
      : {}),
    ...(Array.isArray(formats) ? { formats: dossierFormats.filter((known) => formats.includes(known)) } : {}),
  };
}

function isOneOf<T>(known: readonly T[], value: unknown): value is T {
  return known.some((one) => one === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDate(value: unknown): value is DateDraft {
  return isRecord(value) && Object.keys(emptyDateDraft).every((name) => typeof value[name] === 'string');
}
