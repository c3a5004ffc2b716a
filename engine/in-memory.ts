import type { Client, Contract } from '../core/contract/index.ts';
import type { Engine } from './engine.ts';

/**
 * A client in the same process for tests and component tests: everything is copied as a port would copy it, so that what
 * can't travel fails here too.
 */
export function inMemoryClient(engine: Engine): Client<Contract> {
  return {
    call: async (name, input, options) => structuredClone(await engine.call(name, structuredClone(input), options)),
    onChanged: (listener) => engine.onChanged((change) => listener(structuredClone(change))),
  };
}
