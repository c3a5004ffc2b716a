import type { Assurance } from '../domain/assurance.ts';
import type { ModelAssurance } from './model.ts';
import { assuranceWords } from './words.ts';

/** What a level proves and what it doesn't, in sentences that hold for every statement on it. */
export function provedOf(
  { level, name }: Assurance,
  held: { readonly imported: boolean; readonly sources: boolean },
): ModelAssurance {
  const proved: string[] = [];
  const notProved: string[] = [];
  if (held.sources) proved.push('A source is named; anyone can look there.');
  if (held.imported) proved.push('The record stands in the imported file as it was received; its hash is below.');
  if (level === 0) notProved.push('Nothing is held: neither the words nor their place can be checked in this case.');
  if (level === 1) {
    if (!held.imported) proved.push('The transcript is held unchanged since its intake.');
    notProved.push('Not held: a capture of the original. That the words stood there as written down is not proved.');
  }
  if (level >= 2) {
    proved.push('The captured bytes are held unchanged since their intake; the hash shows it.');
    notProved.push(
      'That the place showed these bytes when they were collected rests on the word of whoever collected them.',
    );
  }
  if (level >= 3) proved.push('A second capture or an archive attests it too.');
  if (level < 4)
    notProved.push('No trusted timestamp covers the bytes: that they existed at intake rests on the custody log.');
  if (level === 4) proved.push('A trusted timestamp covers the bytes: they existed then.');
  notProved.push('Who wrote the words behind the account is not proved.');
  return { level, name, words: `Level ${level} of 4, ${name}. ${assuranceWords[name]}`, proved, notProved };
}
