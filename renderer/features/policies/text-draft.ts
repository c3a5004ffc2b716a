import type { Contract, InputOf } from '../../../core/contract/index.ts';
import type { ChosenFile } from '../../../core/contract/bridge.ts';
import { useDraftField, type Draft } from '../../app/drafts/use-draft.ts';
import { emptyDateDraft, readDateDraft, type DateDraft } from '../../ui/date-draft.ts';

export type Change = 'content' | 'technical';
type Field<T> = readonly [T, (value: T) => void];

/** A text of a policy while its form is filled in; each field as `useState` gives it, kept with the draft. */
export interface TextDraft {
  readonly text: Field<string>;
  readonly firstSeen: Field<DateDraft>;
  readonly lastSeen: Field<DateDraft>;
  readonly continuous: Field<boolean>;
  readonly registrar: Field<string>;
  readonly reference: Field<string>;
  readonly effective: Field<DateDraft>;
  readonly licence: Field<string>;
  readonly url: Field<string>;
  readonly change: Field<Change>;
}

export function useTextDraft(draft: Draft): TextDraft {
  return {
    text: useDraftField(draft, 'text', ''),
    firstSeen: useDraftField<DateDraft>(draft, 'firstSeen', emptyDateDraft),
    lastSeen: useDraftField<DateDraft>(draft, 'lastSeen', emptyDateDraft),
    continuous: useDraftField(draft, 'continuous', false),
    registrar: useDraftField(draft, 'registrar', ''),
    reference: useDraftField(draft, 'reference', ''),
    effective: useDraftField<DateDraft>(draft, 'effective', emptyDateDraft),
    licence: useDraftField(draft, 'licence', ''),
    url: useDraftField(draft, 'url', ''),
    change: useDraftField<Change>(draft, 'change', 'content'),
  };
}

/** The date of a field: null where it is empty, undefined where it is no date. */
export function dateOf([value]: Field<DateDraft>): string | null | undefined {
  const reading = readDateDraft(value);
  if (reading.kind === 'bad') return undefined;
  return reading.kind === 'date' ? reading.date.edtf : null;
}

export type NewText = Omit<InputOf<Contract['policies.addVersion']>, 'policyId'>;

/** The draft as the command takes it; null while something that is needed is missing or a date is none. @param file what was chosen instead of pasting */
export function newText(draft: TextDraft, file: ChosenFile | null): NewText | null {
  const [firstSeen, lastSeen, effectiveOn] = [draft.firstSeen, draft.lastSeen, draft.effective].map(dateOf);
  const [text] = draft.text;
  if (firstSeen === null || firstSeen === undefined || lastSeen === undefined || effectiveOn === undefined) return null;
  if (file === null && text === '') return null;
  const kept = ([value]: Field<string>): string | null => value.trim() || null;
  return {
    text: file === null ? text : null,
    file: file?.token ?? null,
    seen: { firstSeen, lastSeen, continuous: draft.continuous[0] },
    change: draft.change[0],
    effectiveOn,
    registrar: kept(draft.registrar),
    registrarRef: kept(draft.reference),
    licence: kept(draft.licence),
    url: kept(draft.url),
  };
}
