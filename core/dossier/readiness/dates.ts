import { statesTime, statesZone } from '../../domain/asserted-date.ts';
import { precisionOf, type Precision } from '../../domain/date-words.ts';
import { contradict, splitDates } from '../dates.ts';
import type { Exhibit } from '../model.ts';
import type { DateRecord, StatementRecord } from '../records.ts';
import { tell, tellOf, type Told } from './told.ts';

/** What can be doubted about when a statement was made. */
export function aboutDates(statement: StatementRecord, exhibit: Exhibit, caseZone: string): Told[] {
  const { chosen, others } = splitDates(statement.dates);
  const words = exhibit.date?.words ?? null;
  if (chosen === null || chosen.edtf === null || words === null) return [tellOf('undated', { words })];
  const found: Told[] = [];
  if (others.some((claim) => contradict(chosen, claim, caseZone))) found.push(tell('dates-differ'));
  if (finerThanDisplayed(chosen)) {
    found.push(tellOf('date-finer-than-evidence', { date: words, displayed: chosen.displayed }));
  } else if (statement.importedFrom === null && finerThanEvidence(chosen, others)) {
    found.push(tellOf('date-finer-than-evidence', { date: words, displayed: null }));
  }
  if (isBound(chosen.edtf)) found.push(tellOf('date-bound-only', { date: words }));
  if (exhibit.postIdClock?.agrees === 'no') found.push(tellOf('post-id-differs', { clock: exhibit.postIdClock.words }));
  if (statesTime(chosen.edtf) && chosen.zone === null && !statesZone(chosen.edtf)) found.push(tell('zone-not-stated'));
  return found;
}

function isBound(edtf: string): boolean {
  return ['before', 'after'].includes(precisionOf(edtf));
}

/** From coarse to fine. Spans and bounds say a range, and count as coarse as their words. */
const FINENESS: readonly Precision[] = [
  'undated',
  'before',
  'after',
  'century',
  'decade',
  'span',
  'year',
  'season',
  'between',
  'about',
  'month',
  'day',
  'hour',
  'minute',
  'second',
];

/** Whether a date that nothing attests is finer than every one that something does. */
export function finerThanEvidence(chosen: DateRecord, others: readonly DateRecord[]): boolean {
  const attested = (claim: DateRecord): boolean => claim.supports.length > 0 || claim.method === 'post-id';
  if (attested(chosen)) return false;
  const evidence = others.filter(attested);
  const rank = (claim: DateRecord): number => FINENESS.indexOf(precisionOf(claim.edtf));
  return evidence.length > 0 && evidence.every((claim) => rank(claim) < rank(chosen));
}

/** Words that show a week, a month or a year, in the languages of the window. “Quds Day” or “on Friday” may well name one day. */
const VAGUE: readonly RegExp[] = [
  /\b(?:last|this|past|recent|previous|earlier|these|few|several)\b.*\b(?:weeks?|months?|years?|days)\b|\b(?:recently|lately)\b/iu,
  /(?:שבוע|חודש|שנה|ימים)\s+(?:שעברה?|האחרונ(?:ים|ה)?|הזאת|הזה)|לאחרונה/u,
  /(?:هفته|ماه|سال|روزهای)\s*ی?\s+(?:گذشته|پیش|اخیر|جاری)|اخیر(?:ا|اً)/u,
  /(?:الأسبوع|الشهر|العام|السنة|الأيام)\s+(?:الماضي|الماضية|الأخيرة|الحالي)|مؤخر/u,
];

/** A date that claims to be as displayed says more than was shown where words such as “last week”, without any number, became a day. */
export function finerThanDisplayed({ edtf, displayed, method }: DateRecord): boolean {
  if (displayed === null || (method !== 'displayed' && method !== 'press')) return false;
  if (FINENESS.indexOf(precisionOf(edtf)) < FINENESS.indexOf('day') || /\p{N}/u.test(displayed)) return false;
  return VAGUE.some((words) => words.test(displayed));
}
