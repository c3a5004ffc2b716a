import { OnRecordError } from '../../core/contract/errors.ts';
import { prepared } from '../connection.ts';
import type { Act, ActorRef } from './record-act.ts';
import { uuidBytes, uuidText } from './uuid.ts';

/**
 * The actor of an act. A name that the case doesn't know becomes an unverified actor within the same act: the log says that somebody
 * used this name, not that it was they.
 */
export function actorByName(act: Pick<Act, 'database' | 'insert'>, actor: ActorRef): { id: number; uuid: string } {
  if ('uuid' in actor) {
    const id = prepared(act.database, 'SELECT id FROM actors WHERE uuid = ?').pluck().get(uuidBytes(actor.uuid));
    if (typeof id !== 'number') throw new OnRecordError('object.not-found', 'This case knows no such person.');
    return { id, uuid: actor.uuid };
  }
  const known = prepared(
    act.database,
    'SELECT id, uuid FROM actors WHERE name = ? ORDER BY verified DESC, id LIMIT 1',
  ).get(actor.name) as { id: number; uuid: Buffer } | undefined;
  if (known !== undefined) return { id: known.id, uuid: uuidText(known.uuid) };
  return act.insert('actors', { name: actor.name });
}
