import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contract, InputOf, OperationName, OutputOf } from '../../../core/contract/index.ts';
import { createEngine, type Engine } from '../../../engine/engine.ts';
import { pathsAsTokens } from '../../../engine/files.ts';

/** An engine with a folder of its own; `ask` takes the answer or throws the error's code. */
export interface AtHand {
  readonly engine: Engine;
  readonly folder: string;
  ask<N extends OperationName>(name: N, input: InputOf<Contract[N]>): Promise<OutputOf<Contract[N]>>;
  end(): Promise<void>;
}

export async function engineAtHand(): Promise<AtHand> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-dossier-'));
  const engine = createEngine({
    files: pathsAsTokens,
    appVersion: '0.0.0-test',
    userData: join(folder, 'user-data'),
    actorName: () => 'Tester',
    checkOutput: true,
  });
  return {
    engine,
    folder,
    async ask(name, input) {
      const result = await engine.call(name, input);
      if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message} ${result.error.detail ?? ''}`);
      return result.value;
    },
    async end() {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
