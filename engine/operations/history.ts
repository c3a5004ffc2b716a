import type { history } from '../../core/contract/custody.ts';
import { OnRecordError, type Contract, type OutputOf } from '../../core/contract/index.ts';
import type { Connection } from '../../db/connection.ts';
import type { Act } from '../../db/custody/record-act.ts';
import { applyInverse, changesOf, inverseOf, type Step } from '../../db/stores/history/inverse.ts';
import { readTimeline, type Done, type Timeline } from '../../db/stores/history/timeline.ts';
import { inverseOfImport } from '../../db/stores/history/undo-import.ts';
import { labelOf } from '../../db/stores/labels.ts';
import { audited, type Handlers, type OperationContext } from '../operation.ts';

type State = OutputOf<Contract['history.state']>;

export const historyHandlers: Handlers<typeof history> = {
  'history.state': (_input, context) => {
    const { database } = context.caseFile;
    const timeline = timelineFor(context);
    return { undo: offered(database, timeline.undo), redo: offered(database, timeline.redo) };
  },

  'history.undo': audited((_input, act, context) => takeBack(act, timelineFor(context).undo, 'undo')),

  'history.redo': audited((_input, act, context) => takeBack(act, timelineFor(context).redo, 'redo')),
};

function timelineFor({ caseFile, actor }: OperationContext): Timeline {
  return readTimeline(caseFile.database, caseFile.custody.device, actor.name);
}

/** null also where the last act can't be undone: history.undo then says why. */
function offered(database: Connection, done: Done | null): State['undo'] {
  if (done === null) return null;
  try {
    stepsOf(database, done);
  } catch (error) {
    if (error instanceof OnRecordError) return null;
    throw error;
  }
  return { type: done.type, object: done.object, label: labelOf(database, done.object) };
}

function takeBack(act: Act, done: Done | null, which: 'undo' | 'redo'): OutputOf<Contract['history.undo']> {
  if (done === null) {
    throw new OnRecordError('history.nothing-to-undo', `There is nothing to ${which}.`, {
      safe: 'Nothing was changed.',
    });
  }
  applyInverse(act, stepsOf(act.database, done));
  if (done.object !== null) act.object(done.object);
  return { type: done.type, object: done.object };
}

function stepsOf(database: Connection, done: Done): readonly Step[] {
  if (done.type === 'imports.run' && done.by === 'act') return inverseOfImport(database, done.object ?? '');
  return inverseOf(database, changesOf(database, done));
}
