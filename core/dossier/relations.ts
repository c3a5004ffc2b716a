import { timeWords } from './dates.ts';
import type { ExhibitContext } from './exhibits.ts';
import type { Exhibit } from './model.ts';
import type { Speech } from './language/speech.ts';
import { showsNotes } from './profile.ts';
import type { RelationRecord, StatementRecord } from './records.ts';

/** How a statement stands to others. One that is not in the dossier is named only where the profile shows everything. */
export function compileRelations(statement: StatementRecord, context: ExhibitContext): Exhibit['relations'] {
  const notes = showsNotes(context.profile);
  return statement.relations.flatMap((relation): Exhibit['relations'] => {
    const exhibit = context.exhibits.get(relation.otherId) ?? null;
    if (exhibit === null && !notes) return [];
    const { kind, side, otherId } = relation;
    const note = notes ? relation.note : null;
    return [{ kind, side, words: wordsOf(relation, exhibit, context.speech), exhibit, statementId: otherId, note }];
  });
}

function wordsOf({ kind, side }: RelationRecord, exhibit: string | null, { say }: Speech): string {
  const inside = (key: 'relation.exhibit' | 'relation.Exhibit'): string | null =>
    exhibit === null ? null : say(key, { exhibit });
  // Whose words are the same as whose is the same from both sides
  if (side === 'from' || kind === 'same-words') {
    return say(`relation.${kind}.from`, { other: inside('relation.exhibit') ?? say('relation.outside') });
  }
  return say(`relation.${kind}.to`, { other: inside('relation.Exhibit') ?? say('relation.Outside') });
}

/** What it answers, and the platform's number of the thread. */
export function compileThread(statement: StatementRecord, context: ExhibitContext): Exhibit['thread'] {
  const { threadNativeId: nativeId, parentId } = statement;
  const answers = parentId === null ? null : (context.exhibits.get(parentId) ?? null);
  const isNamed = answers !== null || showsNotes(context.profile);
  return { nativeId, answers, answersId: isNamed ? parentId : null };
}

/** Who decided what and why: working details. */
export function compileReviews(statement: StatementRecord, { profile, speech }: ExhibitContext): Exhibit['reviews'] {
  if (!showsNotes(profile)) return [];
  return statement.reviews.map(({ by, at, text, decision }) => ({
    by,
    when: timeWords(at, speech),
    decision,
    decisionWords: speech.say(`review.${decision ?? 'note'}`),
    text,
  }));
}
