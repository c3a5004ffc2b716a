import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/index.ts';
import type { Connection } from '../../db/connection.ts';
import type { Act } from '../../db/custody/record-act.ts';
import { selectedStatements } from '../../db/stores/dossier-selection.ts';
import { changeDossier, factsOf, storedRequest, type DossierFacts } from '../../db/stores/dossiers.ts';
import { rowId, statementUuid } from '../../db/stores/identity.ts';
import { targetIds } from '../../db/stores/statements/bulk.ts';
import { readRequest } from './edition.ts';

/**
 * Adds statements to a dossier, or leaves them out. Only what makes a difference is written down: a hand that adds what is in already says
 * nothing, and one that takes back what it had left out leaves no trace but its event.
 * @throws OnRecordError `object.not-found`, `object.conflict` where all of it is so already
 */
export function changeByHand(
  act: Act,
  input: ParsedInputOf<Contract['dossiers.addStatements']>,
  wanted: 'in' | 'out',
): OutputOf<Contract['dossiers.addStatements']> {
  const { database } = act;
  const { dossierId } = input;
  const facts = factsOf(storedRequest(database, rowId(database, 'dossier', dossierId), readRequest));
  const given = new Map(targetIds(database, input).map((id) => [statementUuid(database, id), id]));
  const isIn = chosenBy(database, facts);
  const moved = [...given].filter(([, id]) => isIn.has(id) !== (wanted === 'in')).map(([uuid]) => uuid);
  if (moved.length === 0) throw nothingToDo(wanted);
  // First what earlier hands did to them is taken back: often nothing more is needed.
  const hands = new Set(moved);
  const cleared: DossierFacts = {
    ...facts,
    picked: facts.picked.filter((uuid) => !hands.has(uuid)),
    leftOut: facts.leftOut.filter((uuid) => !hands.has(uuid)),
  };
  const matching = chosenBy(database, cleared);
  const need = moved.filter((uuid) => matching.has(given.get(uuid) ?? 0) !== (wanted === 'in'));
  const list = wanted === 'in' ? 'picked' : 'leftOut';
  changeDossier(act, dossierId, { ...cleared, [list]: [...cleared[list], ...need] });
  return { statements: moved.length };
}

function chosenBy(database: Connection, facts: DossierFacts): ReadonlySet<number> {
  return new Set(selectedStatements(database, { ...facts, waive: {} }));
}

function nothingToDo(wanted: 'in' | 'out'): OnRecordError {
  return new OnRecordError(
    'object.conflict',
    wanted === 'in' ? 'It is in the dossier already.' : 'It is not in the dossier.',
    { safe: 'Nothing was changed.' },
  );
}
