import type { Assurance } from '../domain/assurance.ts';
import type { ModelAssurance } from './model.ts';
import type { MessageKey, Speech } from './language/speech.ts';

/** What is proved of one exhibit and what isn't. What no level proves stands once, under "Method and limits". */
export function provedOf(
  { level, name }: Assurance,
  held: { readonly imported: boolean },
  { say }: Speech,
): ModelAssurance {
  const means = say(`assurance.${name}.means`);
  return {
    level,
    name,
    words: say('proof.level', { level, of: HIGHEST, name: say(`assurance.${name}`), means }),
    proved: proved(level, held.imported).map((key) => say(key)),
    notProved: notProved(level, held.imported).map((key) => say(key)),
  };
}

const HIGHEST = 4;

function proved(level: Assurance['level'], imported: boolean): MessageKey[] {
  const said: MessageKey[] = [];
  if (imported) said.push('proof.file-held');
  if (level === 1 && !imported) said.push('proof.transcript-held');
  if (level >= 2) said.push('proof.bytes-held');
  return said;
}

function notProved(level: Assurance['level'], imported: boolean): MessageKey[] {
  if (level === 1) return [imported ? 'proof.statement-not-held' : 'proof.original-not-held'];
  return level === 2 ? ['proof.witness-not-held'] : [];
}
