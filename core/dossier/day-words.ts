import type { DayAnswer } from '../domain/policy/on-day.ts';
import { daysSaid, onDate, onWords } from './dates.ts';
import type { Speech } from './language/speech.ts';
import type { ModelDate } from './model.ts';

type Asked = Pick<ModelDate, 'words' | 'precision'>;

/** Which text of a policy stood on a statement's date, in one or two sentences, never surer than it is. */
export function dayWords(answer: DayAnswer, asked: Asked | null, speech: Speech): string {
  return [standing(answer, asked, speech), inForce(answer, speech)].filter((sentence) => sentence !== '').join(' ');
}

function standing(answer: DayAnswer, asked: Asked | null, speech: Speech): string {
  const { say } = speech;
  switch (answer.certainty) {
    case 'certain':
      return say('day.certain', { when: asked === null ? '' : onWords(asked, speech) });
    case 'gap':
      return say('day.gap', { last: lastSeen(answer, speech), next: firstSeen(answer, speech) });
    case 'several':
      return say('day.several', { n: answer.versions.length });
    case 'after-last':
      return say('day.after-last', { last: lastSeen(answer, speech) });
    case 'before-first':
      return answer.nextSeen === null ? say('day.none') : say('day.before-first', { next: firstSeen(answer, speech) });
  }
}

function lastSeen({ lastSeen: seen, lastSeenDays: days }: DayAnswer, speech: Speech): string {
  if (seen === null) return '';
  const when = onDate(seen, null, speech);
  return days === null
    ? speech.say('day.last-seen', { when })
    : speech.say('day.last-seen-days', { when, days: daysSaid(days, speech) });
}

function firstSeen({ nextSeen: seen, nextSeenDays: days }: DayAnswer, speech: Speech): string {
  if (seen === null) return '';
  const when = onDate(seen, null, speech);
  return days === null
    ? speech.say('day.first-seen', { when })
    : speech.say('day.first-seen-days', { when, days: daysSaid(days, speech) });
}

/** "In force" is said only where the text states a date. */
function inForce({ inForce: stated, effectiveOn, certainty }: DayAnswer, { say, date }: Speech): string {
  if (effectiveOn === null) return '';
  const from = { date: date(effectiveOn, null).words };
  if (stated === 'stated') return say('day.in-force', from);
  return certainty === 'certain' ? say('day.in-force-only', from) : '';
}
