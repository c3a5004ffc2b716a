import type { Session } from 'electron';

/** Chromium fetches dictionaries by itself when a language is set; so none is, and the address leads nowhere. */
export const deadDictionaryAddress = 'https://dictionaries.invalid/';

export function disableSpellChecker(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(deadDictionaryAddress);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}
