import type { Assurance } from '../domain/assurance.ts';
import type { ModelAssurance } from './model.ts';
import { assuranceWords } from './words.ts';

/** What is proved of one exhibit and what isn't. What no level proves stands once, under "Method and limits". */
export function provedOf({ level, name }: Assurance, held: { readonly imported: boolean }): ModelAssurance {
  return {
    level,
    name,
    words: `Level ${level} of 4, ${name}. ${assuranceWords[name]}`,
    proved: proved(level, held.imported),
    notProved: notProved(level, held.imported),
  };
}

function proved(level: Assurance['level'], imported: boolean): string[] {
  const said: string[] = [];
  if (imported) said.push('Held: the imported file as it was received, in which this record stands.');
  if (level === 1 && !imported) said.push('Held: the transcript, unchanged since its intake.');
  if (level >= 2) said.push('Held: the captured bytes, unchanged since their intake.');
  return said;
}

function notProved(level: Assurance['level'], imported: boolean): string[] {
  if (level === 1)
    return [imported ? 'Not held: a capture of the statement itself.' : 'Not held: a capture of what was transcribed.'];
  return level === 2 ? ['Not held: a second witness that the place showed these bytes.'] : [];
}
