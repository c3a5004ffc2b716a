import { prepared, type Connection } from '../../connection.ts';
import { uuidText } from '../../custody/uuid.ts';

/**
 * What can be undone and redone, told from the custody log alone: an undo takes back the last act that still stands, a redo the last
 * undo. Only the same person's acts on the same device count; nobody undoes a colleague's work unseen.
 */

/** One thing that a person did: an act, or the acts of one import or one intake of files. */
export interface Done {
  readonly chain: number;
  /** The last event whose changes are to be taken back: of the act, or of the redo that brought it back. */
  readonly seq: number;
  readonly type: string;
  /** UUID text. */
  readonly object: string | null;
  /** Whether the event is the act itself, or an undo or redo of it. */
  readonly by: 'act' | 'history';
  /** Names the command whose acts belong together; null: the act stands alone. */
  readonly together: string | null;
}

export interface Timeline {
  readonly undo: Done | null;
  /** The undo that a redo takes back; its type and object are those of the act. */
  readonly redo: Done | null;
}

/** So far back is undone; beyond, the log is for reading. */
const REACH = 300;

/** Acts that leave no change in the case, or whose result has left it: they stand in nobody's way. */
const PASSED_OVER = new Set([
  'cases.create',
  'sample.make',
  'cases.open',
  'cases.backup',
  'cases.exportKey',
  'custody.checkpoint',
  'captures.extract',
  'statements.prepareParts',
  'dossiers.build',
  'dossiers.freeze',
  'dossiers.saveFiles',
]);

interface Logged {
  readonly chain: number;
  readonly seq: number;
  readonly type: string;
  readonly object: string | null;
  readonly together?: string | null;
}

/** Only an intake of files is several acts that a person means as one: each file is safe by itself. */
const TOGETHER = `(SELECT json_extract(CAST(p.value AS TEXT), '$.details.together') FROM payloads p
    WHERE p.chain = e.chain AND p.seq = e.seq AND p.field = 'change' AND json_extract(CAST(e.body AS TEXT), '$.type') = 'captures.add')`;

const LAST = `SELECT e.chain, e.seq, json_extract(CAST(e.body AS TEXT), '$.type') AS type,
    json_extract(CAST(e.body AS TEXT), '$.object') AS object, ${TOGETHER} AS together
  FROM events e WHERE e.chain = (SELECT chain FROM chains WHERE device = ?)
    AND json_extract(CAST(e.body AS TEXT), '$.actor') = ?
  ORDER BY e.seq DESC LIMIT ?`;

/** @param actorName who wants to undo; somebody who never acted has nothing to undo */
export function readTimeline(database: Connection, device: Uint8Array, actorName: string): Timeline {
  const actor = prepared(database, 'SELECT uuid FROM actors WHERE name = ? ORDER BY verified DESC, id LIMIT 1')
    .pluck()
    .get(actorName);
  if (!(actor instanceof Uint8Array)) return { undo: null, redo: null };
  const events = prepared(database, LAST).all(device, uuidText(actor), REACH) as Logged[];
  return timelineOf(events.reverse());
}

/** @param events oldest first */
export function timelineOf(events: readonly Logged[]): Timeline {
  const undoable: Done[] = [];
  const redoable: Done[] = [];
  for (const event of events) {
    if (PASSED_OVER.has(event.type)) continue;
    if (event.type === 'history.undo') move(undoable, redoable, event);
    else if (event.type === 'history.redo') move(redoable, undoable, event);
    else {
      redoable.length = 0;
      const last = undoable.at(-1);
      if (continues(last, event)) undoable[undoable.length - 1] = { ...last, seq: event.seq };
      else undoable.push({ ...event, together: event.together ?? null, by: 'act' });
    }
  }
  return { undo: undoable.at(-1) ?? null, redo: redoable.at(-1) ?? null };
}

/** What is taken back next is this event's own change. */
function move(from: Done[], to: Done[], { chain, seq }: Logged): void {
  const done = from.pop();
  if (done !== undefined) to.push({ ...done, chain, seq, by: 'history' });
}

/** An import is many events about one item, an intake many of one command; each is undone as one. */
function continues(last: Done | undefined, event: Logged): last is Done {
  if (last?.type !== event.type || last.by !== 'act') return false;
  if (event.type === 'imports.run') return last.object === event.object;
  return typeof event.together === 'string' && event.together === last.together;
}

/** The events of something done, newest first: an intake of files may reach further back than a timeline is read. */
export function eventsOf(database: Connection, { chain, seq, by, together }: Done): readonly number[] {
  if (by === 'history' || together === null) return [seq];
  const sql = `SELECT ${TOGETHER} FROM events e WHERE e.chain = ? AND e.seq = ?`;
  const seqs = [];
  for (let at = seq; prepared(database, sql).pluck().get(chain, at) === together; at -= 1) seqs.push(at);
  return seqs;
}
