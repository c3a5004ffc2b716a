import { dossierLanguage } from '../language/speech.ts';
import type { DossierRequest } from '../request.ts';
import { tell, tellOf, type Told } from './told.ts';

/** Profiles of documents that are made for somebody. */
const ADDRESSED: ReadonlySet<DossierRequest['profile']> = new Set(['counsel', 'platform', 'court']);

/** What the chosen document must have. Only the dossier is known so far. */
export function aboutDocument(request: DossierRequest, exhibits: number): Told[] {
  const found: Told[] = [];
  if (exhibits === 0) found.push(tell('empty'));
  if (request.document !== 'dossier') found.push(tellOf('document-not-known', { document: request.document }));
  if (ADDRESSED.has(request.profile) && (request.addressee === null || request.addressee.trim() === '')) {
    found.push(tellOf('part-missing', { part: 'addressee', profile: request.profile }));
  }
  if (dossierLanguage(request.lang) === null) found.push(tellOf('own-words-english', { lang: request.lang }));
  return found;
}
