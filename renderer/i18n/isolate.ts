import { RIGHT_TO_LEFT } from '../../core/text/direction.ts';

const LATIN = /\p{Script=Latin}/u;

/**
 * A value for a message, so that its direction and the message's don't disturb each other: in a first-strong isolate where
 * it holds letters that run the other way (a Hebrew title in an English sentence, a file name in a Hebrew one). Invisible,
 * and nothing that is copied or stored passes here.
 */
export function isolate(value: string | number, dir: 'ltr' | 'rtl'): string | number {
  if (typeof value === 'number') return value;
  const runsAgainst = dir === 'rtl' ? LATIN.test(value) : RIGHT_TO_LEFT.test(value);
  return runsAgainst ? `\u2068${value}\u2069` : value;
}
