import { describe, expect, it } from 'vitest';
import { contract, type OperationName, type Topic } from '../../core/contract/index.ts';
import { topics } from '../../core/contract/define.ts';
import { isTouched } from '../../renderer/ipc/topics.ts';

const names = Object.keys(contract) as OperationName[];

describe('what a change makes old', () => {
  it('reaches every query of the contract by at least one topic: none is read once and for ever', () => {
    const queries = names.filter((name) => contract[name].kind === 'query');
    expect(queries.filter((name) => !isTouched(name, topics))).toEqual([]);
  });

  it('is the answers of the feature that a command changed', () => {
    const feature = (name: string): string => name.slice(0, name.indexOf('.'));
    for (const name of names) {
      const operation = contract[name];
      // Commands that change the case can be undone; the others (a copy written out, a key handed out) leave only their event
      if (operation.kind !== 'command' || !operation.invalidates.some((topic) => topic === 'history')) continue;
      const invalidates: readonly Topic[] = operation.invalidates;
      for (const query of names.filter(
        (other) => contract[other].kind === 'query' && feature(other) === feature(name),
      )) {
        expect(`${query} after ${name}: ${String(isTouched(query, invalidates))}`).toBe(`${query} after ${name}: true`);
      }
    }
  });

  it('is the events among the statements, after a request or a text of a policy', () => {
    expect(isTouched('statements.events', contract['requests.addEvent'].invalidates)).toBe(true);
    expect(isTouched('statements.events', contract['policies.addSighting'].invalidates)).toBe(true);
  });

  it('leaves alone what has nothing to do with it', () => {
    expect(isTouched('imports.list', ['dossiers'])).toBe(false);
    expect(isTouched('history.state', ['statements'])).toBe(false);
    expect(isTouched('statements.list', ['requests'])).toBe(false);
  });
});
