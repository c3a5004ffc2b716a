import { openCaseFile } from '../../../db/case-folder/case-file.ts';
import { pathsAsTokens } from '../../../engine/files.ts';
import type { OperationContext } from '../../../engine/operation.ts';
import { importHandlers } from '../../../engine/operations/imports.ts';
import { imports } from '../../../core/contract/imports.ts';

/** A process to be killed: imports argv[3] into the case argv[2], and says on stdout what it has been told is safe. */
const [, , path = '', file = ''] = process.argv;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const caseFile = await openCaseFile(path, { mode: 'write', actorName: 'Child', app: 'test', device: 'test device' });
const context = {
  caseFile,
  actor: { name: 'Child' },
  files: pathsAsTokens,
  progress: ({ step, done }: { step: string; done: number }) => say(`${step} ${done}`),
  signal: new AbortController().signal,
  breathe: () => new Promise<void>((resolve) => setImmediate(resolve)),
} as unknown as OperationContext;
say('open 0');
await importHandlers['imports.run'].run('imports.run', imports['imports.run'].input.parse({ files: [file] }), context);
say('finished 0');
await caseFile.close();
