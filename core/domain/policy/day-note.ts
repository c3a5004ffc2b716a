import { describeDate, precisionOf } from '../date-words.ts';
import type { DaysApart } from './days-apart.ts';
import type { AskedDate, DayAnswer } from './on-day.ts';

/** The answer for a day in one or two sentences, never surer than it is. "In force" is said only where a date is stated. */
export function dayNote(answer: Omit<DayAnswer, 'note'>, asked: AskedDate): string {
  return [said(answer, asked), effect(answer)].filter((sentence) => sentence !== '').join(' ');
}

function said(answer: Omit<DayAnswer, 'note'>, asked: AskedDate): string {
  const { lastSeen, lastSeenDays, nextSeen, nextSeenDays, versions } = answer;
  const last = lastSeen === null ? '' : `last seen ${when(lastSeen)}${apart(lastSeenDays, 'before')}`;
  const next = nextSeen === null ? '' : `first seen ${when(nextSeen)}${apart(nextSeenDays, 'after')}`;
  switch (answer.certainty) {
    case 'certain':
      return `This text was on record ${when(asked.edtf, asked.zone)}.`;
    case 'gap':
      return `This text was ${last}; another text was ${next}. What stood between is not held.`;
    case 'several':
      return `The date spans ${versions.length} versions; which one stood is not known.`;
    case 'after-last':
      return `This text was ${last}; nothing later is held.`;
    case 'before-first':
      return nextSeen === null
        ? 'No text of this policy is held so early.'
        : `Nothing so early is held; the first text held was ${next}.`;
  }
}

function effect({ inForce, effectiveOn, certainty }: Omit<DayAnswer, 'note'>): string {
  if (effectiveOn === null) return '';
  if (inForce === 'stated') return `It states itself to be in force from ${words(effectiveOn)}.`;
  return certainty === 'certain' ? `It states itself to be in force only from ${words(effectiveOn)}.` : '';
}

const ON = ['day', 'hour', 'minute', 'second'];
const IN = ['month', 'season', 'year', 'decade', 'century'];

/** With the preposition that its precision takes; ranges bring their own words. */
function when(edtf: string, zone: string | null = null): string {
  const precision = precisionOf(edtf);
  const preposition = ON.includes(precision) ? 'on ' : IN.includes(precision) ? 'in ' : '';
  return preposition + words(edtf, zone);
}

function words(edtf: string, zone: string | null = null): string {
  return describeDate(edtf, zone, { style: 'long' }).words;
}

function apart(days: DaysApart | null, which: 'before' | 'after'): string {
  if (days === null) return '';
  const { least, most } = days;
  if (most === null) return `, at least ${counted(least)} ${which}`;
  return least === most ? `, ${counted(least)} ${which}` : `, ${least} to ${counted(most)} ${which}`;
}

function counted(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
