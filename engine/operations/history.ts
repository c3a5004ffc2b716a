import type { history } from '../../core/contract/custody.ts';
import { MOST_UNDONE_AT_ONCE } from '../../core/domain/undo-limit.ts';
import { OnRecordError, type Contract, type OutputOf } from '../../core/contract/index.ts';
import type { Connection } from '../../db/connection.ts';
import type { Act } from '../../db/custody/record-act.ts';
import { applySteps } from '../../db/stores/history/apply.ts';
import { changesOf, inverseOf } from '../../db/stores/history/inverse.ts';
import { cannotUndo, type Step } from '../../db/stores/history/step.ts';
import { eventsOf, readTimeline, type Done, type Timeline } from '../../db/stores/history/timeline.ts';
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

/** What would be taken back, and why that can't be where it can't. */
function offered(database: Connection, done: Done | null): State['undo'] {
  if (done === null) return null;
  return { type: done.type, object: done.object, label: labelOf(database, done.object), off: whyNot(database, done) };
}

function whyNot(database: Connection, done: Done): string | null {
  try {
    stepsOf(database, done);
    return null;
  } catch (error) {
    if (error instanceof OnRecordError) return error.detail ?? error.message;
    throw error;
  }
}

function takeBack(act: Act, done: Done | null, which: 'undo' | 'redo'): OutputOf<Contract['history.undo']> {
  if (done === null) {
    throw new OnRecordError('history.nothing-to-undo', `There is nothing to ${which}.`, {
      safe: 'Nothing was changed.',
    });
  }
  applySteps(act, stepsOf(act.database, done));
  if (done.object !== null) act.object(done.object);
  return { type: done.type, object: done.object };
}

function stepsOf(database: Connection, done: Done): readonly Step[] {
  if (done.type === 'imports.run' && done.by === 'act') return inverseOfImport(database, done.object ?? '');
  const events = eventsOf(database, done);
  const steps = events.flatMap((seq) => inverseOf(database, changesOf(database, done.chain, seq)));
  if (steps.length > MOST_UNDONE_AT_ONCE)
    throw cannotUndo('It is more than one event should hold. Set aside what should not stand.');
  return steps;
}
