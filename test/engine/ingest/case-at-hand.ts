import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imports } from '../../../core/contract/imports.ts';
import type { InputOf, OutputOf } from '../../../core/contract/transport.ts';
import { createCaseFile, type CaseFile } from '../../../db/case-folder/case-file.ts';
import { pathsAsTokens } from '../../../engine/files.ts';
import type { OperationContext } from '../../../engine/operation.ts';
import { importHandlers } from '../../../engine/operations/imports.ts';
import { Session } from '../../../engine/session.ts';

type Run = (typeof imports)['imports.run'];
type Preview = (typeof imports)['imports.preview'];

/** An open case in a folder of its own, with the import's operations ready to be called as the engine would call them. */
export interface CaseAtHand {
  readonly folder: string;
  readonly caseFile: CaseFile;
  run(input: InputOf<Run>, signal?: AbortSignal): Promise<OutputOf<Run>>;
  preview(input: InputOf<Preview>): Promise<OutputOf<Preview>>;
  close(): Promise<void>;
}

export async function caseAtHand(zone = 'UTC'): Promise<CaseAtHand> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-import-'));
  const caseFile = await createCaseFile({
    path: join(folder, 'Trial.onrecord'),
    title: 'Trial',
    zone,
    protection: { kind: 'open' },
    actorName: 'Tester',
    app: 'test',
    device: 'test device',
  });
  const context = (signal = new AbortController().signal): OperationContext =>
    ({
      caseFile,
      session: new Session(),
      actor: { name: 'Tester' },
      files: pathsAsTokens,
      progress: () => undefined,
      signal,
      breathe: () => {
        signal.throwIfAborted();
        return Promise.resolve();
      },
    }) as unknown as OperationContext;
  return {
    folder,
    caseFile,
    async run(input, signal) {
      const answer = await importHandlers['imports.run'].run(
        'imports.run',
        imports['imports.run'].input.parse(input),
        context(signal),
      );
      return imports['imports.run'].output.parse(answer);
    },
    async preview(input) {
      const answer = await importHandlers['imports.preview'](imports['imports.preview'].input.parse(input), context());
      return imports['imports.preview'].output.parse(answer);
    },
    async close() {
      await caseFile.close({ quick: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
