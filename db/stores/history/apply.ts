import { prepared, type Connection, type Row } from '../../connection.ts';
import type { Act } from '../../custody/record-act.ts';
import { moveStatementAside } from '../statements/changes.ts';
import { statementsOfClause } from '../clauses/write.ts';
import { rekeyVersions } from '../policies/times.ts';
import { replaceAll, withPlaces } from '../statements/position.ts';
import { cannotUndo, type Step } from './step.ts';

/**
 * Writes the steps within the caller's act and brings everything derived up to date.
 * @throws OnRecordError `history.cannot-undo` where something added since stands in the way
 */
export function applySteps(act: Act, steps: readonly Step[]): void {
  const { database } = act;
  try {
    withPlaces(database, statementsOf(database, steps), () => {
      for (const step of outOfTheWay(act, steps)) applyStep(act, step);
    });
  } catch (error) {
    if (isConstraint(error)) throw cannotUndo('Something that was added since stands in its way.');
    throw error;
  }
  const zoneMoved = steps.some((step) => step.kind === 'change' && step.table === 'cases' && 'zone' in step.changes);
  if (zoneMoved) replaceAll(database);
  if (steps.some(({ table }) => table === 'sightings' || table === 'policy_versions')) rekeyVersions(database);
}

/**
 * The elements of a checklist hold their places one by one: those that move step out of the way first, and take their places last.
 */
function outOfTheWay(act: Act, steps: readonly Step[]): readonly Step[] {
  const moves = (step: Step): boolean =>
    step.kind === 'change' && step.table === 'clause_elements' && 'position' in step.changes;
  const moving = steps.filter(moves);
  for (const [index, step] of moving.entries()) {
    if (step.kind === 'change') act.update(step.table, step.place, { position: -1 - index });
  }
  return [...steps.filter((step) => !moves(step)), ...moving];
}

function applyStep(act: Act, step: Step): void {
  if (step.kind === 'remove') act.remove(step.table, step.place);
  else if (step.kind === 'add') addAgain(act, step);
  else {
    const { table, place, changes } = step;
    const aside = changes['set_aside_reason'];
    if (table === 'statements' && typeof place === 'number' && aside !== undefined) {
      moveStatementAside(act, place, { ...changes, set_aside_reason: aside === null ? null : String(aside) });
    } else act.update(table, place, changes);
  }
}

function addAgain(act: Act, { table, row }: Extract<Step, { kind: 'add' }>): void {
  const whole = table === 'statement_tags' ? { ...row, ...orderOfStatement(act.database, row) } : row;
  if ('uuid' in whole) act.insert(table, whole);
  else act.insertKeyed(table, whole);
}

/** A tag on a statement carries a copy of the statement's place. */
function orderOfStatement(database: Connection, row: Row): Row {
  const sql = 'SELECT set_aside, sort_key, tie FROM statements WHERE id = ?';
  return prepared(database, sql)
    .safeIntegers()
    .get(row['statement_id'] ?? null) as Row;
}

const WITH_STATEMENT = ['asserted_dates', 'statement_versions', 'renderings', 'clause_links'] as const;

/** The statements whose place or words follow from what is written. */
function statementsOf(database: Connection, steps: readonly Step[]): readonly number[] {
  const ids = steps.flatMap((step) => {
    if (step.kind === 'add') return step.row['statement_id'];
    const { table, place } = step;
    if (typeof place !== 'number') return place['statement_id'];
    if (table === 'statements') return place;
    if (table === 'clauses') return statementsOfClause(database, place);
    const isPart = WITH_STATEMENT.some((part) => part === table);
    return isPart ? prepared(database, `SELECT statement_id FROM ${table} WHERE id = ?`).pluck().get(place) : undefined;
  });
  return [...new Set(ids.filter((id) => typeof id === 'number'))];
}

function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}
