import type { Exhibit } from '../model.ts';
import type { StatementRecord } from '../records.ts';
import { tell, tellOf, type Told } from './told.ts';

/** What a reviewer and a reader should know of a statement: its state, its wordings, its language. */
export function aboutReview(statement: StatementRecord, exhibit: Exhibit, lang: string): Told[] {
  const found: Told[] = [];
  const { text, renderings } = exhibit;
  if (exhibit.marks.includes('privileged')) found.push(tell('privileged'));
  if (statement.state !== null && statement.state !== 'accepted') {
    found.push(tellOf('not-accepted', { state: statement.state }));
  }
  if (isUnchosen(statement)) found.push(tell('rendering-not-chosen'));
  if (text.text !== '' && text.lang === 'und') found.push(tell('language-not-given'));
  const readable = [text, ...renderings].some((one) => one.lang === 'und' || languageOf(one.lang) === languageOf(lang));
  if (!readable) found.push(tellOf('no-translation', { lang }));
  if (exhibit.repair !== null) found.push(tell('encoding-repaired'));
  return found;
}

/** Words known only from others, of which there are several and nobody chose, or of which the one shown was rejected. */
function isUnchosen({ versions, renderings }: StatementRecord): boolean {
  if (versions.some(({ shown }) => shown) || renderings.some(({ chosen }) => chosen)) return false;
  return renderings.length > 1 || renderings.some(({ status }) => status === 'rejected');
}

function languageOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
