import type { DossierLanguage } from '../../../core/dossier/language/speech.ts';
import type { Translate } from '../../i18n/use-text.ts';

/** The languages that a dossier speaks by itself. */
export const documentLanguages = ['en', 'he', 'fa'] as const satisfies readonly DossierLanguage[];

function isKnown(tag: string): tag is DossierLanguage {
  return documentLanguages.some((known) => known === tag);
}

/** A language of a document with the direction in which it runs; a tag that isn't known stands as it is. */
export function languageWords(tag: string, t: Translate): string {
  return isKnown(tag) ? t(`dossiers.lang.${tag}`) : tag;
}
