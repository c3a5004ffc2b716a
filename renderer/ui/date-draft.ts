import { parseDateInZone, statesTime, statesZone } from '../../core/domain/asserted-date.ts';
import { type DateLanguage, ENGLISH } from '../../core/domain/date-language.ts';
import { describeDate, type DateWords } from '../../core/domain/date-words.ts';

/** A date while it is being typed. */
export interface DateDraft {
  readonly text: string;
  /** IANA zone beside a time that states none; '' where none is named. */
  readonly zone: string;
  /** The words that were displayed, where they aren't the date itself. */
  readonly displayed: string;
}

export const emptyDateDraft: DateDraft = { text: '', zone: '', displayed: '' };

export interface ReadDate {
  readonly edtf: string | null;
  readonly zone: string | null;
  readonly displayed: string | null;
}

export type DateReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'bad'; readonly message: string }
  | { readonly kind: 'date'; readonly words: DateWords | null; readonly date: ReadDate; readonly wantsZone: boolean };

/**
 * Reads a draft as far as it is typed. Nothing is guessed: a slip comes back as a sentence that says what to write.
 * @param language what the words are in
 */
export function readDateDraft(draft: DateDraft, language: DateLanguage = ENGLISH): DateReading {
  const text = draft.text.trim();
  const displayed = draft.displayed.trim() === '' ? null : draft.displayed;
  if (text === '') {
    if (displayed === null) return { kind: 'none' };
    return { kind: 'date', words: null, date: { edtf: null, zone: null, displayed }, wantsZone: false };
  }
  const zone = draft.zone.trim();
  const timed = statesTime(text);
  const usesZone = timed && !statesZone(text) && zone !== '';
  const parsed = parseDateInZone(text, usesZone ? zone : null);
  if (!parsed.ok) return { kind: 'bad', message: parsed.message };
  return {
    kind: 'date',
    words: describeDate(text, usesZone ? zone : null, { style: 'long', language }),
    date: { edtf: text, zone: usesZone ? zone : null, displayed },
    wantsZone: timed && !statesZone(text),
  };
}
